import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct NaiveRemainderSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    EdgePacket(total, count).split(NaiveRemainderSplit(pot: Pot(total)), using: &generator)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: of 1...997, 1...486 and 1...390.
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 511, below: 997), ScriptedGenerator.word(for: 96, below: 486),
      ScriptedGenerator.word(for: 254, below: 390),
    ])
    #expect(parts(1000, 4, &generator) == [512, 97, 255, 136])
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [1873, 5540, 2460, 53, 74])
    #expect(parts(10_000, 5, &generator) == [6851, 1419, 429, 285, 1016])
  }

  @Test(arguments: EdgePacket.all, [1, UInt64.max])
  func `the lowest and the highest words keep the sum and the bounds`(
    edge: EdgePacket, word: UInt64
  ) {
    // A word for each person but the last, even where there is no choice.
    edge.expectKept(by: NaiveRemainderSplit(pot: edge.pot), word: word, words: 1)
  }

  @Test func `the highest words give the first all that can be had`() {
    var generator = ConstantGenerator(word: .max)
    #expect(parts(1000, 5, &generator) == [996, 1, 1, 1, 1])
  }

  @Test func `a cap equal to the mean leaves everybody the mean`() {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    let edge = EdgePacket(1000, 10, cap: 100)
    let parts = edge.split(NaiveRemainderSplit(pot: edge.pot), using: &generator)
    #expect(parts == [Int64](repeating: 100, count: 10))
  }

  @Test func `seven fen for three have the moments of the guide`() throws {
    let laws = try #require(
      SequentialLaws(rule: NaiveRemainderSplit(pot: Pot(7)), count: 3).positions)
    for (law, known) in zip(laws, [(3.0, 2.0), (2.0, 4.0 / 3), (2.0, 4.0 / 3)]) {
      #expect(abs(law.mean - known.0) < 1e-12)
      #expect(abs(law.variance - known.1) < 1e-12)
    }
  }

  @Test(arguments: [(2, 2), (7, 3), (100, 7), (1000, 4), (1001, 100), (10_000, 10)])
  func `what is above one fen halves from one to the next`(total: Int64, count: Int) throws {
    let means = try exactMeans(NaiveRemainderSplit(pot: Pot(total)), count)
    var spare = Double(total - Int64(count))
    for mean in means.dropLast() {
      spare /= 2
      #expect(abs(mean - (1 + spare)) < 1e-6)
    }
    #expect(abs(means[count - 1] - (1 + spare)) < 1e-6)
  }

  @Test func `the table of the guide is the exact law`() throws {
    let laws = try #require(
      SequentialLaws(rule: NaiveRemainderSplit(pot: Pot(10_000)), count: 10).positions)
    let table = [
      (4996.0, 2884.0), (2498.5, 2203), (1249.75, 1462), (625.38, 918), (313.19, 560),
      (157.09, 336),
      (79.05, 199), (40.02, 117), (20.51, 69), (20.51, 69),
    ]
    for (law, known) in zip(laws, table) {
      #expect(abs(law.mean - known.0) < 0.0051)
      #expect(abs(law.variance.squareRoot() - known.1) < 0.51)
    }
  }

  @Test func `the first is the luckiest with nearly the chance of Golomb and Dickman`() throws {
    // 0.62433 for many people and no fen; 400 fen for eight are near it.
    let laws = try #require(
      SequentialLaws(rule: NaiveRemainderSplit(pot: Pot(400)), count: 8).largest)
    #expect(abs(laws.position.mass[0] - 0.6243) < 0.02)
    #expect(abs(laws.amount.mean / 400 - 0.6243) < 0.02)
  }
}
