/// The goals of a run together with its variants, ready to be asked after every round.
///
/// A goal is one of every variant that has what it asks for. Only what was simulated counts, whatever
/// is known exactly: a run that is asked for a precision is asked to show it.
public struct Precision: Sendable {
  private let goals: [PrecisionGoal]
  private let variants: [(name: String, experiment: any Experiment)]

  /// Binds goals to variants.
  ///
  /// - Parameters:
  ///   - goals: the goals.
  ///   - variants: the name and the experiment of each variant.
  public init(_ goals: [PrecisionGoal], variants: [(name: String, experiment: any Experiment)]) {
    self.goals = goals
    self.variants = variants
  }

  /// Whether there is nothing to reach.
  public var isEmpty: Bool { goals.isEmpty }

  /// How precisely everything is known.
  ///
  /// - Parameters:
  ///   - tallies: what was tallied of each variant, in their order.
  ///   - confidence: how often intervals hold the true value; above 0 and below 1.
  /// - Returns: a precision for each goal and each variant that has what it asks for.
  /// - Complexity: that of the rows of the metrics that are asked for.
  public func attained(
    _ tallies: [ExperimentTally], confidence: Double
  ) -> [AttainedPrecision] {
    let parts = variants.indices.map { i in
      Part(
        name: variants[i].name, experiment: variants[i].experiment, tally: tallies[i],
        laws: ExactLaws(), confidence: confidence)
    }
    return goals.flatMap { goal in
      parts.indices.filter { goal.question.unit(in: variants[$0].experiment) != nil }.map { i in
        attained(goal, parts[i].answer(goal.question, first: parts[0]), variants[i].name)
      }
    }
  }

  private func attained(
    _ goal: PrecisionGoal, _ answer: EstimatedAnswer?, _ variant: String
  ) -> AttainedPrecision {
    var halfWidth: Double?
    if let low = answer?.low, let high = answer?.high { halfWidth = (high - low) / 2 }
    let width: Double =
      switch goal.width {
      case .relative(let part): part * (answer?.value?.magnitude ?? 0)
      case .absolute(let number): number
      }
    return AttainedPrecision(
      variant: variant, question: goal.question, value: answer?.value, halfWidth: halfWidth,
      goal: width)
  }
}
