import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// `fentan coverage`: how often the intervals hold the true value.
struct CoverageCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    var study = CoverageStudy(kinds: try kinds())
    study.repetitions =
      try context.arguments.count(.repetitions, most: 10_000_000) ?? study.repetitions
    study.seed = try seed() ?? study.seed
    let threads = try context.arguments.count(.threads, most: 1024) ?? Processors.count
    let findings = study.findings(threads: threads)
    try ResultText.show(text(findings, study), on: context)
    return .success
  }

  private func seed() throws(Failure) -> UInt64? {
    guard let given = context.arguments.value(.seed) else { return nil }
    guard let seed = UInt64(given.value) else {
      throw Arguments.usage(
        "\(given.source): \(given.value) is no seed; a whole number from 0 to 2^64 - 1 is needed")
    }
    return seed
  }

  private func kinds() throws(Failure) -> [CoverageKind] {
    let words = context.arguments.operands
    guard !words.isEmpty else { return CoverageKind.allCases }
    var kinds: [CoverageKind] = []
    for word in words {
      guard let kind = CoverageKind(rawValue: word) else {
        let names = CoverageKind.allCases.map(\.rawValue)
        throw Arguments.usage(
          "there is no kind of interval \(word); allowed are \(names.joined(separator: ", "))"
            + "\(Words.nearest(to: word, among: names))")
      }
      kinds.append(kind)
    }
    return kinds
  }

  private func text(_ findings: [CoverageFinding], _ study: CoverageStudy) -> String {
    let document = ResultsDocument(
      engine: Version.text, title: "How often 95% intervals hold the true value", sha256: "",
      seed: study.seed, replications: study.repetitions, facts: [],
      metrics: study.kinds.map { ($0.rawValue, $0.meaning) }, rows: findings.flatMap(rows))
    let tables = study.kinds.map { kind in
      table(kind, findings.filter { $0.kind == kind })
    }
    switch context.arguments.has(.json) ? "json" : context.arguments.value(.format)?.value {
    case "csv": return CSVTable.render(document)
    case "json": return JSONResults.render(document)
    case "markdown":
      return tables.map { MarkdownTable.render($0, language: context.language) }
        .joined(separator: "\n")
    default: return tables.map(context.tables.render).joined(separator: "\n")
    }
  }

  private func rows(_ finding: CoverageFinding) -> [ResultRow] {
    func row(_ statistic: String, _ value: Double?, _ unit: String = "share") -> ResultRow {
      ResultRow(
        variant: finding.law, metric: finding.kind.rawValue, group: "n=\(finding.observations)",
        statistic: statistic, value: value, unit: unit)
    }
    var coverage = row("coverage", finding.coverage)
    coverage.low = finding.interval?.low
    coverage.high = finding.interval?.high
    return [
      coverage, row("too-low", finding.share(finding.below)),
      row("too-high", finding.share(finding.above)), row("marked", finding.share(finding.marked)),
      row("given", Double(finding.given) / Double(finding.repetitions)),
      row("width", finding.relativeWidth, "ratio"),
    ]
  }

  /// The name of a law with its number as an argument.
  private func law(_ name: String) -> Message {
    let number = name.reversed().prefix { $0.isNumber || $0 == "." }.reversed()
    guard !number.isEmpty else { return Message(name) }
    return Message(String(name.dropLast(number.count))) + "\(String(number))"
  }

  private func table(_ kind: CoverageKind, _ findings: [CoverageFinding]) -> ResultTable {
    func percent(_ share: Double?) -> String {
      share.map { NumberText.fixed(100 * $0, decimals: 1) } ?? "–"
    }
    return ResultTable(
      title:
        "\(kind.rawValue), \(Message(kind.meaning)): in how many of 100 the 95% interval holds it",
      columns: [
        .init("law", isNumeric: false), .init("n"), .init("holds"),
        .init("95% low", dispensability: 1), .init("95% high", dispensability: 1),
        .init("too low"), .init("too high"), .init("width"), .init("marked"), .init("given"),
      ],
      rows: findings.map { finding in
        [law(finding.law)]
          + [
            NumberText.whole(finding.observations), percent(finding.coverage),
            percent(finding.interval?.low), percent(finding.interval?.high),
            percent(finding.share(finding.below)), percent(finding.share(finding.above)),
            finding.relativeWidth.map { NumberText.fixed($0, decimals: 2) } ?? "–",
            percent(finding.share(finding.marked)),
            percent(Double(finding.given) / Double(finding.repetitions)),
          ].map { Message(verbatim: $0) }
      })
  }
}
