import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct DoubleMeanReservedSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    EdgePacket(total, count).split(
      DoubleMeanReservedSplit(pot: Pot(total)), using: &generator)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: of 1...499, 1...524 and 1...700.
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 211, below: 499), ScriptedGenerator.word(for: 86, below: 524),
      ScriptedGenerator.word(for: 300, below: 700),
    ])
    #expect(parts(1000, 4, &generator) == [212, 87, 301, 400])
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [750, 3154, 3867, 927, 1302])
    #expect(parts(10_000, 5, &generator) == [2741, 1636, 929, 1026, 3668])
  }

  @Test(arguments: EdgePacket.all, [1, UInt64.max])
  func `the lowest and the highest words keep the sum and the bounds`(
    edge: EdgePacket, word: UInt64
  ) {
    // A word for each person but the last, even where there is no choice.
    edge.expectKept(by: DoubleMeanReservedSplit(pot: edge.pot), word: word, words: 1)
  }

  @Test func `a cap equal to the mean leaves everybody the mean`() {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    let edge = EdgePacket(1000, 10, cap: 100)
    let parts = edge.split(DoubleMeanReservedSplit(pot: edge.pot), using: &generator)
    #expect(parts == [Int64](repeating: 100, count: 10))
  }

  @Test func `seven fen for three have the moments of the guide`() throws {
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanReservedSplit(pot: Pot(7)), count: 3).positions)
    for (law, known) in zip(laws, [(2.0, 2.0 / 3), (2.5, 53.0 / 36), (2.5, 53.0 / 36)]) {
      #expect(abs(law.mean - known.0) < 1e-12)
      #expect(abs(law.variance - known.1) < 1e-12)
    }
  }

  /// The table of the guide, to two decimals.
  @Test(arguments: [
    (1000, 100, [1: 10.00, 2: 9.76, 50: 9.92, 98: 10.62, 99: 10.87, 100: 10.87]),
    (2000, 20, [1: 100.00, 2: 99.76, 10: 99.90, 18: 100.22, 19: 100.47, 20: 100.47]),
    (1000, 8, [1: 125.00, 2: 124.79, 4: 124.87, 6: 124.99, 7: 125.24, 8: 125.24]),
  ])
  func `means by position are those of the guide`(
    total: Int64, count: Int, table: [Int: Double]
  ) throws {
    let means = try exactMeans(DoubleMeanReservedSplit(pot: Pot(total)), count)
    for (position, mean) in table {
      #expect(abs(means[position - 1] - mean) < 0.0051, "\(position): \(means[position - 1])")
    }
    #expect(abs(means.reduce(0, +) - Double(total)) < 1e-9 * Double(total))
  }

  @Test(arguments: [(7, 3), (1000, 8), (1001, 13), (2000, 20)])
  func `the last two have one law, to the last bit of rounding`(total: Int64, count: Int) throws {
    // Of a rest R for two the last but one gets 1 ... R - 1, the last R less that: the same.
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanReservedSplit(pot: Pot(total)), count: count).positions)
    for x in 0...total {
      #expect(
        abs(laws[count - 2].probability(of: x) - laws[count - 1].probability(of: x)) < 1e-14)
    }
  }

  @Test(arguments: [(7, 3), (101, 8), (1000, 100), (2001, 20)])
  func `who opens gets less than half a fen below the average of what is left`(
    total: Int64, count: Int
  ) {
    for rest in Int64(count)...total {
      let amounts = DoubleMeanReservedSplit(pot: Pot(total)).amounts(
        rest: rest, people: Int64(count))
      let mean = Double(amounts.lowerBound + amounts.upperBound) / 2
      let average = Double(rest) / Double(count)
      #expect(mean <= average && mean > average - 0.5)
    }
  }
}
