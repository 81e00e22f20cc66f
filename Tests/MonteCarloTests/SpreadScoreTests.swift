import MonteCarlo
import Statistics
import Testing

/// 1 and 2 in turn: the spread of half a point hardly varies at all.
private struct Coin: Experiment {
  let measures = [Measure(metric: "coin", unit: "points")]
  let pools: [Pool] = []
  let blockSize = 1000

  func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    for r in 0..<values.replications { values[0, r] = Int64(r % 2 + 1) }
  }

  func exactLaws() -> ExactLaws {
    ExactLaws(measures: [0: .law(DiscreteLaw(first: 1, mass: [0.5, 0.5]))])
  }
}

/// Regression: the n - 1 in the denominator was once taken for a disagreement with the exact law.
@Suite struct SpreadScoreTests {
  @Test func `a spread without an error of its own agrees up to n - 1`() throws {
    let tallies = try Runner.run(
      [Coin()], settings: RunSettings(replications: 4000, seed: 1, threads: 1))
    let summary = Summary(variants: [("", Coin())], tallies: tallies, replications: 4000)
    let row = try #require(summary.rows.first { $0.statistic == "sd" })
    #expect(try #require(row.z).magnitude <= 1)
    #expect(summary.disagreements.isEmpty)
  }
}
