import Money
import MonteCarlo
import RedPackets
import Statistics
import TestSupport
import Testing

/// The published-size table of who is the luckiest under double mean (`DoubleMeanSplit.md`).
///
/// The table has three or four decimals and comes from millions of runs of the continuous rule.
@Suite(.enabled(if: isOptimized)) struct LuckiestTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var count: Int
    /// Chances by position.
    var chances: [Int: Double]
    /// Means of the largest share, in averages, and of the Gini coefficient.
    var largest: Double
    var gini: Double

    var testDescription: String { "\(count) people" }
  }

  static let rows = [
    Row(
      count: 4, chances: [1: 0.275, 2: 0.254, 3: 0.236, 4: 0.236], largest: 1.86, gini: 0.324),
    Row(count: 5, chances: [1: 0.218, 2: 0.204, 4: 0.191, 5: 0.191], largest: 1.94, gini: 0.334),
    Row(count: 7, chances: [1: 0.150, 2: 0.141, 6: 0.148, 7: 0.148], largest: 2.04, gini: 0.342),
    Row(
      count: 10, chances: [1: 0.1005, 2: 0.095, 5: 0.088, 9: 0.1215, 10: 0.1215], largest: 2.12,
      gini: 0.346),
    Row(
      count: 20, chances: [1: 0.0455, 2: 0.043, 19: 0.0965, 20: 0.0965], largest: 2.22,
      gini: 0.346),
    Row(
      count: 50, chances: [1: 0.0158, 2: 0.0152, 49: 0.084, 50: 0.084], largest: 2.29, gini: 0.342),
    Row(
      count: 100, chances: [1: 0.0072, 2: 0.0069, 99: 0.080, 100: 0.080], largest: 2.31,
      gini: 0.339),
  ]

  @Test(arguments: rows.prefix(3))
  func `the exact law gives the table where it can be computed`(_ row: Row) throws {
    // The average is 600 fen: the grid changes a chance by about a thousandth.
    let experiment = PacketExperiment(
      try Packet(total: Amount(fen: 600 * Int64(row.count)), count: row.count, rule: .doubleMean),
      metrics: ["luckiest", "largest"])
    let laws = experiment.exactLaws()
    guard case .law(let luckiest) = laws.measures[0], case .law(let largest) = laws.measures[1]
    else {
      Issue.record("there is no exact law of the luckiest")
      return
    }
    for (position, chance) in row.chances {
      #expect(abs(luckiest.probability(of: Int64(position)) - chance) < 0.002, "\(position)")
    }
    #expect(abs(largest.mean / 600 - row.largest) < 0.01)
  }

  @Test(arguments: rows)
  func `simulated packets give the table`(_ row: Row) throws {
    // 400,000 packets of 1000 yuan a person; 5 standard errors and the table's own rounding.
    let replications = 400_000
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(yuan: 1000 * Int64(row.count)), count: row.count, rule: .doubleMean),
      metrics: ["luckiest", "gini", "largest"])
    let tally = try Runner.run(
      [experiment],
      settings: RunSettings(replications: replications, seed: UInt64(row.count), threads: 2))[0]
    for (position, chance) in row.chances {
      let hits =
        tally.measures[0].countAtMost(Int64(position)).count
        - tally.measures[0].countAtMost(Int64(position) - 1).count
      let error = (chance * (1 - chance) / Double(replications)).squareRoot()
      let rounding = row.count < 10 ? 0.001 : 0.0006
      #expect(
        abs(Double(hits) / Double(replications) - chance) < 5 * error + rounding, "\(position)")
    }
    let gini = try #require(tally.measures[1].mean) * experiment.measures[1].scale
    #expect(abs(gini - row.gini) < 0.0015)
    #expect(abs(try #require(tally.measures[2].mean) / 100_000 - row.largest) < 0.01)
  }
}
