import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct FairRateSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ rate: Double,
    _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    EdgePacket(total, count).split(
      FairRateSplit(pot: Pot(total), count: count, rate: rate), using: &generator)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four, 40% equally: 1.00 each, and 6.00 by averages 150, 155 and 189.
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 134, below: 299), ScriptedGenerator.word(for: 86, below: 309),
      ScriptedGenerator.word(for: 300, below: 377),
    ])
    #expect(parts(1000, 4, 0.4, &generator) == [235, 187, 401, 177])
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, 0.4, &generator) == [1250, 2691, 3119, 1358, 1582])
    #expect(parts(10_000, 5, 0.4, &generator) == [2445, 1781, 1357, 1416, 3001])
  }

  @Test(arguments: EdgePacket.all, [0, 0.3, 0.99, 1])
  func `the lowest and the highest words keep the sum and the bounds`(
    edge: EdgePacket, rate: Double
  ) {
    let splitter = FairRateSplit(pot: edge.pot, count: edge.count, rate: rate)
    for word in [1, UInt64.max] { edge.expectKept(by: splitter, word: word, words: 1) }
  }

  @Test(arguments: EdgePacket.all)
  func `nobody gets less than the part that is divided equally`(edge: EdgePacket) {
    let splitter = FairRateSplit(pot: edge.pot, count: edge.count, rate: 0.6)
    var generator = StreamKey(seed: 5, block: 0, purpose: .splitting).generator()
    for _ in 0..<10 {
      let least = edge.split(splitter, using: &generator).min() ?? 0
      #expect(Double(least) >= min(0.6 * Double(edge.total) / Double(edge.count), 1).rounded(.down))
      #expect(least > splitter.each)
    }
  }

  @Test(arguments: [
    (0.57, 10_000, 10, 570), (0.58, 100, 2, 29), (0.69, 10_000, 10, 690), (0.29, 100, 1, 29),
    (0.5, 1001, 2, 250), (0.4, 1000, 4, 100), (1, 1000, 4, 249), (0, 1000, 4, 0),
    (0.5, 7, 3, 1), (0.9, 10_000_000_000, 2000, 4_500_000),
  ])
  func `the equal part is floor of q T / n, whatever binary makes of q`(
    rate: Double, total: Int64, count: Int, each: Int64
  ) {
    #expect(FairRateSplit(pot: Pot(total), count: count, rate: rate).each == each)
  }

  @Test(arguments: [(2, 2), (7, 3), (1000, 7)])
  func `a rate of 0 is double mean, word for word`(total: Int64, count: Int) {
    let key = StreamKey(seed: 9, block: 0, purpose: .splitting)
    var (one, other) = (key.generator(), key.generator())
    for _ in 0..<20 {
      let parts = parts(total, count, 0, &one)
      #expect(
        parts == EdgePacket(total, count).split(DoubleMeanSplit(pot: Pot(total)), using: &other))
    }
  }

  @Test(arguments: [(8, 4), (1000, 7), (1001, 100), (2005, 20)])
  func `a rate of 1 leaves the fen that do not divide, to the last ones`(
    total: Int64, count: Int
  ) throws {
    let each = total / Int64(count)
    var generator = StreamKey(seed: 9, block: 0, purpose: .splitting).generator()
    for _ in 0..<20 {
      let parts = parts(total, count, 1, &generator)
      // Of m people and fewer than 2m fen, double mean gives 1.
      #expect(parts[0] == each)
      #expect(parts.allSatisfy { $0 >= each })
    }
  }

  @Test func `seven fen for three and a half of it equally leave no choice`() {
    for word in [1, UInt64.max] {
      var generator = ConstantGenerator(word: word)
      #expect(parts(7, 3, 0.5, &generator) == [2, 2, 3])
    }
  }

  private func deviations(_ rate: Double) throws -> [Double] {
    let split = FairRateSplit(pot: Pot(10_000), count: 5, rate: rate)
    return try #require(SequentialLaws(rule: split.inner, count: 5).positions).map {
      $0.variance.squareRoot()
    }
  }

  @Test(arguments: [
    (0.0, [1154, 1201, 1283, 1454, 1454]), (0.25, [866, 901, 962, 1091, 1091]),
    (0.5, [577, 600, 641, 727, 727]), (0.75, [288, 300, 320, 363, 363]),
    (0.9, [115, 120, 128, 145, 145]),
  ])
  func `standard deviations are those of the guide`(rate: Double, table: [Double]) throws {
    for (deviation, known) in zip(try deviations(rate), table) {
      #expect(abs(deviation - known) < 0.51)
    }
  }

  @Test(arguments: [0.25, 0.5, 0.75, 0.9])
  func `variances shrink by the square of what is left to chance`(rate: Double) throws {
    for (part, whole) in zip(try deviations(rate), try deviations(0)) {
      // The grid takes a unit or so of some hundred away.
      #expect(abs(part / whole / (1 - rate) - 1) < 0.001 / (1 - rate))
    }
  }

  @Test func `laws are shifted by the equal part`() {
    let laws = FairRateSplit(pot: Pot(100), count: 4, rate: 0.5).laws(count: 4)
    let inner = DoubleMeanSplit(pot: Pot(52)).laws(count: 4)
    #expect(laws.positions.map(\.mean) == inner.positions.map { $0.mean + 12 })
    #expect(laws.smallest?.first == inner.smallest.map { $0.first + 12 })
  }

  @Test func `a cap binds what is left to chance, less the equal part`() {
    let splitter = FairRateSplit(pot: Pot(1000, cap: 120), count: 10, rate: 0.5)
    #expect(splitter.inner.pot == Pot(500, cap: 70))
  }
}
