import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct DoubleMeanExactSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    EdgePacket(total, count).split(DoubleMeanExactSplit(pot: Pot(total)), using: &generator)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: 498 whole, 523 and a third rounded up, 699 whole.
    var generator = ScriptedGenerator([
      ScriptedGenerator.word(for: 0, below: 4), ScriptedGenerator.word(for: 211, below: 499),
      ScriptedGenerator.word(for: 0, below: 3), ScriptedGenerator.word(for: 524, below: 525),
      ScriptedGenerator.word(for: 0, below: 2), ScriptedGenerator.word(for: 101, below: 262),
    ])
    #expect(parts(1000, 4, &generator) == [212, 525, 102, 161])
    #expect(generator.drawn == 6)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [2727, 1513, 1731, 881, 3148])
    #expect(parts(10_000, 5, &generator) == [251, 1253, 4953, 3418, 125])
  }

  @Test(arguments: EdgePacket.all, [1, UInt64.max])
  func `the lowest and the highest words keep the sum and the bounds`(
    edge: EdgePacket, word: UInt64
  ) {
    // Two words for each person but the last, even where nothing is to be rounded.
    edge.expectKept(by: DoubleMeanExactSplit(pot: edge.pot), word: word, words: 2)
  }

  @Test func `a cap equal to the mean leaves everybody the mean`() {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    let edge = EdgePacket(1000, 10, cap: 100)
    let parts = edge.split(DoubleMeanExactSplit(pot: edge.pot), using: &generator)
    #expect(parts == [Int64](repeating: 100, count: 10))
  }

  @Test func `a cap just above the mean gives the exact mean up`() throws {
    let means = try exactMeans(DoubleMeanExactSplit(pot: Pot(900, cap: 150)), 6)
    #expect(means.allSatisfy { abs($0 - 150) < 1e-9 })
    let uneven = try exactMeans(DoubleMeanExactSplit(pot: Pot(900, cap: 200)), 6)
    #expect(abs(uneven[0] - 150) > 1)
    #expect(abs(uneven.reduce(0, +) - 900) < 1e-9)
  }

  @Test(arguments: [
    (2, 2), (3, 2), (3, 3), (4, 3), (7, 3), (11, 4), (23, 7), (100, 7), (101, 100), (199, 100),
    (1000, 8), (1000, 100), (1234, 5), (2000, 20), (2500, 40), (3001, 11), (5000, 9),
  ])
  func `every position has the mean of the packet`(total: Int64, count: Int) throws {
    let means = try exactMeans(DoubleMeanExactSplit(pot: Pot(total)), count)
    let average = Double(total) / Double(count)
    for (i, mean) in means.enumerated() {
      #expect(abs(mean - average) < 1e-9, "position \(i + 1)")
    }
  }

  @Test(arguments: 2...12)
  func `the mean of a step is the average of what is left`(people: Int64) {
    for rest in people...200 {
      var mean = 0.0
      DoubleMeanExactSplit(pot: Pot(rest)).eachRun(rest: rest, people: people) { run in
        mean += run.chance * Double(run.first + run.last) / 2
        // The end is never beyond what leaves the others 1 fen each.
        #expect(run.last <= rest - people + 1)
      }
      #expect(abs(mean - Double(rest) / Double(people)) < 1e-12)
    }
  }

  @Test func `seven fen for three have the law of the guide`() throws {
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanExactSplit(pot: Pot(7)), count: 3).positions)
    for (x, chance) in [(1, 5.0 / 18), (2, 5.0 / 18), (3, 5.0 / 18), (4, 1.0 / 6)] {
      #expect(abs(laws[0].probability(of: Int64(x)) - chance) < 1e-12)
    }
    for (law, variance) in zip(laws, [10.0 / 9, 38.0 / 27, 38.0 / 27]) {
      #expect(abs(law.mean - 7.0 / 3) < 1e-12)
      #expect(abs(law.variance - variance) < 1e-12)
    }
  }

  @Test func `variances stay those of double mean but for the grid`() throws {
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanExactSplit(pot: Pot(10_000)), count: 10).positions)
    let table = [
      0.3330, 0.3385, 0.3454, 0.3546, 0.3671, 0.3853, 0.4142, 0.4665, 0.5886, 0.5886,
    ]
    for (law, known) in zip(laws, table) {
      #expect(abs(law.variance / 1_000_000 - known) < 6e-5)
    }
  }
}
