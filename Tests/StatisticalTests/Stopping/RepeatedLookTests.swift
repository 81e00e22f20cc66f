import MonteCarlo
import Randomness
import Statistics
import Testing

/// Intervals of runs that look at their results again and again, and stop when they like them.
@Suite struct RepeatedLookTests {
  /// A quantity with a known mean: mostly nothing, sometimes much.
  private struct RareLoss: Experiment {
    /// One of so many replications has a loss.
    var oneIn: UInt64

    let blockSize = 32

    var measures: [Measure] { [Measure(metric: "loss", unit: "yuan")] }
    var pools: [Pool] { [] }

    /// The mean of a loss that is 1 to 9, and there once in `oneIn` times.
    var mean: Double { 5 / Double(oneIn) }

    func simulate(
      block: UInt64, seed: UInt64, into values: inout BlockValues
    ) throws(LedgerError) {
      var generator = StreamKey(seed: seed, block: block, purpose: .claims).generator()
      for r in 0..<values.replications {
        let isLoss = generator.uniform(below: oneIn) == 0
        let size = Int64(generator.uniform(below: 9)) + 1
        values[0, r] = isLoss ? size : 0
      }
    }

    func exactLaws() -> ExactLaws { ExactLaws() }
  }

  /// How many of some runs have an interval around the true mean when they stop.
  ///
  /// - Parameters:
  ///   - runs: how many runs, each with a seed of its own.
  ///   - experiment: what is run.
  ///   - width: the half width, as a part of the estimate, at which a run stops.
  ///   - confidence: that of the intervals at a look.
  /// - Returns: how many of them.
  /// - Throws: where money does not add up.
  private func covering(
    _ runs: Int, _ experiment: RareLoss, width: Double, confidence: (Int) -> Double
  ) throws -> Int {
    let goal = PrecisionGoal(
      question: Question(metric: "loss", statistic: .mean), width: .relative(width))
    let precision = Precision([goal], variants: [("", experiment)])
    let rounds = Rounds(first: 64, most: 1 << 16, blockSize: experiment.blockSize)
    var covered = 0
    for seed in 0..<runs {
      var state = RunState([experiment])
      var look = 1
      while true {
        try Runner.advance(
          &state, of: [experiment], to: rounds.end(look), seed: UInt64(seed), threads: 1)
        let attained = precision.attained(state.tallies ?? [], confidence: confidence(look))[0]
        if attained.isReached || rounds.isLast(look) {
          let miss = ((attained.value ?? 0) - experiment.mean).magnitude
          // The interval is shifted a little for skewness; its half width is what is promised.
          if miss <= attained.halfWidth ?? 0 { covered += 1 }
          break
        }
        look += 1
      }
    }
    return covered
  }

  /// With 2000 runs and a true coverage of 95%, fewer than 1869 happen once in 5 million.
  @Test(arguments: [2, 10] as [UInt64], [0.3, 0.1])
  func `intervals hold when a run stops at what it likes`(oneIn: UInt64, width: Double) throws {
    let covered = try covering(
      2000, RareLoss(oneIn: oneIn), width: width, confidence: Rounds.confidence)
    #expect(covered > 1869)
  }

  /// The test above can fail: with a confidence of 68% at every look it does.
  @Test func `intervals that are too narrow are found out`() throws {
    let covered = try covering(500, RareLoss(oneIn: 2), width: 0.1) { _ in 0.68 }
    #expect(covered < 430)
  }
}
