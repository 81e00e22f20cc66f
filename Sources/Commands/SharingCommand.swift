import Report
import Scenario
import Statistics
import Wording

/// `fentan sharing`: which sharing rule has which property for the plan at hand.
struct SharingCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let file = try context.operand("FILE")
    let scenario = try ScenarioSource.load(file, context.arguments) { overrides in
      overrides.dropsComparison = true
      // Any rule: all of them are examined.
      overrides.assignments.append(
        .init(path: "plan.sharing", value: "per-capita", source: "fentan sharing"))
    }
    guard let study = SharingStudy(scenario) else {
      throw Failure(
        code: .scenario,
        message:
          "\(file): fentan sharing examines plans of model: mutual-aid, not \(scenario.model)")
    }
    try ResultText.show(text(scenario, study), on: context)
    return .success
  }

  private func text(_ scenario: Scenario, _ study: SharingStudy) -> String {
    let document = ResultsDocument(
      engine: Version.text, title: scenario.title, sha256: scenario.sha256, seed: scenario.seed,
      replications: 0,
      facts: scenario.facts.map {
        .init(name: $0.name, value: $0.wording, source: $0.sources.joined(separator: " "))
      }, metrics: SharingStudy.properties, rows: study.rows)
    let table = table(scenario, study)
    switch context.arguments.has(.json) ? "json" : context.arguments.value(.format)?.value {
    case "csv": return CSVTable.render(document)
    case "json": return JSONResults.render(document)
    case "markdown": return MarkdownTable.render(table, language: context.language)
    default: return context.tables.render(table)
    }
  }

  private func table(_ scenario: Scenario, _ study: SharingStudy) -> ResultTable {
    ResultTable(
      title: "Which sharing rule has which property: \(scenario.title)",
      columns: [.init("rule", isNumeric: false)]
        + SharingStudy.properties.map {
          .init(Message(verbatim: $0.name), isNumeric: false)
        },
      rows: study.findings.map { finding in
        [Message(verbatim: finding.rule)]
          + (finding.refusal.map {
            [Message($0)] + SharingStudy.properties.dropFirst().map { _ in "" }
          } ?? finding.verdicts.map { cell($0.classes) })
      },
      notes: SharingStudy.properties.map { "\($0.name): \(Message($0.meaning))" }
        + ["n of m: for so many of the classes; –: not computed"])
  }

  private func cell(_ verdicts: [Bool?]) -> Message {
    let known = verdicts.compactMap { $0 }
    guard known.count == verdicts.count else { return "–" }
    let holding = known.filter { $0 }.count
    guard holding < known.count else { return "yes" }
    guard holding > 0 else { return "no" }
    let count = known.count
    return Message(verbatim: "\(holding) of \(count)", chinese: "\(holding)/\(count)")
  }
}
