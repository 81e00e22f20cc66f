import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// What a run has found, as text, files and exit code.
struct RunReport {
  private let context: Context
  private let scenario: Scenario
  let summary: Summary
  let document: ResultsDocument
  private let verdicts: VerdictReport
  private let missed: [AttainedPrecision]

  /// Summarises a run.
  ///
  /// - Parameters:
  ///   - context: the flags and streams.
  ///   - scenario: what was run.
  ///   - sources: the texts that it was read from.
  ///   - state: what was found, at least one replication.
  ///   - look: how often the run has looked at its results, the last time now.
  ///   - convergence: what was known at earlier looks, where that is asked for.
  ///   - comparing: whether the differences from the first variant are reported.
  init(
    _ context: Context, _ scenario: Scenario, _ sources: SourceBundle, _ state: RunState,
    look: Int,
    convergence: [ResultRow] = [], comparing: Bool
  ) {
    self.context = context
    self.scenario = scenario
    let variants = scenario.variants.map { ($0.name, $0.experiment) }
    let tallies = state.tallies ?? []
    let isOpen = scenario.stopping.rounds != nil
    let confidence = isOpen ? Rounds.confidence(look: look) : 0.95
    let finding = StopRule(scenario).look(tallies, look)
    missed = isOpen ? finding.attained.filter { !$0.isReached } : []
    summary = Summary(
      variants: variants, tallies: tallies, replications: state.replications,
      confidence: confidence)
    let verdicts = Thresholds(scenario.thresholds, variants: variants)
      .verdicts(tallies: tallies, confidence: confidence)
    self.verdicts = VerdictReport(verdicts)
    document = ResultsDocument(
      engine: Version.text, title: scenario.title, model: scenario.model,
      sha256: scenario.sha256, seed: scenario.seed,
      replications: state.replications,
      facts: scenario.facts.map {
        .init(name: $0.name, value: $0.wording, source: $0.sources.joined(separator: " "))
      },
      metrics: scenario.metrics, headlines: scenario.headlines,
      variants: scenario.variantSettings, command: sources.command(comparing ? "compare" : "run"),
      distributions: Distributions.all(
        variants: variants, tallies: tallies, metrics: scenario.headlines,
        split: scenario.model == "packet" ? ["amount"] : []),
      reported: scenario.reported, observed: scenario.observed,
      verdicts: verdicts,
      looks: isOpen
        ? LooksTaken(
          looks: look, confidence: confidence, precision: finding.attained.map(PrecisionLine.init))
        : nil,
      convergence: convergence,
      rows: RunReport.reportedRows(scenario, summary) + RunReport.observedRows(scenario)
        + summary.rows + (comparing ? summary.differences : []))
  }

  /// Writes everything: the files that flags name, and standard output.
  ///
  /// What can be written is written, whatever cannot.
  ///
  /// - Parameters:
  ///   - files: the files.
  ///   - written: called when all of them are there, before anything is printed: whoever reads
  ///     what is printed may go away.
  /// - Returns: the exit code.
  /// - Throws: a failure where something could not be written.
  func write(
    to files: ResultFiles, written: () -> Void = {}
  ) throws(Failure) -> ExitCode {
    var failed: Failure?
    do throws(Failure) {
      try files.write(document)
      written()
    } catch {
      failed = error
    }
    try ResultText.print(document, on: context)
    if let failed { throw failed }
    verdicts.print(on: context)
    let code = judge()
    guard code == .success else { return code }
    guard verdicts.exitCode == .success, let first = missed.first else { return verdicts.exitCode }
    if !context.arguments.has(.quiet) {
      let others: Message = missed.count > 1 ? " and \(missed.count - 1) more" : ""
      context.terminal.report(
        "undecided",
        "\(first.question.metric)\(others) not as precise as asked for after "
          + "\(document.replications) replications; raise run.max-replications or max-time")
    }
    return .undecided
  }

  /// Warns of numbers that chance cannot explain, and lets the exit code say so.
  private func judge() -> ExitCode {
    let disagreements = summary.disagreements
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

  /// Figures from elsewhere as rows of their own, so that every format has them.
  private static func reportedRows(_ scenario: Scenario, _ summary: Summary) -> [ResultRow] {
    scenario.reported.map { figure in
      ResultRow(
        metric: figure.metric, group: figure.group, statistic: "reported", value: figure.value,
        unit: summary.rows.first { $0.metric == figure.metric }?.unit ?? "")
    }
  }

  /// Points of histories as rows, each with the group that it is compared with.
  private static func observedRows(_ scenario: Scenario) -> [ResultRow] {
    scenario.variants.flatMap { variant in
      scenario.observed.map { point in
        ResultRow(
          variant: variant.name, metric: point.metric,
          group: point.groups[variant.name] ?? "date=\(point.date)", statistic: "observed",
          value: point.value, unit: point.unit)
      }
    }
  }
}

extension PrecisionLine {
  /// What a report says of a precision.
  fileprivate init(_ attained: AttainedPrecision) {
    self.init(
      variant: attained.variant, metric: attained.question.metric, group: attained.question.group,
      value: attained.value, halfWidth: attained.halfWidth, goal: attained.goal,
      isReached: attained.isReached)
  }
}
