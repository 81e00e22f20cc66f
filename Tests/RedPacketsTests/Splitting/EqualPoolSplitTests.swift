import Money
import MonteCarlo
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct EqualPoolSplitTests {
  private func parts(_ total: Int64, _ count: Int) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    // An empty script proves that nothing is drawn.
    var generator = ScriptedGenerator([])
    EqualPoolSplit(pot: Pot(total)).split(into: &parts, using: &generator)
    return parts
  }

  @Test func `the worked example of the guide comes out`() {
    // 1000 = 7 × 142 + 6.
    #expect(parts(1000, 7) == [Int64](repeating: 142, count: 7))
  }

  @Test func `215 million yuan among 791,405 people are 271.66 yuan each`() {
    let each = parts(21_500_000_000, 791_405)
    #expect(each.count == 791_405)
    #expect(each.allSatisfy { $0 == 27_166 })
    // 271.668..., so that the fen are cut off, not rounded; 6,917.70 yuan stay.
    #expect(21_500_000_000 - 27_166 * 791_405 == 691_770)
    let laws = EqualPoolSplit(pot: Pot(21_500_000_000)).laws(count: 791_405)
    #expect(laws.paid == .law(.certain(27_166 * 791_405)))
  }

  @Test(arguments: [(100, 4, 25), (10, 3, 3), (5, 1, 5), (3, 3, 1), (2, 3, 0)])
  func `everybody gets the whole fen of the quotient`(total: Int64, count: Int, each: Int64) {
    #expect(parts(total, count) == [Int64](repeating: each, count: count))
  }

  @Test(arguments: [(10_000_000_000, 2000), (3999, 2000), (9_999_999, 7), (1, 1), (4, 5)])
  func `what stays is less than a fen for each`(total: Int64, count: Int) throws {
    let packet = try Packet(total: Amount(fen: total), count: count, rule: .equalPool)
    let laws = PacketLaws(packet, threshold: 10)
    #expect(laws.overrun == .law(.certain(0)))
    #expect(laws.unspent == .law(.certain(total % Int64(count))))
    #expect(laws.paid == .law(.certain(total - total % Int64(count))))
  }

  @Test func `more people than fen get nothing, and the pool stays`() throws {
    // It once failed the check of the ledger, as if a fen had been promised to each.
    let experiment = PacketExperiment(
      try Packet(total: Amount(fen: 3), count: 5, rule: .equalPool),
      metrics: ["largest", "paid", "unspent"])
    var values = BlockValues(measures: 3, replications: 2)
    try experiment.simulate(block: 0, seed: 1, into: &values)
    #expect((0..<3).map { values[$0, 1] } == [0, 0, 3])
  }
}
