import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct ProportionalWeightsSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, cap: Int64? = nil,
    _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    ProportionalWeightsSplit(pot: Pot(total, cap: cap)).split(into: &parts, using: &generator)
    return parts
  }

  private let weights = [0.8, 0.3, 0.4, 0.6].map { UInt64($0 * 0x1p64) }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: 996 spare fen are divided by 2.1, and two are left.
    var generator = ScriptedGenerator(weights)
    #expect(parts(1000, 4, &generator) == [380, 143, 190, 287])
    #expect(generator.drawn == 4)
  }

  @Test func `the worked example with a cap comes out`() {
    // At most 3.50 yuan: the first is at it, and 647 spare fen are divided by 1.3.
    var generator = ScriptedGenerator(weights)
    #expect(parts(1000, 4, cap: 350, &generator) == [350, 150, 200, 300])
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [641, 2333, 3255, 1424, 2347])
    #expect(parts(30, 5, &generator) == [7, 4, 3, 12, 4])
    #expect(parts(10_000, 5, cap: 2500, &generator) == [2500, 1524, 1083, 2500, 2393])
  }

  @Test func `one person takes all and draws a word`() {
    var generator = ScriptedGenerator([1])
    #expect(parts(777, 1, &generator) == [777])
    #expect(generator.drawn == 1)
  }

  @Test(arguments: [2, 3, 2000])
  func `as many fen as people leave 1 fen each`(count: Int) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    #expect(parts(Int64(count), count, &generator) == [Int64](repeating: 1, count: count))
  }

  @Test(arguments: [2, 3, 4, 5, 20, 2000])
  func `of one fen more than people the last gets two, whatever is drawn`(count: Int) {
    for block in 0..<20 {
      var generator = StreamKey(seed: 1, block: UInt64(block), purpose: .splitting).generator()
      let parts = parts(Int64(count) + 1, count, &generator)
      #expect(parts.last == 2)
      #expect(parts.dropLast().allSatisfy { $0 == 1 })
    }
  }

  @Test(arguments: [2, 5, 100] as [Int64])
  func `a cap equal to the mean leaves no choice`(mean: Int64) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    #expect(
      parts(mean * 7, 7, cap: mean, &generator) == [Int64](repeating: mean, count: 7))
  }

  @Test(arguments: [0, UInt64.max])
  func `words that are all alike divide equally, and the last gets what is left`(word: UInt64) {
    for (total, count) in [(2, 2), (1000, 7), (2001, 2000), (10_000_000_000, 2000)] {
      var generator = ConstantGenerator(word: word)
      let each = Int64(total / count)
      let last = Int64(total) - each * Int64(count - 1)
      #expect(
        parts(Int64(total), count, &generator)
          == (1...count).map { $0 == count ? last : each })
    }
  }

  @Test func `weights that are lost beside a large one keep the sum and the minimum`() {
    // Regression: the weight that was left was a difference of sums, a third of what it should
    // have been, and the last person got -2 yuan.
    var generator = ScriptedGenerator([.max, 0, 0, 0])
    #expect(parts(1000, 4, cap: 400, &generator) == [400, 200, 200, 200])
  }

  @Test(arguments: [(4, 5), (5, 4), (7, 3)] as [(Int, Int64)])
  func `any mixture of lowest and highest words keeps sum, minimum and cap`(
    count: Int, mean: Int64
  ) {
    for pattern in 0..<1 << count {
      let words = (0..<count).map { pattern >> $0 & 1 == 1 ? UInt64.max : 0 }
      for cap in [mean, mean + 1, 2 * mean, mean * Int64(count)] {
        for total in [mean * Int64(count), mean * Int64(count) - 1] {
          var generator = ScriptedGenerator(words)
          let parts = parts(total, count, cap: cap, &generator)
          #expect(parts.reduce(0, +) == total)
          #expect(parts.allSatisfy { $0 >= 1 && $0 <= cap })
        }
      }
    }
  }

  @Test(
    arguments: [(3, 2), (100, 7), (2000, 20), (4001, 2000), (10_000_000_000, 2000)]
      as [(Int64, Int)])
  func `shares are cut to fen, and the last gets all that is cut off`(total: Int64, count: Int) {
    let stream = StreamKey(seed: 3, block: 0, purpose: .splitting)
    var (generator, witness) = (stream.generator(), stream.generator())
    for _ in 0..<20 {
      let parts = parts(total, count, &generator)
      let weights = (0..<count).map { _ in witness.openUnitInterval() }
      let spare = Double(total - Int64(count))
      let sum = weights.reduce(0, +)
      #expect(parts.reduce(0, +) == total)
      for (part, weight) in zip(parts.dropLast(), weights) {
        #expect(part == 1 + Int64(weight * (spare / sum)))
      }
      let extra = parts[count - 1] - 1 - Int64(weights[count - 1] * (spare / sum))
      #expect(extra >= 0 && extra < count)
    }
  }

  @Test(
    arguments: [(100, 7, 15), (100, 7, 20), (2000, 20, 101), (1000, 2, 999)]
      as [(Int64, Int, Int64)])
  func `with a cap who is below it keeps the proportions`(total: Int64, count: Int, cap: Int64) {
    let stream = StreamKey(seed: 3, block: 0, purpose: .splitting)
    var (generator, witness) = (stream.generator(), stream.generator())
    for _ in 0..<50 {
      let parts = parts(total, count, cap: cap, &generator)
      let weights = (0..<count).map { _ in witness.openUnitInterval() }
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 1 && $0 <= cap })
      // Up to what rounding leaves, a larger weight never gets less.
      for i in 0..<count - 1 where parts[i] < cap {
        for j in 0..<count - 1 where parts[j] < cap && weights[j] > weights[i] {
          #expect(parts[j] >= parts[i] || parts[i] - parts[j] < count)
        }
      }
    }
  }
}
