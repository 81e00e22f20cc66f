import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct DoubleMeanSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    DoubleMeanSplit(pot: Pot(total)).split(into: &parts, using: &generator)
    return parts
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four. Averages 250, 288, 220: of 1...499, 1...575 and 1...439.
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 134, below: 499), ScriptedGenerator.word(for: 423, below: 575),
      ScriptedGenerator.word(for: 89, below: 439),
    ])
    #expect(parts(1000, 4, &generator) == [135, 424, 90, 351])
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [750, 3153, 3867, 928, 1302])
    #expect(parts(10_000, 5, &generator) == [2741, 1636, 929, 1026, 3668])
  }

  @Test(arguments: [(7, 3), (12, 3), (13, 4), (9, 2)])
  func `every choice of words gives the outcome that it stands for`(total: Int64, count: Int) {
    for (outcome, _) in Outcomes(.doubleMean, total: total, count: count).ways {
      var rest = total
      var words: [UInt64] = []
      for (i, amount) in outcome.dropLast().enumerated() {
        let choices = 2 * (rest / Int64(count - i)) - 1
        words.append(ScriptedGenerator.word(for: UInt64(amount - 1), below: UInt64(choices)))
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

  @Test(arguments: [2, 3, 4, 5, 20, 2000])
  func `of one fen more than people the last gets two, whatever is drawn`(count: Int) {
    // The experiment that tells this rounding from the others, see the guide.
    for block in 0..<20 {
      var generator = StreamKey(seed: 1, block: UInt64(block), purpose: .splitting).generator()
      let parts = parts(Int64(count) + 1, count, &generator)
      #expect(parts.last == 2)
      #expect(parts.dropLast().allSatisfy { $0 == 1 })
    }
  }

  @Test(arguments: [1, UInt64.max])
  func `the lowest and the highest words keep the sum and the minimum`(word: UInt64) {
    // 0 itself is a word that the uniform draw rejects.
    for (total, count) in [(2, 2), (1000, 7), (2001, 2000), (10_000_000_000, 2000)] {
      var generator = ConstantGenerator(word: word)
      let parts = parts(Int64(total), count, &generator)
      #expect(parts.reduce(0, +) == Int64(total))
      #expect(parts.allSatisfy { $0 >= 1 })
    }
  }

  @Test(arguments: [(2, 2), (3, 2), (100, 7), (2000, 20), (100_000, 50), (4001, 2000)])
  func `parts add up and stay below twice the average of what is left`(total: Int64, count: Int) {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    for _ in 0..<50 {
      let parts = parts(total, count, &generator)
      #expect(parts.reduce(0, +) == total)
      var rest = total
      for (i, part) in parts.enumerated() {
        #expect(part >= 1)
        if i < count - 1 { #expect(part <= 2 * (rest / Int64(count - i)) - 1) }
        rest -= part
      }
    }
  }
}
