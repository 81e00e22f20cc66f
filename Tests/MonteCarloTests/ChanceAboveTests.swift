import Statistics
import Testing

@testable import MonteCarlo

/// The chance that a metric lies above a limit, exactly and estimated.
struct ChanceAboveTests {
  /// The number of a die, in yuan, stored in fen with 0 at 1000.
  private struct Die: Experiment {
    let measures = [
      Measure(metric: "points", unit: "yuan", scale: 0.01, zero: 1000, exactBits: 12)
    ]
    let pools: [Pool] = []
    let blockSize = 6
    func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) {
      for r in 0..<values.replications { values[0, r] = Int64(1000 + 100 * (r + 1)) }
    }
    func exactLaws() -> ExactLaws {
      var mass = [Double](repeating: 0, count: 501)
      for k in 0..<6 { mass[100 * k] = 1.0 / 6 }
      return ExactLaws(measures: [0: .law(DiscreteLaw(first: 1100, mass: mass))])
    }
  }

  @Test(
    arguments: [(0.5, 1.0), (1, 5.0 / 6), (4.999, 2.0 / 6), (5, 1.0 / 6), (6, 0.0)]
      as [(Double, Double)])
  func isThatOfTheLawAndOfTheSample(_ limit: Double, _ expected: Double) throws {
    let exact = try #require(
      ChanceAbove(exactly: Die(), metric: "points", group: "", above: limit))
    #expect(abs(exact.value - expected) < 1e-12)
    #expect(exact.isExact)
    let tallies = try Runner.run(
      [Die()], settings: RunSettings(replications: 600, seed: 1, threads: 1))
    let estimate = try #require(
      ChanceAbove(tallies[0], of: Die(), metric: "points", group: "", above: limit))
    #expect(abs(estimate.value - expected) < 1e-12)
    #expect(estimate.low <= expected && expected <= estimate.high && !estimate.isExact)
  }

  @Test func aMetricThatIsNotThereHasNone() {
    #expect(ChanceAbove(exactly: Die(), metric: "dots", group: "", above: 1) == nil)
    #expect(ChanceAbove(exactly: Die(), metric: "points", group: "a=1", above: 1) == nil)
  }
}
