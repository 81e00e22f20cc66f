import MonteCarlo
import Scenario
import Statistics

/// What a run knew at each look, for the table that `--convergence` asks for.
struct ConvergenceLog {
  /// When to look, in a run that does not look anyway: at so many points, each twice the one before.
  let rounds: Rounds

  /// What was known, look by look.
  private(set) var rows: [ResultRow] = []

  private let scenario: Scenario
  private let convergence: Convergence

  /// How many times a run is halved.
  private static let halvings = 7

  /// Begins a log; `nil` where none is asked for.
  init?(_ context: Context, _ scenario: Scenario) {
    guard context.arguments.has(.convergence) else { return nil }
    self.scenario = scenario
    rounds =
      scenario.stopping.rounds
      ?? Rounds(
        first: max(1, scenario.replications >> ConvergenceLog.halvings),
        most: scenario.replications,
        blockSize: scenario.variants[0].experiment.blockSize)
    var questions: [Question] = []
    for variant in scenario.variants {
      for question in Headlines.questions(scenario.headlines, in: variant.experiment)
      where !questions.contains(question) {
        questions.append(question)
      }
    }
    convergence = Convergence(
      questions, variants: scenario.variants.map { ($0.name, $0.experiment) })
  }

  /// Adds what is known at a look, counted from 1.
  mutating func add(_ tallies: [ExperimentTally], look: Int) {
    let confidence =
      scenario.stopping.rounds == nil ? 0.95 : Rounds.confidence(look: look)
    rows += convergence.rows(
      tallies, replications: tallies[0].measures.first?.count ?? 0, confidence: confidence)
  }
}
