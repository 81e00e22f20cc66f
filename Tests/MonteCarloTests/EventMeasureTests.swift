import MonteCarlo
import Statistics
import Testing

/// Measures that are 0 or 1: their mean is a chance.
@Suite struct EventMeasureTests {
  /// Something that happens in the first `hits` replications of a block of a thousand.
  private struct Happening: Experiment {
    var hits: Int
    var kind: Measure.Kind

    var blockSize: Int { 1000 }
    var measures: [Measure] { [Measure(metric: "ended", unit: "share", kind: kind)] }
    var pools: [Pool] { [] }

    func exactLaws() -> ExactLaws { ExactLaws(measures: [:]) }

    func simulate(
      block: UInt64, seed: UInt64, into values: inout BlockValues
    ) throws(LedgerError) {
      for r in 0..<values.replications { values[0, r] = r < hits ? 1 : 0 }
    }
  }

  private func rows(_ hits: Int, kind: Measure.Kind = .event) throws -> [ResultRow] {
    let experiment = Happening(hits: hits, kind: kind)
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 1000, seed: 1, threads: 1))
    return Summary(variants: [("", experiment)], tallies: tallies, replications: 1000).rows
  }

  @Test(arguments: [0, 3, 500, 1000])
  func `the mean of an event has the interval of a chance`(hits: Int) throws {
    let mean = try #require(try rows(hits).first { $0.statistic == "mean" })
    let chance = ProbabilityInterval(successes: hits, trials: 1000)
    #expect(mean.value == Double(hits) / 1000)
    #expect(mean.low == chance.low)
    #expect(mean.high == chance.high)
  }

  @Test func `what was never seen may happen in four of a thousand`() throws {
    let mean = try #require(try rows(0).first { $0.statistic == "mean" })
    #expect(mean.low == 0)
    #expect(abs((mean.high ?? 0) - 3.841458820694124 / 1003.841458820694124) < 1e-12)
  }

  @Test func `all other rows are those of a quantity`() throws {
    let (event, quantity) = (try rows(30), try rows(30, kind: .quantity))
    #expect(event.map(\.statistic) == quantity.map(\.statistic))
    #expect(Array(event.dropFirst()) == Array(quantity.dropFirst()))
  }
}
