import Statistics
import Wording

/// What came out, in words: the headline numbers with their intervals.
struct Answers {
  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  /// The numbers of a headline metric.
  struct Answer {
    /// The metric.
    var metric: String

    /// A line for each variant and group.
    var lines: [Line]
  }

  /// A headline number.
  struct Line {
    /// The variant and group; empty where there is only one.
    var name: String
    /// The mean with its unit.
    var mean: String
    /// The 95% interval of the mean, or why there is none.
    var interval: String
    /// The exact mean; empty where it is not known.
    var exact: String
    /// Between which numbers 90 of 100 cases lie; empty where that is not known.
    var range: String

    /// What is said beneath the mean.
    func details(_ findings: Findings) -> [String] {
      [
        interval, exact.isEmpty ? "" : findings.say("exactly \(exact)"),
        range.isEmpty ? "" : findings.say("90 of 100 cases \(range)"),
      ].filter { !$0.isEmpty }
    }
  }

  /// A headline metric with more lines than this is left to charts and tables.
  private static let mostLines = 24

  /// The headline metrics that have numbers.
  var all: [Answer] {
    findings.document.headlines.compactMap { metric in
      let lines = findings.variants.flatMap { variant -> [Line] in
        let groups = findings.groups(variant, metric)
        let shown = groups.contains("") ? [""] : groups
        return shown.count <= Answers.mostLines
          ? shown.compactMap { line(variant, metric, $0) } : []
      }
      return lines.isEmpty || lines.count > Answers.mostLines
        ? nil : Answer(metric: metric, lines: lines)
    }
  }

  private func line(_ variant: String, _ metric: String, _ group: String) -> Line? {
    guard let mean = findings.row(variant, metric, group, "mean") else { return nil }
    let quantity = findings.quantity(metric, group)
    let error = mean.standardError
    return Line(
      name: [variant, group].filter { !$0.isEmpty }.joined(separator: " · "),
      mean: quantity.withUnit(mean.value ?? mean.exact, error: mean.value == nil ? nil : error),
      interval: interval(mean, quantity),
      exact: mean.value == nil
        ? "" : mean.exact.map { quantity.text($0, error: error.map { $0 / 10 }) } ?? "",
      range: range(variant, metric, group, quantity))
  }

  private func interval(_ mean: ResultRow, _ quantity: Quantity) -> String {
    guard mean.value != nil else { return findings.say("computed from the law itself") }
    guard let low = mean.low, let high = mean.high else { return findings.say("no interval") }
    guard low < high else { return findings.say("the same in every replication") }
    let error = mean.standardError
    return findings.say(
      "95% interval \(quantity.text(low, error: error)) to \(quantity.text(high, error: error))")
  }

  private func range(
    _ variant: String, _ metric: String, _ group: String, _ quantity: Quantity
  ) -> String {
    guard let low = findings.value(variant, metric, group, "p5"),
      let high = findings.value(variant, metric, group, "p95"), low < high
    else { return "" }
    // Quantiles are read to about a hundredth of their distance.
    let error = (high - low) / 100
    return findings.say(
      "between \(quantity.text(low, error: error)) and \(quantity.withUnit(high, error: error))")
  }
}
