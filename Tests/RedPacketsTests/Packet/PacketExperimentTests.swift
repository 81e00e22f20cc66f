import Money
import MonteCarlo
import RedPackets
import Statistics
import Testing

@Suite struct PacketExperimentTests {
  static let rules = SmallCase.rules + [.proportionalWeights]

  private func packet(
    _ rule: SplittingRule, total: Int64 = 1000, count: Int = 6, minimum: Int64 = 1
  ) throws -> Packet {
    try Packet(
      total: Amount(fen: total), count: count, rule: rule, minimum: Amount(fen: minimum))
  }

  private func run(_ experiment: PacketExperiment, replications: Int = 300) throws -> BlockValues {
    var values = BlockValues(
      measures: experiment.measures.count, replications: replications)
    try experiment.simulate(block: 4, seed: 99, into: &values)
    return values
  }

  @Test func `measures are the positions, then the numbers of the whole packet`() throws {
    let experiment = PacketExperiment(try packet(.doubleMean, count: 3))
    #expect(
      experiment.measures.map { $0.metric + " " + $0.group } == [
        "amount position=1", "amount position=2", "amount position=3", "luckiest ", "unluckiest ",
        "gini ", "largest ", "largest-over-mean ", "smallest ", "under-0.10 ",
      ])
    #expect(
      experiment.measures.map(\.unit) == [
        "yuan", "yuan", "yuan", "share", "share", "ratio", "yuan", "ratio", "yuan", "share",
      ])
    #expect(experiment.measures[3].kind == .category(dimension: "position", count: 3))
    #expect(experiment.pools == [Pool(metric: "amount", members: 0..<3, independent: false)])
    #expect(
      PacketExperiment.metrics.map(\.name) == [
        "amount", "luckiest", "unluckiest", "gini", "largest", "largest-over-mean", "smallest",
        "under-0.10", "paid", "overrun", "unspent",
      ])
  }

  @Test(arguments: PacketExperimentTests.rules, [1, 7])
  func `in every packet the amounts add up and the other numbers follow from them`(
    rule: SplittingRule, minimum: Int64
  ) throws {
    let experiment = PacketExperiment(try packet(rule, total: 120, minimum: minimum))
    let values = try run(experiment)
    for r in 0..<values.replications {
      let parts = (0..<6).map { values[$0, r] }
      let (most, least) = (try #require(parts.max()), try #require(parts.min()))
      #expect(!rule.kind.keepsTotal || parts.reduce(0, +) == 120)
      #expect(least >= (rule.kind.takesMinimum ? minimum : 0))
      let places = [parts.firstIndex(of: most), parts.firstIndex(of: least)]
      #expect((6...7).map { values[$0, r] } == places.map { Int64(($0 ?? -2) + 1) })
      let differences = parts.reduce(Int64(0)) { sum, a in
        parts.reduce(sum) { $0 + abs(a - $1) }
      }
      if rule.kind.keepsTotal { #expect(2 * values[8, r] == differences) }
      #expect(values[9, r] == most)
      if rule.kind.keepsTotal { #expect(values[10, r] == most) }
      #expect(values[11, r] == least)
      #expect(values[12, r] == Int64(parts.count { $0 < 10 }))
      guard !rule.kind.keepsTotal else { continue }
      #expect(values[13, r] == parts.reduce(0, +))
      #expect(values[13, r] - values[14, r] + values[15, r] == 120)
    }
  }

  @Test func `a Gini coefficient is scaled to lie between 0 and 1`() throws {
    let experiment = PacketExperiment(try packet(.lineCut, total: 1000, count: 2))
    let gini = try #require(experiment.measures.first { $0.metric == "gini" })
    // All but 1 fen in one hand of two: |999 - 1| / (2 × 1000).
    #expect(abs(998 * gini.scale - 0.499) < 1e-12)
  }

  @Test(arguments: PacketExperimentTests.rules)
  func `the amounts drawn do not depend on what is reported`(rule: SplittingRule) throws {
    let all = try run(PacketExperiment(try packet(rule)))
    for (i, metric) in [(6, "luckiest"), (8, "gini"), (9, "largest"), (11, "smallest")] {
      let one = try run(PacketExperiment(try packet(rule), metrics: [metric]))
      #expect(one.measures == 1)
      for r in 0..<300 { #expect(one[0, r] == all[i, r]) }
    }
  }

  @Test(arguments: PacketExperimentTests.rules)
  func `fewer packets of a block are the first of it`(rule: SplittingRule) throws {
    let experiment = PacketExperiment(try packet(rule))
    let (many, few) = (try run(experiment), try run(experiment, replications: 17))
    for measure in 0..<many.measures {
      for r in 0..<17 { #expect(few[measure, r] == many[measure, r]) }
    }
  }

  @Test func `the numbers of people and fen may be at their limits`() throws {
    for rule in PacketExperimentTests.rules where rule.kind.keepsTotal {
      for total in [Int64(Packet.largestCount), Packet.largestTotal.fen] {
        let experiment = PacketExperiment(
          try packet(rule, total: total, count: Packet.largestCount))
        let values = try run(experiment, replications: 2)
        #expect((0..<Packet.largestCount).reduce(0) { $0 + values[$1, 1] } == total)
      }
    }
  }

  @Test(arguments: PacketExperimentTests.rules)
  func `simulated packets agree with the stated laws`(rule: SplittingRule) throws {
    let experiment = PacketExperiment(try packet(rule, total: 200, count: 5))
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 20_000, seed: 5, threads: 2))
    let summary = Summary(
      variants: [(name: "", experiment: experiment)], tallies: tallies, replications: 20_000)
    #expect(summary.disagreements.isEmpty)
    #expect(rule == .proportionalWeights || summary.rows.contains { $0.exact != nil })
  }
}
