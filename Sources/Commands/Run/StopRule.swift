import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// Whether what a run has found is enough.
struct StopRule {
  private let precision: Precision
  private let thresholds: Thresholds?

  /// The rule of a scenario.
  init(_ scenario: Scenario) {
    let variants = scenario.variants.map { ($0.name, $0.experiment) }
    precision = Precision(scenario.stopping.goals, variants: variants)
    thresholds =
      scenario.stopping.untilDecided
      ? Thresholds(scenario.thresholds, variants: variants) : nil
  }

  /// What a look says.
  struct Finding {
    /// Everything that is to be known, with its precision.
    var attained: [AttainedPrecision]

    /// How many thresholds are undecided.
    var undecided: Int

    /// Whether the run may end.
    var isEnough: Bool { undecided == 0 && attained.allSatisfy(\.isReached) }

    private func part(_ width: Double, of value: Double) -> String {
      let percent = 100 * width / value.magnitude
      return NumberText.fixed(percent, decimals: percent < 1 ? 2 : 1) + "%"
    }

    /// What is farthest from being reached, in a few words.
    var summary: Message {
      if let worst = attained.max(by: { $0.excess < $1.excess }), !worst.isReached {
        if let width = worst.halfWidth, let value = worst.value, value != 0 {
          let (now, goal) = (part(width, of: value), part(worst.goal, of: value))
          return "\(worst.question.metric) ±\(now), to be ±\(goal)"
        }
        let factor: Message =
          worst.excess < 1000
          ? Message(verbatim: NumberText.fixed(worst.excess, decimals: 1)) : "many"
        return "\(worst.question.metric) is \(factor) times too wide"
      }
      guard undecided > 0 else { return "enough" }
      return undecided == 1
        ? "\(undecided) threshold undecided" : "\(undecided) thresholds undecided"
    }
  }

  /// Looks at what was found.
  ///
  /// - Parameters:
  ///   - tallies: what was tallied of each variant.
  ///   - look: which look it is, counted from 1.
  /// - Returns: what it says.
  func look(_ tallies: [ExperimentTally], _ look: Int) -> Finding {
    let confidence = Rounds.confidence(look: look)
    let verdicts = thresholds?.verdicts(tallies: tallies, confidence: confidence) ?? []
    return Finding(
      attained: precision.attained(tallies, confidence: confidence),
      undecided: verdicts.count { $0.outcome == .undecided })
  }
}
