import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// `fentan exact`: what is known without a simulation.
struct ExactCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let path = try context.operand("FILE")
    let (scenario, sources) = try ScenarioSource.loadWithSources(path, context.arguments)
    let files = try ResultFiles(context)
    let variants = scenario.variants.map { ($0.name, $0.experiment) }
    let summary = ExactSummary(variants: variants)
    let verdicts = Thresholds(scenario.thresholds, variants: variants).exactVerdicts
    let document = ResultsDocument(
      engine: Version.text, title: scenario.title, model: scenario.model,
      sha256: scenario.sha256, seed: scenario.seed,
      replications: 0,
      facts: scenario.facts.map {
        .init(name: $0.name, value: $0.wording, source: $0.sources.joined(separator: " "))
      },
      metrics: scenario.metrics, headlines: scenario.headlines,
      variants: scenario.variantSettings, command: sources.command("exact"), verdicts: verdicts,
      notes: notes(summary), rows: summary.rows)
    try files.write(document)
    try ResultText.print(document, on: context)
    let report = VerdictReport(verdicts)
    report.print(on: context)
    return report.exitCode
  }

  /// What is not known, by how much of it.
  private func notes(_ summary: ExactSummary) -> [Message] {
    let meanings: [(ExactSummary.Extent, Message)] = [
      (.everything, "no exact law is known here, fentan run simulates them"),
      (.someGroups, "no exact law is known of some groups, fentan run simulates them"),
      (.quantiles, "only mean or spread are exact, fentan run simulates the quantiles"),
    ]
    return meanings.compactMap { extent, meaning in
      let names = summary.gaps.filter { $0.extent == extent }.map { gap in
        gap.metric
          + (gap.variants.isEmpty ? "" : " (\(gap.variants.joined(separator: ", ")))")
      }
      return names.isEmpty ? nil : "\(meaning): \(names.joined(separator: ", "))"
    }
  }
}
