import MonteCarlo
import Report
import Scenario
import Statistics

/// `fentan run` and `fentan compare`: load, simulate, summarise, print.
struct RunCommand {
  private let context: Context
  private let comparing: Bool

  init(_ context: Context, comparing: Bool) {
    self.context = context
    self.comparing = comparing
  }

  func run() throws -> ExitCode {
    let path = try context.operand("FILE")
    let threads = try context.arguments.count(.threads, most: 1024) ?? Processors.count
    let scenario = try ScenarioSource.load(path, context.arguments)
    let files = try ResultFiles(context.arguments)
    let (summary, verdicts) = try simulate(scenario, threads: threads)
    let document = document(scenario, summary, verdicts)
    try files.write(document)
    try context.write(ResultText.render(document, context))
    let report = VerdictReport(verdicts)
    report.print(on: context)
    let code = self.report(summary.disagreements)
    return code == .success ? report.exitCode : code
  }

  private func simulate(_ scenario: Scenario, threads: Int) throws(Failure) -> (Summary, [Verdict])
  {
    let progress = Progress(progressStyle)
    let monitor = RunMonitor(
      progress: { progress.update(done: $0, total: $1) },
      shouldStop: { Interruption.isRequested })
    let settings = RunSettings(
      replications: scenario.replications, seed: scenario.seed, threads: threads)
    do throws(RunError) {
      let tallies = try Runner.run(
        scenario.variants.map(\.experiment), settings: settings, monitor: monitor)
      progress.finish()
      let variants = scenario.variants.map { ($0.name, $0.experiment) }
      return (
        Summary(variants: variants, tallies: tallies, replications: scenario.replications),
        Thresholds(scenario.thresholds, variants: variants).verdicts(tallies: tallies)
      )
    } catch {
      progress.finish()
      switch error {
      case .stopped(let done):
        throw Failure(
          code: Interruption.exitCode,
          message: "stopped after \(done) of \(scenario.replications) replications")
      case .ledger(let error):
        throw Failure(
          code: .unexpected,
          message: "money does not add up: \(error.identity) is off by \(error.difference) fen in "
            + "replication \(error.replication) of block \(error.block); please report this")
      }
    }
  }

  private func document(
    _ scenario: Scenario, _ summary: Summary, _ verdicts: [Verdict]
  ) -> ResultsDocument {
    ResultsDocument(
      engine: Version.text, title: scenario.title, sha256: scenario.sha256, seed: scenario.seed,
      replications: scenario.replications,
      facts: scenario.facts.map {
        .init(name: $0.name, value: $0.valueText, source: $0.sources.joined(separator: " "))
      },
      metrics: scenario.metrics, reported: scenario.reported, observed: scenario.observed,
      verdicts: verdicts,
      rows: reportedRows(scenario, summary) + observedRows(scenario) + summary.rows
        + (comparing ? summary.differences : []))
  }

  /// Figures from elsewhere as rows of their own, so that every format has them.
  private func reportedRows(_ scenario: Scenario, _ summary: Summary) -> [ResultRow] {
    scenario.reported.map { figure in
      ResultRow(
        metric: figure.metric, group: figure.group, statistic: "reported", value: figure.value,
        unit: summary.rows.first { $0.metric == figure.metric }?.unit ?? "")
    }
  }

  /// Points of histories as rows, each with the group that it is compared with.
  private func observedRows(_ scenario: Scenario) -> [ResultRow] {
    scenario.variants.flatMap { variant in
      scenario.observed.map { point in
        ResultRow(
          variant: variant.name, metric: point.metric,
          group: point.groups[variant.name] ?? "date=\(point.date)", statistic: "observed",
          value: point.value, unit: point.unit)
      }
    }
  }

  /// Warns of numbers that chance cannot explain, and lets the exit code say so.
  private func report(_ disagreements: [ResultRow]) -> ExitCode {
    guard !disagreements.isEmpty else { return .success }
    for row in disagreements.prefix(5) {
      let name = [row.variant, row.metric, row.group, row.statistic].filter { !$0.isEmpty }
      context.terminal.report(
        "error",
        "\(name.joined(separator: " ")): simulated \(row.value ?? .nan), exact "
          + "\(row.exact ?? .nan); one of them is wrong, please report this")
    }
    return .unexpected
  }

  private var progressStyle: Progress.Style {
    guard !context.arguments.has(.quiet) else { return .none }
    return switch context.arguments.value(.progress)?.value {
    case "plain": .plain
    case "none": .none
    default: context.terminal.canMove ? .moving : .none
    }
  }
}
