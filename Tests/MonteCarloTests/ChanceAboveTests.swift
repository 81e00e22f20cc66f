import Statistics
import Testing

@testable import MonteCarlo

/// The chance that a metric lies above a limit, exactly and estimated.
struct ChanceAboveTests {
  /// The number of a die, in yuan, stored in fen with 0 at 1000.
  private struct Die: Experiment {
    var bits = 12
    var measures: [Measure] {
      [Measure(metric: "points", unit: "yuan", scale: 0.01, zero: 1000, exactBits: bits)]
    }
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

  // Above 1,024 bins of 5 bits are 64 wide: 1,600 stands in 1,600...1,663 alone, and a limit of
  // 6.20 yuan in the same bin says nothing of the 6; one of 3.90 yuan, 1,390, lies in 1,344...1,407
  // with the 4, which may be on either side.
  @Test func aLimitInsideABinIsNotTakenForItsTop() throws {
    let die = Die(bits: 5)
    let tallies = try Runner.run(
      [die], settings: RunSettings(replications: 60_000, seed: 1, threads: 1))
    func chance(_ limit: Double) throws -> ChanceAbove {
      try #require(
        ChanceAbove(tallies[0], of: die, metric: "points", group: "", above: limit))
    }
    let unclear = try chance(3.9)
    #expect(abs(unclear.value - 2.5 / 6) < 1e-12)
    #expect(unclear.low < 2.0 / 6 && unclear.high > 3.0 / 6)
    #expect(unclear.low > 0.32 && unclear.high < 0.51)
    // Between bins nothing is unclear.
    #expect(abs(try chance(4.5).value - 2.0 / 6) < 1e-12)
    #expect(try chance(4.5).low > 0.32 && chance(4.5).high < 0.35)
    #expect(try chance(6.2).value == 0)
    #expect(try chance(0.5).value == 1)
  }

  @Test func aMetricThatIsNotThereHasNone() {
    #expect(ChanceAbove(exactly: Die(), metric: "dots", group: "", above: 1) == nil)
    #expect(ChanceAbove(exactly: Die(), metric: "points", group: "a=1", above: 1) == nil)
  }
}
