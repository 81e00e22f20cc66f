import Statistics
import Wording

/// The table of a history beside the simulated course of one variant, point by point.
struct ObservedTable {
  /// The points of one variant, all of them.
  let comparisons: [ObservedComparison]

  /// So many sources are named.
  private static let mostSources = 8

  var table: ResultTable {
    let compared = comparisons.filter { $0.isInside != nil }
    let series = unique(comparisons.map(\.point.series)).joined(separator: ", ")
    let variant = comparisons.first?.variant ?? ""
    return ResultTable(
      title: "Observed (\(series)) beside simulated (middle 90% of replications)"
        + "\(variant.isEmpty ? "" : ": \(variant)" as Message)",
      columns: [
        .init("date", isNumeric: false), .init("metric", isNumeric: false), .init("observed"),
        .init("simulated"), .init(Words.statistic("p5")), .init(Words.statistic("p95")),
        .init("inside", isNumeric: false),
        .init("confidence", isNumeric: false, dispensability: 1),
      ],
      rows: compared.map(line), notes: [share(compared)] + notes)
  }

  private func line(_ comparison: ObservedComparison) -> [Message] {
    let point = comparison.point
    let decimals = decimals([point.value, comparison.mean])
    func text(_ number: Double?) -> String {
      number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
    }
    // What the day does not say: which linked plan it is.
    let plan = comparison.group.map { $0.drop { $0 != " " } } ?? ""
    return [
      point.date, point.metric + plan, text(point.value), text(comparison.mean),
      text(comparison.low), text(comparison.high),
    ].verbatim + [comparison.isInside == true ? "yes" : "no", Message(point.confidence)]
  }

  private func share(_ compared: [ObservedComparison]) -> Message {
    guard !compared.isEmpty else { return "No point can be compared." }
    let inside = compared.count { $0.isInside == true }
    let percent = 100 * Double(inside) / Double(compared.count)
    return "\(inside) of \(compared.count) points inside the middle 90% "
      + "(\(NumberText.fixed(percent, decimals: 0))%)."
  }

  private var notes: [Message] {
    let missing = unique(
      comparisons.filter { $0.isInside == nil }.map { "\($0.point.metric) \($0.point.date)" })
    let sources = unique(comparisons.filter { $0.isInside != nil }.flatMap(\.point.sources))
    let more = sources.count - ObservedTable.mostSources
    var notes: [Message] = []
    if !missing.isEmpty {
      notes.append(
        "Not compared, for want of a share date within 10 days or of the year: "
          + "\(missing.joined(separator: ", ")).")
    }
    if !sources.isEmpty {
      let named = sources.prefix(ObservedTable.mostSources).joined(separator: " ")
      notes.append(
        more > 0
          ? "Sources: \(named) and \(more) more; --format json has all." : "Sources: \(named)")
    }
    return notes
  }

  /// Enough decimals for four digits of the smaller number.
  private func decimals(_ numbers: [Double?]) -> Int {
    let least = numbers.compactMap { $0?.magnitude }.filter { $0 > 0 }.min() ?? 1
    return least >= 1000 ? 0 : least >= 100 ? 1 : least >= 1 ? 2 : 4
  }
}
