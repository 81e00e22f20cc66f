import MonteCarlo
import Wording

/// Reads the words of statistics: `mean`, `p99.9`, `tvar95`.
enum ExpectationStatistic {
  /// What may be asked, in words.
  static let allowed: Message =
    "mean, sd, min, max, p and a level above 0 and below 100 such as p99 or p99.9, tvar and a "
    + "level such as tvar99, probability, difference"

  private static let words = [
    "mean", "sd", "min", "max", "p1", "p5", "p25", "p50", "p75", "p90", "p95", "p99", "p99.9",
    "tvar99", "probability", "difference",
  ]

  /// The statistic of a word; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - event: what the chance is asked of; only a probability has one.
  /// - Returns: the statistic.
  static func of(_ word: String, event: (Relation, Double)?) -> Question.Statistic? {
    switch word {
    case "mean": return .mean
    case "sd": return .deviation
    case "min": return .least
    case "max": return .greatest
    case "difference": return .difference
    case "probability": return event.map { .chance($0, $1) } ?? .category
    default: break
    }
    if word.hasPrefix("tvar") { return level(word.dropFirst(4)).map { .tailMean($0) } }
    if word.hasPrefix("p") { return level(word.dropFirst()).map { .quantile($0) } }
    return nil
  }

  /// The word that was probably meant.
  static func nearest(to word: String) -> String? { nearestName(to: word, among: words) }

  /// A level in percent as a part of 1.
  private static func level(_ text: Substring) -> Double? {
    guard (1...12).contains(text.count), text.first != ".", text.last != ".",
      text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      // One conversion, so that 99.9 is the double nearest to 0.999.
      let level = Double("\(text)e-2"), level > 0, level < 1
    else { return nil }
    return level
  }
}
