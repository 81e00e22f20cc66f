import Money
import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct TiersSplitTests {
  /// One prize of 5 yuan and two of 1 yuan.
  private static let three = TiersSplit(tiers: [
    PrizeTier(amount: Amount(yuan: 5), stock: 1), PrizeTier(amount: Amount(yuan: 1), stock: 2),
  ])

  /// A thousandth of Baidu's prizes of 2019.
  private static let baidu = TiersSplit(tiers: [
    PrizeTier(amount: Amount(fen: 2019), stock: 10_000),
    PrizeTier(amount: Amount(yuan: 88), stock: 1000),
    PrizeTier(amount: Amount(yuan: 2019), stock: 10),
  ])

  private func parts(
    _ rule: TiersSplit, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    rule.split(into: &parts, using: &generator)
    return parts
  }

  private func word(_ value: UInt64, below bound: UInt64) -> UInt64 {
    ScriptedGenerator.word(for: value, below: bound)
  }

  @Test func `the worked example of the guide comes out`() {
    // Three prizes and two blanks for five: places 3 of 5, 1 of 4, 0 of 3, 0 of 2, 0 of 1.
    var generator = ScriptedGenerator([
      word(3, below: 5), word(1, below: 4), word(0, below: 3), word(0, below: 2),
      word(0, below: 1),
    ])
    #expect(parts(TiersSplitTests.three, 5, &generator) == [0, 100, 500, 100, 0])
    #expect(generator.drawn == 5)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(TiersSplitTests.three, 5, &generator) == [500, 0, 0, 100, 100])
    #expect(parts(TiersSplitTests.three, 5, &generator) == [100, 500, 100, 0, 0])
    #expect(
      parts(TiersSplitTests.baidu, 12, &generator)
        == [2019, 2019, 2019, 2019, 2019, 8800, 2019, 2019, 2019, 2019, 2019, 2019])
  }

  @Test func `one person draws one of all prizes`() {
    for (place, amount) in [(0, 500), (1, 100), (2, 100)] as [(UInt64, Int64)] {
      var generator = ScriptedGenerator([word(place, below: 3)])
      #expect(parts(TiersSplitTests.three, 1, &generator) == [amount])
    }
  }

  @Test(arguments: [1, UInt64.max])
  func `the lowest words take the tiers in order, the highest from behind`(word: UInt64) {
    var generator = ConstantGenerator(word: word)
    let drawn = parts(TiersSplitTests.three, 5, &generator)
    #expect(drawn == (word == 1 ? [500, 100, 100, 0, 0] : [0, 0, 100, 100, 500]))
    #expect(generator.drawn == 5)
    var again = ConstantGenerator(word: word)
    let few = parts(TiersSplitTests.three, 2, &again)
    #expect(few == (word == 1 ? [500, 100] : [100, 100]))
  }

  @Test func `as many people as prizes get all of them, more get blanks besides`() {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    for count in [3, 4, 50, 2000] {
      let drawn = parts(TiersSplitTests.three, count, &generator)
      #expect(drawn.filter { $0 > 0 }.sorted() == [100, 100, 500])
      #expect(drawn.count { $0 == 0 } == count - 3)
    }
  }

  @Test func `no tier is drawn more often than it has prizes`() {
    var generator = StreamKey(seed: 4, block: 0, purpose: .splitting).generator()
    let tiers = TiersSplit(tiers: [
      PrizeTier(amount: Amount(fen: 7), stock: 3), PrizeTier(amount: Amount(fen: 2), stock: 9),
    ])
    for count in [1, 5, 11, 12, 13] {
      for _ in 0..<200 {
        let drawn = parts(tiers, count, &generator)
        #expect(drawn.count { $0 == 7 } <= 3)
        #expect(drawn.count { $0 == 2 } <= 9)
        #expect(drawn.count { $0 == 0 } == max(0, count - 12))
      }
    }
  }

  @Test func `what is left over stays unspent, within the budget always`() throws {
    let packet = try Packet(
      total: Amount(yuan: 310_090), count: 2000, rule: .tiers(TiersSplitTests.baidu.tiers))
    let laws = PacketLaws(packet, threshold: 10)
    // 310,090 yuan among 11,010 prizes are 28.16 yuan each: 2000 people take 56,329 yuan.
    let mean = 310_090.0 / 11_010
    #expect(abs((laws.paid?.mean ?? 0) / 100 - 2000 * mean) < 1e-6)
    #expect(abs(mean - 28.164) < 1e-3)
    #expect(laws.overrun == nil)
    // Nobody among 2000 gets 2,019 yuan with chance C(11000, 2000) / C(11010, 2000).
    let largest = try #require(laws.amounts.largest)
    #expect(abs(largest.probability(of: 201_900) - 0.8654200) < 1e-7)
    #expect(largest.mass.filter { $0 > 0 }.count <= 3)
  }

  @Test func `a whole stock is paid for certain`() throws {
    let packet = try Packet(
      total: Amount(yuan: 10), count: 5, rule: .tiers(TiersSplitTests.three.tiers))
    let laws = PacketLaws(packet, threshold: 10)
    #expect(laws.paid == .law(.certain(700)))
    #expect(laws.overrun == .law(.certain(0)))
    #expect(laws.unspent == .law(.certain(300)))
  }

  @Test func `the whole action of Baidu is larger than a packet can be`() {
    let tiers = [PrizeTier(amount: Amount(fen: 2019), stock: 10_000_000)]
    #expect(throws: SplitError.prizesAboveTotal(total: Packet.largestTotal)) {
      try Packet(total: Packet.largestTotal, count: 2000, rule: .tiers(tiers))
    }
  }
}
