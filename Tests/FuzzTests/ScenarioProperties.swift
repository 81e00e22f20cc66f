import MonteCarlo
import MutualAid
import Scenario
import TestSupport

/// What holds of the scenario loader, whatever the documents and the flags.
struct ScenarioProperties {
  /// The facts that come with fentan.
  let facts: FactBook

  /// What became of a case.
  struct Outcome {
    var failures: [String] = []
    var accepted = false
    var loading = Duration.zero
  }

  /// Loads a case.
  func check(_ fuzzCase: FuzzCase) -> Outcome {
    var outcome = Outcome()
    let clock = ContinuousClock()
    let start = clock.now
    let loader = ScenarioLoader(facts: facts, read: fuzzCase.read)
    do {
      let scenario = try loader.load(FuzzCase.main, overrides: fuzzCase.overrides)
      outcome.loading = clock.now - start
      outcome.accepted = true
      outcome.failures = accepted(scenario)
      if outcome.loading < .milliseconds(100) {
        let again = try loader.load(FuzzCase.main, overrides: fuzzCase.overrides)
        if again.sha256 != scenario.sha256 { outcome.failures.append("two loads, two digests") }
        outcome.failures += run(scenario)
      }
    } catch let problems as ScenarioProblems {
      outcome.loading = clock.now - start
      outcome.failures = refused(problems.problems, fuzzCase)
    } catch is FuzzCase.MissingFile {
      outcome.loading = clock.now - start
    } catch {
      outcome.failures = ["an unknown error: \(error)"]
    }
    return outcome
  }

  private func refused(_ problems: [Problem], _ fuzzCase: FuzzCase) -> [String] {
    var failures = problems.isEmpty ? ["refused without a problem"] : []
    let flags = Set((fuzzCase.overrides.assignments + fuzzCase.overrides.comparisons).map(\.source))
    let extents = fuzzCase.files.mapValues(TextExtent.init)
    for problem in problems {
      if let position = problem.place.position {
        if extents[problem.place.source]?.holds(position) != true {
          failures.append("a place outside the text: \(problem)")
        }
      } else if !flags.contains(problem.place.source) {
        failures.append("a problem without a place: \(problem)")
      }
      if "\(problem.given)".isEmpty || "\(problem.allowed)".isEmpty {
        failures.append("nothing is said to be given or allowed: \(problem)")
      }
      if !isOneLine(problem.description) {
        failures.append("not one line: \(problem.description.debugDescription)")
      }
      if [problem.given, problem.allowed, problem.advice].map({ "\($0)".count }).reduce(0, +) > 2000
      {
        failures.append("a message is too long: \(problem.description.prefix(200))")
      }
    }
    return failures
  }

  private func accepted(_ scenario: Scenario) -> [String] {
    var failures: [String] = []
    if scenario.variants.isEmpty { failures.append("a scenario without variants") }
    if Set(scenario.variants.map(\.name)).count != scenario.variants.count {
      failures.append("two variants of one name")
    }
    if Set(scenario.variants.map(\.experiment.blockSize)).count > 1 {
      failures.append("variants of different models")
    }
    if !(1...RunSettings.maximumReplications).contains(scenario.replications) {
      failures.append("\(scenario.replications) replications")
    }
    return failures
  }

  /// Runs a few replications of the first variants, if that is cheap.
  private func run(_ scenario: Scenario) -> [String] {
    var failures: [String] = []
    for variant in scenario.variants.prefix(4) {
      let experiment = variant.experiment
      guard experiment.measures.count <= 3000 else { continue }
      // A replication of a campaign is a whole evening of a country: one in sixteen, in release.
      let isCampaign = scenario.model == "campaign"
      guard !isCampaign || (isOptimized && scenario.sha256.hasPrefix("0")) else { continue }
      // The life of a plan is as dear as its periods, classes and cohorts are many.
      let steps = (experiment as? DynamicPlanExperiment)?.steps ?? 0
      guard steps <= (isOptimized ? 200_000 : 5_000) else { continue }
      guard steps <= 2_000 || scenario.sha256.hasPrefix("0") else { continue }
      let replications = isCampaign || steps > 20_000 ? 1 : 3
      var values = BlockValues(
        measures: experiment.measures.count, replications: replications)
      do throws(LedgerError) {
        try experiment.simulate(block: 0, seed: scenario.seed, into: &values)
      } catch {
        failures.append("money was lost or made: \(error)")
      }
      for measure in 0..<values.measures {
        for r in 0..<replications
        where !(0...RunSettings.largestStored).contains(values[measure, r]) {
          failures.append("\(experiment.measures[measure].metric) is \(values[measure, r])")
        }
      }
    }
    return failures
  }
}
