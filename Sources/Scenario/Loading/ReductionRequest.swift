import MonteCarlo
import Wording

/// What a scenario asks for to make errors smaller: `run.sampling` and `run.variance-reduction`.
struct ReductionRequest {
  /// How the values of laws are spread over replications.
  let sampling: ParameterSampling

  private let run: Settings
  private let seed: UInt64

  /// Reads the `run` section of the first variant; `nil` where there is none.
  init?(_ settings: Settings?) {
    guard let settings, let word = settings[optional: ScenarioKeys.model],
      let model = Model(rawValue: word), let run = settings[optional: ScenarioKeys.run(for: model)],
      let seed = run[optional: RunKeys.seed]
    else { return nil }
    self.run = run
    self.seed = seed
    sampling = run[optional: RunKeys.sampling].flatMap(ParameterSampling.init) ?? .random
  }

  private var wantsControls: Bool {
    run[optional: RunKeys.varianceReduction] == RunKeys.controlVariates
  }

  /// What does not go together, or is of no use.
  func problems(hasLaws: Bool) -> [Problem] {
    guard sampling != .random else { return [] }
    guard hasLaws else {
      return [
        Problem(
          run.place(of: RunKeys.sampling),
          given: "run.sampling is \(sampling.rawValue), and the scenario has no law",
          allowed: "it spreads the values of laws such as uniform(2万, 9万)", advice: "remove it")
      ]
    }
    guard wantsControls else { return [] }
    return [
      Problem(
        run.place(of: RunKeys.varianceReduction),
        given: "run.variance-reduction is control-variates, with sampling: \(sampling.rawValue)",
        allowed: "control variates need replications that are independent",
        advice: "remove one of the two")
    ]
  }

  /// The variants, with control variates where they are asked for.
  func controlled(_ variants: [Scenario.Variant]) -> [Scenario.Variant] {
    guard wantsControls else { return variants }
    return variants.map { variant in
      var variant = variant
      variant.experiment = ControlledExperiment(variant.experiment, seed: seed)
      return variant
    }
  }

  /// Whether a value of `run` changes what a run is: its points, or what it keeps.
  static func counts(_ value: ExplainedValue) -> Bool {
    (value.path == "run.\(RunKeys.sampling.name)"
      && "\(value.value)" != ParameterSampling.random.rawValue)
      || value.path == "run.\(RunKeys.varianceReduction.name)"
  }
}
