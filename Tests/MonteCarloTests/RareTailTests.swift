import MonteCarlo
import Statistics
import Testing

/// 0, or 100 in one of fifty; a million in one of 100,000, which these replications do not meet.
private struct Lottery: Experiment {
  /// What comes instead of 100 in every second of its places.
  var other: Int64 = 100

  let measures = [Measure(metric: "prize", unit: "yuan")]
  let pools: [Pool] = []
  let blockSize = 1000

  func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    for r in 0..<values.replications {
      values[0, r] = r % 50 == 0 ? (r % 100 == 0 ? other : 100) : 0
    }
  }

  func exactLaws() -> ExactLaws {
    var mass = [Double](repeating: 0, count: 1_000_001)
    mass[0] = 0.98
    mass[100] = 0.02 - 1e-5
    mass[1_000_000] = 1e-5
    return ExactLaws(measures: [0: .law(DiscreteLaw(first: 0, mass: mass))])
  }
}

/// Regression: a tail mean that rests on what is too rare to be met was taken for a disagreement.
@Suite struct RareTailTests {
  private func tail(_ experiment: Lottery) throws -> ResultRow {
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 20_000, seed: 1, threads: 1))
    let summary = Summary(variants: [("", experiment)], tallies: tallies, replications: 20_000)
    return try #require(summary.rows.first { $0.statistic == "tvar99" })
  }

  @Test func `a tail mean without its rare events has no score`() throws {
    let row = try tail(Lottery())
    #expect(row.value == 100)
    #expect((try #require(row.exact) - 1099.9).magnitude < 1e-6)
    #expect(row.z == nil)
  }

  @Test func `a tail that is spread enough to know better still has one`() throws {
    let row = try tail(Lottery(other: 1_000_000))
    #expect(try #require(row.z) > 5)
  }
}
