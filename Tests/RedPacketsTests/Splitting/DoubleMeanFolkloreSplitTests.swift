import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct DoubleMeanFolkloreSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    EdgePacket(total, count).split(
      DoubleMeanFolkloreSplit(pot: Pot(total)), using: &generator)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four: parts of 500, of 525.33 and of 701.
    var generator = ScriptedGenerator([0.4247, 0.1672, 0.43].map { UInt64($0 * 0x1p64) })
    #expect(parts(1000, 4, &generator) == [212, 87, 301, 400])
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [749, 3154, 3867, 927, 1303])
    #expect(parts(10_000, 5, &generator) == [2741, 1636, 929, 1025, 3669])
  }

  @Test(arguments: EdgePacket.all, [0, 1, 1 << 63, UInt64.max])
  func `the lowest and the highest words keep the sum and the bounds`(
    edge: EdgePacket, word: UInt64
  ) {
    // A word for each person but the last, even where there is no choice.
    edge.expectKept(by: DoubleMeanFolkloreSplit(pot: edge.pot), word: word, words: 1)
  }

  @Test func `a cap equal to the mean leaves everybody the mean`() {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    let edge = EdgePacket(1000, 10, cap: 100)
    let parts = edge.split(DoubleMeanFolkloreSplit(pot: edge.pot), using: &generator)
    #expect(parts == [Int64](repeating: 100, count: 10))
  }

  @Test func `an amount beyond the cap is cut to it`() throws {
    // A half of what is drawn is above the mean, and most of that above the cap.
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanFolkloreSplit(pot: Pot(1000, cap: 110)), count: 10).positions)
    #expect(abs(laws[0].probability(of: 110) - 0.45) < 1e-12)
  }

  @Test func `seven fen for three have the law of the guide`() throws {
    let laws = try #require(
      SequentialLaws(rule: DoubleMeanFolkloreSplit(pot: Pot(7)), count: 3).positions)
    for (x, chance) in [(1, 3.0 / 7), (2, 3.0 / 14), (3, 3.0 / 14), (4, 1.0 / 7)] {
      #expect(abs(laws[0].probability(of: Int64(x)) - chance) < 1e-12)
    }
    for (law, mean) in zip(laws, [29.0 / 14, 1831.0 / 840, 2309.0 / 840]) {
      #expect(abs(law.mean - mean) < 1e-12)
    }
  }

  /// The table of the guide.
  @Test(arguments: [
    (1000, 100, [1: 9.550, 2: 9.557, 50: 9.856, 98: 11.202, 99: 11.425, 100: 12.322]),
    (2000, 20, [1: 99.505, 2: 99.531, 10: 99.812, 18: 100.519, 19: 100.766, 20: 101.753]),
    (1000, 8, [1: 124.504, 2: 124.575, 4: 124.757, 6: 125.046, 7: 125.294, 8: 126.285]),
  ])
  func `means by position are those of the guide`(
    total: Int64, count: Int, table: [Int: Double]
  ) throws {
    let means = try exactMeans(DoubleMeanFolkloreSplit(pot: Pot(total)), count)
    for (position, mean) in table {
      #expect(abs(means[position - 1] - mean) < 0.00051, "\(position): \(means[position - 1])")
    }
    #expect(abs(means.reduce(0, +) - Double(total)) < 1e-9 * Double(total))
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [(1000, 10), (2000, 20), (500, 5)])
  func `the first loses half a fen but for what the minimum gives back`(
    total: Int64, count: Int
  ) throws {
    // Of 2a fen equally likely floors, 0 ... 2a - 1, one is raised from 0 to 1.
    let average = Double(total) / Double(count)
    let means = try exactMeans(DoubleMeanFolkloreSplit(pot: Pot(total)), count)
    #expect(abs(means[0] - (average - 0.5 + 1 / (2 * average))) < 1e-9)
  }
}
