import Money
import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct ConstantCapSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    ConstantCapSplit(pot: Pot(total), count: count).split(into: &parts, using: &generator)
    return parts
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: M = 525, so 1...524, then 1...524 again, then of 100 fen 1...99.
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 399, below: 524), ScriptedGenerator.word(for: 499, below: 524),
      ScriptedGenerator.word(for: 19, below: 99),
    ])
    #expect(parts(1000, 4, &generator) == [400, 500, 20, 80])
    #expect(generator.drawn == 3)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [787, 2864, 3996, 979, 1374])
    #expect(parts(10_000, 5, &generator) == [2878, 1893, 1041, 916, 3272])
  }

  @Test(arguments: [(7, 3), (14, 3), (13, 4), (30, 2)])
  func `every choice of words gives the outcome that it stands for`(total: Int64, count: Int) {
    let rule = ConstantCapSplit(pot: Pot(total), count: count)
    for (outcome, _) in Outcomes(.constantCap, total: total, count: count).ways {
      var rest = total
      var words: [UInt64] = []
      for (i, amount) in outcome.dropLast().enumerated() {
        let range = rule.amounts(rest: rest, people: Int64(count - i))
        words.append(
          ScriptedGenerator.word(
            for: UInt64(amount - range.lowerBound), below: UInt64(range.count)))
        rest -= amount
      }
      var generator = ScriptedGenerator(words)
      #expect(parts(total, count, &generator) == outcome)
      #expect(generator.drawn == count - 1)
    }
  }

  @Test func `one person takes all and draws nothing`() {
    var generator = ScriptedGenerator([])
    #expect(parts(777, 1, &generator) == [777])
  }

  @Test(arguments: [2, 3, 5, 100])
  func `as many fen as people leave no choice but draw all the same`(count: Int) {
    var generator = ScriptedGenerator([UInt64](repeating: .max, count: count - 1))
    #expect(parts(Int64(count), count, &generator) == [Int64](repeating: 1, count: count))
    #expect(generator.drawn == count - 1)
  }

  @Test(arguments: [1, UInt64.max])
  func `the lowest and the highest words keep the sum and a fen for each`(word: UInt64) {
    for (total, count) in [(2, 2), (1000, 7), (2001, 2000), (10_000_000_000, 2000)] {
      var generator = ConstantGenerator(word: word)
      let parts = parts(Int64(total), count, &generator)
      #expect(parts.reduce(0, +) == Int64(total))
      #expect(parts.allSatisfy { $0 >= 1 })
    }
  }

  @Test func `the bound does not move and the last is not bound by it`() {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    var most: Int64 = 0
    for _ in 0..<2000 {
      let parts = parts(1000, 10, &generator)
      #expect(parts.reduce(0, +) == 1000)
      #expect(parts.dropLast().allSatisfy { (1...209).contains($0) })
      most = max(most, parts[9])
    }
    #expect(most > 300)
  }

  @Test func `with 200 yuan for ten the means of the guide come out`() throws {
    let laws = try #require(
      SequentialLaws(rule: ConstantCapSplit(pot: Pot(20_000), count: 10), count: 10).positions)
    let means = [1.05, 1.05, 1.05, 1.05, 1.05, 1.0447, 0.9996, 0.8748, 0.6821, 1.1488]
    for (law, known) in zip(laws, means) { #expect(abs(law.mean / 2000 - known) < 1e-4) }
    let variances = [
      0.3673, 0.3673, 0.3673, 0.3673, 0.3673, 0.3662, 0.3664, 0.3704, 0.3499, 1.3721,
    ]
    for (law, known) in zip(laws, variances) {
      #expect(abs(law.variance / 4_000_000 - known) < 1e-4)
    }
  }

  @Test func `the average of the rest stays at 200 yuan or below as long as it can`() {
    // 399 yuan for two: the first gets 198.99 at least... and 199.99 at most.
    let two = ConstantCapSplit(pot: Pot(39_900), count: 2)
    #expect(two.amounts(rest: 39_900, people: 2) == 19_900...19_999)
    // Ten times 201 yuan cannot be brought below: all but the last get the most.
    var generator = ConstantGenerator(word: 1)
    #expect(
      parts(201_000, 10, &generator)
        == [Int64](repeating: 19_999, count: 9) + [201_000 - 9 * 19_999])
  }

  @Test func `fewer fen than people are refused`() {
    #expect(
      throws: SplitError.totalBelowMinimum(
        total: Amount(fen: 4), minimum: Amount(fen: 1), count: 5)
    ) {
      try Packet(total: Amount(fen: 4), count: 5, rule: .constantCap)
    }
  }
}
