import MonteCarlo
import Wording

extension ScenarioLoader {
  /// When the run of a scenario ends, from its `run` section; problems are recorded.
  ///
  /// - Parameters:
  ///   - read: the settings of the variants; those of the first count.
  ///   - variants: the variants, all of which could be read.
  ///   - decoder: where problems go.
  /// - Returns: when it ends, and how many replications it has at most.
  func stopping(
    _ read: [Settings], _ variants: [Scenario.Variant], _ decoder: inout Decoder
  ) -> (stopping: Stopping, replications: Int) {
    guard let first = read.first, variants.count == read.count, let experiment = variants.first,
      let model = first[optional: ScenarioKeys.model].flatMap(Model.init),
      let run = first[optional: ScenarioKeys.run(for: model)]
    else { return (.never, 1) }
    decoder.problems +=
      StoppingReader(run: run, expects: first.isWritten(ScenarioKeys.expect))
      .contradictions
    let replications = Int(run[optional: RunKeys.replications] ?? 1)
    var stopping = Stopping.never
    stopping.longest = run[optional: RunKeys.maxTime].map { Int($0) }
    stopping.untilDecided = run[optional: RunKeys.until] != nil
    if let setting = run.setting(RunKeys.precision) {
      let asked = run[optional: RunKeys.metrics(for: model)]
      stopping.goals = PrecisionReader(
        variants: variants, headlines: asked ?? RunKeys.headlines(for: model),
        questions: ExpectationReader(variants: variants) {
          withAllMetrics(read).flatMap { $0.measures.map(\.metric) + $0.pools.map(\.metric) }
        }
      ).goals(setting, &decoder)
    }
    guard run.isWritten(RunKeys.precision) || stopping.untilDecided else {
      return (stopping, replications)
    }
    let most = run[optional: RunKeys.maxReplications].map { Int($0) } ?? Rounds.usualMost
    stopping.rounds = Rounds(
      first: run[optional: RunKeys.firstRound].map { Int($0) } ?? Rounds.usualFirst, most: most,
      blockSize: experiment.experiment.blockSize)
    return (stopping, most)
  }
}

/// Finds what cannot stand together in a `run` section.
struct StoppingReader {
  /// The section.
  let run: Settings

  /// Whether the scenario has thresholds.
  let expects: Bool

  /// What is wrong.
  var contradictions: [Problem] {
    var problems: [Problem] = []
    let isOpen = run.isWritten(RunKeys.precision) || run.isWritten(RunKeys.until)
    if isOpen, run.isWritten(RunKeys.replications) {
      problems.append(
        Problem(
          run.place(of: RunKeys.replications),
          given: run.isWritten(RunKeys.precision)
            ? "run.replications stands beside run.precision"
            : "run.replications stands beside run.until",
          allowed: "a number of replications, or what they are to reach",
          advice: "remove one of the two; run.max-replications is an upper limit"))
    }
    if !isOpen {
      for (key, name) in [
        (RunKeys.maxReplications, "max-replications"), (RunKeys.firstRound, "first-round"),
      ]
      where run.isWritten(key) {
        problems.append(
          Problem(
            run.place(of: key), given: "run.\(name) has no use here",
            allowed: "it counts only with run.precision or run.until",
            advice: "remove it, or write precision: 1%"))
      }
    }
    if run.isWritten(RunKeys.until), !expects {
      problems.append(
        Problem(
          run.place(of: RunKeys.until), given: "run.until waits for thresholds, but there are none",
          allowed: "a scenario with expect",
          advice: "add expect, or on the command line --expect"))
    }
    return problems
  }
}
