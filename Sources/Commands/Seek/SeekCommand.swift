import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// `fentan seek`: the smallest number at which a limit is seldom exceeded.
struct SeekCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let question = try SeekQuestion(context.arguments)
    let file = try context.operand("FILE")
    let threads = try context.arguments.count(.threads, most: 1024) ?? Processors.count
    var scenario: Scenario?
    var search = SeekSearch(
      low: question.from, high: question.to, level: question.chance
    ) { number throws(Failure) in
      let loaded = try load(file, question, number)
      scenario = loaded
      return try chance(loaded, question, threads: threads)
    }
    try search.run()
    guard let scenario else { return .unexpected }
    try ResultText.show(text(scenario, question, search), on: context)
    return .success
  }

  private func load(
    _ file: String, _ question: SeekQuestion, _ number: Int64
  ) throws(Failure) -> Scenario {
    try ScenarioSource.load(file, context.arguments) { overrides in
      overrides.dropsComparison = true
      overrides.dropsExpectations = true
      overrides.removals += ScenarioSource.openEnd
      overrides.assignments.append(
        .init(path: question.path, value: "\(number)", source: "--path \(question.path)"))
      overrides.assignments.append(
        .init(path: "run.metrics", value: "[\(question.metric)]", source: "--metric"))
    }
  }

  private func chance(
    _ scenario: Scenario, _ question: SeekQuestion, threads: Int
  ) throws(Failure) -> ChanceAbove {
    let experiment = scenario.variants[0].experiment
    if let exact = ChanceAbove(
      exactly: experiment, metric: question.metric, group: question.group, above: question.limit)
    {
      return exact
    }
    let settings = RunSettings(
      replications: scenario.replications, seed: scenario.seed, threads: threads)
    let monitor = RunMonitor(progress: { _, _ in }, shouldStop: { Interruption.isRequested })
    do throws(RunError) {
      let tallies = try Runner.run([experiment], settings: settings, monitor: monitor)
      if let estimate = ChanceAbove(
        tallies[0], of: experiment, metric: question.metric, group: question.group,
        above: question.limit)
      {
        return estimate
      }
    } catch {
      throw Failure(code: Interruption.exitCode, message: "stopped: \("\(error)")")
    }
    let groups = experiment.measures.filter { $0.metric == question.metric }.map(\.group)
    let group: Message =
      question.group.isEmpty ? "for all together" : Message(verbatim: question.group)
    throw Arguments.usage(
      "--metric \(question.metric) has no group \(group); allowed is --group with one of "
        + "\(groups.prefix(12).joined(separator: ", "))")
  }

  private func text(
    _ scenario: Scenario, _ question: SeekQuestion, _ search: SeekSearch
  ) -> String {
    let metric = "P(\(question.metric) > \(question.limitText))"
    var rows = search.steps.map { step in
      ResultRow(
        metric: metric, group: "\(question.path)=\(step.number)", statistic: "probability",
        value: step.chance.isExact ? nil : step.chance.value,
        low: step.chance.isExact ? nil : step.chance.low,
        high: step.chance.isExact ? nil : step.chance.high,
        exact: step.chance.isExact ? step.chance.value : nil, unit: "share")
    }
    if let answer = search.answer {
      rows.append(
        ResultRow(
          metric: "smallest", group: question.path, statistic: "value", value: Double(answer),
          unit: "number"))
    }
    let document = ResultsDocument(
      engine: Version.text, title: scenario.title, sha256: scenario.sha256, seed: scenario.seed,
      replications: scenario.replications,
      facts: scenario.facts.map {
        .init(name: $0.name, value: $0.wording, source: $0.sources.joined(separator: " "))
      }, metrics: [], rows: rows)
    switch context.arguments.has(.json) ? "json" : context.arguments.value(.format)?.value {
    case "csv": return CSVTable.render(document)
    case "json": return JSONResults.render(document)
    case "markdown": return SeekReport(question, search).markdown(context.language)
    default: return SeekReport(question, search).terminal(context.tables)
    }
  }
}
