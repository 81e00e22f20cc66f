import Statistics
import Wording

/// Marks on numbers that are not to be read bare, and the notes that explain them.
struct Marks {
  private var hasOpenQuantile = false
  private var hasDisagreement = false

  /// The mark of a quantile: a question mark if there are too few replications beyond it for an
  /// interval.
  mutating func quantile(_ row: ResultRow?) -> String {
    guard let row, row.value != nil, row.statistic.hasPrefix("p"),
      row.low == nil || row.high == nil
    else {
      return ""
    }
    hasOpenQuantile = true
    return "?"
  }

  /// A z-score, marked if it is too large for chance.
  mutating func score(_ z: Double?) -> String {
    guard let z else { return "–" }
    guard z.magnitude > 5 else { return NumberText.fixed(z, decimals: 1) }
    hasDisagreement = true
    return (z.isFinite ? NumberText.fixed(z, decimals: 1) : "\(z)") + "!"
  }

  var notes: [Message] {
    var notes: [Message] = []
    if hasOpenQuantile {
      notes.append(
        "? too few replications beyond this quantile for an interval: raise --replications.")
    }
    if hasDisagreement {
      notes.append("! simulation and exact law disagree: one of them is wrong. Please report it.")
    }
    return notes
  }
}
