import MonteCarlo
import Report
import Scenario
import Wording

/// How many replications are run in each way.
struct VerifySize {
  /// So many replications.
  let replications: Int

  /// Why, where they are fewer than the scenario has; else empty.
  let reason: Message

  /// How many seconds one way is to take on one thread; all of them take some ten seconds then.
  private static let seconds = 0.6

  /// Takes what the command line says, or runs a trial.
  init(_ scenario: Scenario, isGiven: Bool) throws(Failure) {
    let affordable = isGiven ? scenario.replications : try VerifySize.affordable(scenario)
    replications = min(scenario.replications, affordable)
    reason =
      replications == scenario.replications
      ? ""
      : "These are fewer than the \(NumberText.counted(scenario.replications)) of the scenario, so "
        + "that all ways together take some ten seconds; --replications asks for others."
  }

  /// As many replications as can be run in the time, ending within a block, which is harder to
  /// get right than ending with one.
  private static func affordable(_ scenario: Scenario) throws(Failure) -> Int {
    let experiments = scenario.variants.map(\.experiment)
    let size = experiments[0].blockSize
    var state = RunState(experiments)
    let start = Clock.seconds
    var blocks = 1
    while Clock.seconds - start < 0.1, !state.isDone(scenario.replications) {
      do throws(RunError) {
        try Runner.advance(
          &state, of: experiments, to: min(blocks * size, scenario.replications),
          seed: scenario.seed, threads: 1)
      } catch {
        throw error.failure
      }
      blocks *= 2
    }
    let each = (Clock.seconds - start) / Double(max(1, state.blocks))
    // Sixteen shards with a block each, if that is not too long.
    let fewest = each * 16 < 4 * seconds ? 16 : 1
    return max(fewest, Int(min(seconds / each, 1e9))) * size - size / 3
  }
}
