import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct LineCutSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    LineCutSplit(pot: Pot(total)).split(into: &parts, using: &generator)
    return parts
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: cut after 703, 128 and 455 fen, in that order of drawing.
    let words = [703, 128, 455].map { ScriptedGenerator.word(for: $0 - 1, below: 999) }
    var generator = ScriptedGenerator(words)
    #expect(parts(1000, 4, &generator) == [128, 327, 248, 297])
  }

  @Test func `a point that is drawn twice is drawn again`() {
    let words = [5, 9, 5, 9, 2].map { ScriptedGenerator.word(for: $0 - 1, below: 19) }
    var generator = ScriptedGenerator(words)
    #expect(parts(20, 4, &generator) == [2, 3, 4, 11])
    #expect(generator.drawn == 5)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [1874, 2286, 2659, 2696, 485])
    // With few fen the points are selected one by one.
    #expect(parts(8, 5, &generator) == [2, 1, 1, 2, 2])
  }

  @Test(arguments: [(7, 4), (13, 4), (9, 2), (6, 3)])
  func `where points are drawn every set of cuts gives its outcome`(total: Int64, count: Int) {
    for outcome in Outcomes.compositions(rest: total, people: count) {
      var point: Int64 = 0
      let words = outcome.dropLast().map { part in
        point += part
        return ScriptedGenerator.word(for: UInt64(point - 1), below: UInt64(total - 1))
      }
      var generator = ScriptedGenerator(words.reversed())
      #expect(parts(total, count, &generator) == outcome)
      #expect(generator.drawn == count - 1)
    }
  }

  @Test(arguments: [(6, 4), (5, 4), (7, 5), (8, 7)])
  func `where points are selected every set of cuts gives its outcome`(total: Int64, count: Int) {
    // A point is taken when the draw among the points left falls below the cuts left; the lowest
    // draw takes it, the highest leaves it.
    for outcome in Outcomes.compositions(rest: total, people: count) {
      var cuts = Set<Int64>()
      var sum: Int64 = 0
      for part in outcome.dropLast() {
        sum += part
        cuts.insert(sum)
      }
      let points = UInt64(total - 1)
      var words = (0..<points).map { i in
        let left = points - i
        let taken = cuts.contains(Int64(i) + 1)
        return ScriptedGenerator.word(for: taken ? 0 : left - 1, below: left)
      }
      words = Array(words.prefix(Int(cuts.max() ?? 0)))
      var generator = ScriptedGenerator(words)
      #expect(parts(total, count, &generator) == outcome)
      #expect(generator.drawn == words.count)
    }
  }

  @Test func `one person takes all and draws nothing`() {
    var generator = ScriptedGenerator([])
    #expect(parts(1, 1, &generator) == [1])
    #expect(parts(777, 1, &generator) == [777])
  }

  @Test(arguments: [2, 3, 5, 2000])
  func `as many fen as people leave 1 fen each`(count: Int) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    #expect(parts(Int64(count), count, &generator) == [Int64](repeating: 1, count: count))
  }

  @Test(arguments: [1, UInt64.max])
  func `the lowest and the highest words select one end of the line`(word: UInt64) {
    var generator = ConstantGenerator(word: word)
    let expected: [Int64] = word == 1 ? [1, 1, 1, 2] : [2, 1, 1, 1]
    #expect(parts(5, 4, &generator) == expected)
  }

  @Test(arguments: [
    (2, 2), (3, 2), (6, 4), (7, 4), (100, 7), (2000, 1001), (2001, 1001), (10_000_000_000, 2000),
  ])
  func `parts add up to the total, each at least 1`(total: Int64, count: Int) {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    for _ in 0..<20 {
      let parts = parts(total, count, &generator)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 1 })
    }
  }
}
