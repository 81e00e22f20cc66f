import Money
import MonteCarlo
import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct OverIssueTests {
  private func campaign(_ overIssue: OverIssue) throws -> CampaignExperiment {
    CampaignExperiment(
      try Campaign(
        audience: 50_000,
        rounds: [
          CampaignRound(
            name: "1", length: 60, attention: 1, pot: Amount(yuan: 1000),
            prizes: .packets(
              count: 10_000, group: 10, rule: .equal, minimum: Amount(fen: 1), cap: nil),
            overIssue: overIssue)
        ]), metrics: ["overrun", "overrun-chance", "paid", "returned", "round-winners"])
  }

  /// The stored numbers of each metric in 64 replications.
  private func run(_ experiment: CampaignExperiment) throws -> [String: [Int64]] {
    var result: [String: [Int64]] = [:]
    for block in 0..<4 {
      var values = BlockValues(measures: experiment.measures.count, replications: 16)
      try experiment.simulate(block: UInt64(block), seed: 4, into: &values)
      for (i, measure) in experiment.measures.enumerated()
      where !measure.group.contains(" second=") {
        result[measure.metric, default: []] += (0..<16).map { values[i, $0] }
      }
    }
    return result
  }

  @Test func `one counter issues what there is and reports no overrun`() throws {
    let experiment = try campaign(OverIssue())
    #expect(!experiment.measures.contains { $0.metric.hasPrefix("overrun") })
    #expect(try run(experiment)["round-winners"] == [Int64](repeating: 10_000, count: 64))
  }

  @Test func `parts of a counter hand out at most a slice less one each`() throws {
    let numbers = try run(try campaign(OverIssue(shards: 5, slice: 20)))
    let extra = try #require(numbers["round-winners"]).map { $0 - 10_000 }
    #expect(extra.allSatisfy { (0...4 * 19).contains($0) })
    #expect(Set(extra).count > 10)
    // Each packet is 10 fen, the extra ones as well.
    let tenths: [Int64] = extra.map { $0 * 10 }
    #expect(numbers["overrun"] == tenths)
    let chances: [Int64] = extra.map { $0 > 0 ? 1 : 0 }
    #expect(numbers["overrun-chance"] == chances)
    let paid: [Int64] = tenths.map { $0 + 100_000 }
    #expect(numbers["paid"] == paid)
    // The mean of each of four parts is 9.5, its variance 399 / 12.
    let mean = Double(extra.reduce(0, +)) / 64
    let error = (4 * 399.0 / 12 / 64).squareRoot()
    #expect(abs(mean - 38) < 5 * error)
  }

  @Test func `a slice of one and a single part draw nothing`() {
    var generator = ScriptedGenerator([])
    #expect(OverIssue(shards: 1, slice: 50).extraStock(using: &generator) == 0)
    #expect(OverIssue(shards: 50, slice: 1).extraStock(using: &generator) == 0)
  }

  @Test func `the most extreme words stay within the bounds`() {
    var high = ConstantGenerator(word: .max)
    #expect(OverIssue(shards: 5, slice: 20).extraStock(using: &high) == 4 * 19)
    var low = ConstantGenerator(word: 1)
    #expect(OverIssue(shards: 5, slice: 20).extraStock(using: &low) == 0)
  }

  @Test func `a win that is credited twice is paid twice`() throws {
    let always = try run(try campaign(OverIssue(doubleCredit: 1)))
    #expect(always["paid"] == [Int64](repeating: 200_000, count: 64))
    #expect(always["overrun"] == [Int64](repeating: 100_000, count: 64))
    let seldom = try #require(try run(try campaign(OverIssue(doubleCredit: 0.01)))["overrun"])
    // Binomial(10,000, 1%) wins of 10 fen each: mean 1000, standard deviation 99.5.
    let mean = Double(seldom.reduce(0, +)) / 64
    #expect(abs(mean - 1000) < 5 * 99.5 / 8)
  }
}
