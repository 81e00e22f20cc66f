import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct SubRangeSplitTests {
  private func rule(
    _ total: Int64, cap: Int64, _ inner: ClosedRange<Int64>, _ chance: Double
  ) -> SubRangeSplit {
    SubRangeSplit(pot: Pot(total, cap: cap), whole: cap, inner: inner, chance: chance)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four, up to 5.00, 80% from 2.00 to 3.00: narrow, wide, narrow of 201...300.
    var generator = ScriptedGenerator([
      UInt64(0.35 * 0x1p64), ScriptedGenerator.word(for: 12, below: 101),
      UInt64(0.9 * 0x1p64), ScriptedGenerator.word(for: 86, below: 500),
      UInt64(0.5 * 0x1p64), ScriptedGenerator.word(for: 54, below: 100),
    ])
    let parts = EdgePacket(1000, 4).split(
      rule(1000, cap: 500, 200...300, 0.8), using: &generator)
    #expect(parts == [212, 87, 255, 446])
    #expect(generator.drawn == 6)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    let splitter = rule(10_000, cap: 5000, 1800...2200, 0.8)
    let packet = EdgePacket(10_000, 5)
    #expect(packet.split(splitter, using: &generator) == [2073, 2081, 1980, 1887, 1979])
    #expect(packet.split(splitter, using: &generator) == [314, 1903, 2150, 2186, 3447])
  }

  @Test(arguments: EdgePacket.capped, [0, 0.8, 1])
  func `the lowest and the highest words keep the sum and the bounds`(
    edge: EdgePacket, chance: Double
  ) throws {
    let cap = try #require(edge.cap)
    for inner in [1...1, 1...cap, cap...cap, (cap + 1) / 2...cap] {
      let splitter = rule(edge.total, cap: cap, inner, chance)
      // Two words for each person but the last, whatever is allowed.
      for word in [1, UInt64.max] { edge.expectKept(by: splitter, word: word, words: 2) }
    }
  }

  @Test(arguments: [1, 2, 777])
  func `one person takes all and draws nothing`(total: Int64) {
    var generator = ScriptedGenerator([])
    #expect(
      EdgePacket(total, 1).split(rule(total, cap: total, 1...1, 0.5), using: &generator)
        == [total])
  }

  @Test func `a cap equal to the mean leaves everybody the mean`() {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    let edge = EdgePacket(1000, 10, cap: 100)
    let parts = edge.split(rule(1000, cap: 100, 1...50, 0.9), using: &generator)
    #expect(parts == [Int64](repeating: 100, count: 10))
  }

  @Test func `a step has the law of a draw given that it is allowed`() {
    // The third of the worked example: 7.01 yuan for two leave 201 ... 500.
    var law: [Int64: Double] = [:]
    rule(1000, cap: 500, 200...300, 0.8).eachRun(rest: 701, people: 2) { run in
      for x in run.first...run.last { law[x, default: 0] += run.each }
    }
    let weights = (1...500).map { x in
      ((200...300).contains(x) ? 0.8 / 101 : 0) + 0.2 / 500
    }
    let sum = weights[200...].reduce(0, +)
    #expect(law.count == 300)
    for x in 201...500 { #expect(abs((law[Int64(x)] ?? 0) - weights[x - 1] / sum) < 1e-15) }
  }

  @Test(arguments: [1, 20, 37])
  func `a chance of 0 is the whole range alone, wherever the narrow one lies`(low: Int64) throws {
    // Uniform on what is allowed: the naive rule with the same cap.
    let laws = try #require(
      SequentialLaws(rule: rule(100, cap: 40, low...low + 3, 0), count: 5).positions)
    let naive = try #require(
      SequentialLaws(rule: NaiveRemainderSplit(pot: Pot(100, cap: 40)), count: 5).positions)
    #expect(laws == naive)
  }

  @Test func `a chance of 1 leaves the narrow range only where nothing of it is allowed`() throws {
    // All from 20 to 30 fen: the last takes 100 less four of those, from 1 to 20 but for the rest.
    let splitter = rule(100, cap: 60, 20...30, 1)
    let laws = try #require(SequentialLaws(rule: splitter, count: 5).positions)
    for law in laws.prefix(3) { #expect(law.first >= 20 && law.last <= 30) }
    for x in Int64(20)...30 { #expect(abs(laws[0].probability(of: x) - 1.0 / 11) < 1e-12) }
    // After 30 + 30 + 30 there are 10 fen for two: 1 ... 9 are allowed, nothing of 20 ... 30 is.
    var runs: [ClosedRange<Int64>] = []
    splitter.eachRun(rest: 10, people: 2) { runs.append($0.first...$0.last) }
    #expect(runs == [1...9])
  }

  @Test func `a cap above the sum still counts for the whole range`() {
    // 14 fen for four and a cap of 20: 1 ... 11 are allowed of 1 ... 20.
    var chances: [Double] = []
    rule(14, cap: 20, 1...6, 0.8).eachRun(rest: 14, people: 4) { chances.append($0.chance) }
    let (narrow, wide) = (0.8, 0.2 * 11 / 20)
    #expect(chances.count == 2)
    #expect(abs(chances[0] - narrow / (narrow + wide)) < 1e-15)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var inner: ClosedRange<Int64>
    var chance: Double
    var means: [Double]
    var deviations: [Double] = []

    var testDescription: String { "\(inner) with \(chance)" }
  }

  @Test(arguments: [
    Row(
      inner: 100...150, chance: 1, means: [125, 125, 125, 125, 125, 125, 125, 125],
      deviations: [14.7, 14.7, 14.7, 14.7, 14.7, 14.7, 14.7, 38.9]),
    Row(
      inner: 100...150, chance: 0.8,
      means: [130.1, 130.1, 130.1, 130.1, 129.9, 127.1, 112.7, 109.9],
      deviations: [42.2, 42.2, 42.2, 42.2, 42.0, 41.6, 47.6, 75.3]),
    Row(
      inner: 100...150, chance: 0,
      means: [150.5, 150.5, 150.5, 149.1, 135.0, 105.9, 79.2, 79.2],
      deviations: [86.6, 86.6, 86.6, 86.2, 85.7, 83.8, 82.6, 82.6]),
    Row(
      inner: 50...100, chance: 0.8, means: [90.1, 90.1, 90.1, 90.1, 90.1, 96.5, 210.8, 242.3]),
    Row(
      inner: 150...200, chance: 0.8, means: [170.1, 170.1, 170.1, 170.1, 166.2, 92.5, 33.2, 27.7]),
  ])
  func `the table of the guide is the exact law`(row: Row) throws {
    let laws = try #require(
      SequentialLaws(rule: rule(1000, cap: 300, row.inner, row.chance), count: 8).positions)
    for (law, mean) in zip(laws, row.means) { #expect(abs(law.mean - mean) < 0.051) }
    for (law, deviation) in zip(laws, row.deviations) {
      #expect(abs(law.variance.squareRoot() - deviation) < 0.051)
    }
    let centre = Double(row.inner.lowerBound + row.inner.upperBound) / 2
    #expect(abs(laws[0].mean - (row.chance * centre + (1 - row.chance) * 150.5)) < 1e-9)
  }

  @Test func `seven fen for three have the moments of the guide`() throws {
    let laws = try #require(
      SequentialLaws(rule: rule(7, cap: 4, 2...3, 0.5), count: 3).positions)
    for (x, eighths) in [(1, 1.0), (2, 3), (3, 3), (4, 1)] {
      #expect(abs(laws[0].probability(of: Int64(x)) - eighths / 8) < 1e-12)
    }
    for (law, mean) in zip(laws, [5.0 / 2, 527.0 / 224, 481.0 / 224]) {
      #expect(abs(law.mean - mean) < 1e-12)
    }
  }
}
