import Money
import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct ProbabilityTableSplitTests {
  /// The public table with 6.66 yuan in 5% instead of 5.5%, so that it adds up.
  private static let entries = [
    PrizeChance(amount: Amount(yuan: 1), chance: 0.7),
    PrizeChance(amount: Amount(fen: 166), chance: 0.25),
    PrizeChance(amount: Amount(fen: 666), chance: 0.05),
  ]

  private func parts(
    _ entries: [PrizeChance], _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    ProbabilityTableSplit(entries: entries).split(into: &parts, using: &generator)
    return parts
  }

  private func word(_ level: Double) -> UInt64 { UInt64(level * 0x1p64) }

  @Test func `the worked example of the guide comes out`() {
    var generator = ScriptedGenerator([0.42, 0.93, 0.969, 0.1].map(word))
    #expect(parts(ProbabilityTableSplitTests.entries, 4, &generator) == [100, 166, 666, 100])
    #expect(generator.drawn == 4)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(
      parts(ProbabilityTableSplitTests.entries, 12, &generator)
        == [100, 100, 666, 100, 100, 100, 100, 100, 166, 100, 100, 100])
  }

  @Test func `an amount begins where the one before it ends`() {
    // The upper 53 bits of a word count: 0.75 is one of the levels, and belongs to the second.
    let halves = [
      PrizeChance(amount: Amount(fen: 1), chance: 0.75),
      PrizeChance(amount: Amount(fen: 2), chance: 0.25),
    ]
    var generator = ScriptedGenerator([0, word(0.75) - 1, word(0.75), .max])
    #expect(parts(halves, 4, &generator) == [1, 1, 2, 2])
  }

  @Test(arguments: [0, UInt64.max])
  func `the lowest and the highest word draw what has a chance`(word: UInt64) {
    // Thirds add up to a little less than 1; the highest word once drew the last, whatever it had.
    let thirds = [
      PrizeChance(amount: Amount(fen: 9), chance: 0),
      PrizeChance(amount: Amount(fen: 1), chance: 0.3333333333),
      PrizeChance(amount: Amount(fen: 2), chance: 0.6666666666),
      PrizeChance(amount: Amount(fen: 8), chance: 0),
    ]
    var generator = ConstantGenerator(word: word)
    #expect(parts(thirds, 2, &generator) == (word == 0 ? [1, 1] : [2, 2]))
  }

  @Test func `the largest packet pays by the table and by nothing else`() throws {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    let drawn = parts(ProbabilityTableSplitTests.entries, Packet.largestCount, &generator)
    #expect(Set(drawn) == [100, 166, 666])
  }

  private func laws(
    yuan: Int64, count: Int, _ entries: [PrizeChance] = ProbabilityTableSplitTests.entries
  ) throws -> PacketLaws {
    PacketLaws(
      try Packet(total: Amount(yuan: yuan), count: count, rule: .probabilityTable(entries)),
      threshold: 10)
  }

  /// How many of each entry, with the chance of it: the multinomial law written out.
  private func overrun(_ count: Int, budget: Int64) -> (chance: Double, mean: Double) {
    var result = (chance: 0.0, mean: 0.0)
    for ones in 0...count {
      for twos in 0...count - ones {
        let threes = count - ones - twos
        var chance = 1.0
        for i in 0..<ones { chance *= 0.7 * Double(count - i) / Double(ones - i) }
        for i in 0..<twos { chance *= 0.25 * Double(count - ones - i) / Double(twos - i) }
        for _ in 0..<threes { chance *= 0.05 }
        let sum = Int64(ones) * 100 + Int64(twos) * 166 + Int64(threes) * 666
        guard sum > budget else { continue }
        result.chance += chance
        result.mean += chance * Double(sum - budget)
      }
    }
    return result
  }

  @Test(arguments: [(12, 8, 0.3369, 1.3161), (20, 10, 0.0867, 0.3027), (159, 100, 0.1285, 0.9284)])
  func `chance and size of an overrun follow from the law of the sum`(
    yuan: Int64, count: Int, chance: Double, mean: Double
  ) throws {
    let laws = try laws(yuan: yuan, count: count)
    guard case .law(let over) = laws.overrun, case .law(let paid) = laws.paid else {
      Issue.record("there is no exact law of the sum")
      return
    }
    let exact = overrun(count, budget: yuan * 100)
    #expect(abs(1 - over.probability(of: 0) - exact.chance) < 1e-9)
    #expect(abs(over.mean - exact.mean) < 1e-6)
    #expect(abs(exact.chance - chance) < 5e-5)
    #expect(abs(exact.mean / 100 - mean) < 5e-5)
    #expect(abs(paid.mean - 144.8 * Double(count)) < 1e-6)
    #expect(abs(paid.variance - 15_099.76 * Double(count)) < 1e-4 * Double(count))
  }

  @Test func `paid, overrun and unspent add up to the budget in the mean`() throws {
    let laws = try laws(yuan: 20, count: 10)
    let (paid, over, left) = (laws.paid?.mean, laws.overrun?.mean, laws.unspent?.mean)
    #expect(abs((paid ?? 0) - (over ?? 0) + (left ?? 0) - 2000) < 1e-6)
  }

  @Test func `the chance of the luckiest falls from the first on, because of equals`() throws {
    let position = try #require(try laws(yuan: 20, count: 10).amounts.luckiest).mass
    #expect(zip(position, position.dropFirst()).allSatisfy { $0 > $1 })
    #expect(abs(position.reduce(0, +) - 1) < 1e-12)
    #expect(abs(position[0] - 0.2358) < 5e-5)
  }

  @Test func `the published table adds up to more than all and is refused`() throws {
    let published =
      ProbabilityTableSplitTests.entries.dropLast()
      + [PrizeChance(amount: Amount(fen: 666), chance: 0.055)]
    let error = try #require(throws: SplitError.self) {
      try laws(yuan: 20, count: 10, Array(published))
    }
    guard case .chancesMissOne(let sum) = error else {
      Issue.record("another error: \(error)")
      return
    }
    #expect(abs(sum - 1.005) < 1e-12)
  }
}
