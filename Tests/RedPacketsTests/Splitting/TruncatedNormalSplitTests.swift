import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct TruncatedNormalSplitTests {
  private func rule(
    _ total: Int64, spread: Double = 0.5, cap: Int64? = nil
  ) -> TruncatedNormalSplit {
    TruncatedNormalSplit(pot: Pot(total, cap: cap), spread: spread)
  }

  private func parts(
    _ rule: TruncatedNormalSplit, _ count: Int, _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    rule.split(into: &parts, using: &generator)
    return parts
  }

  /// The word from which a uniform number of this size is made.
  private func word(_ level: Double) -> UInt64 { UInt64(level * 0x1p64) }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four, spread 50%: the levels 0.25, 0.9 and 0.2 of what is left of each law.
    var generator = ScriptedGenerator([word(0.25), word(0.9), word(0.2)])
    #expect(parts(rule(1000), 4, &generator) == [170, 440, 118, 272])
    #expect(generator.drawn == 3)
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(rule(10_000), 5, &generator) == [1164, 2706, 3558, 1156, 1416])
    #expect(parts(rule(10_000), 5, &generator) == [2459, 1774, 1302, 1413, 3052])
  }

  @Test(arguments: [(7, 3, nil), (12, 3, nil), (13, 4, 5), (9, 2, 6)] as [(Int64, Int, Int64?)])
  func `every choice of words gives the outcome that it stands for`(
    total: Int64, count: Int, cap: Int64?
  ) {
    let rule = rule(total, cap: cap)
    let spread = SplittingRule.truncatedNormal(spread: 0.5)
    for (outcome, _) in Outcomes(spread, total: total, count: count, cap: cap).ways {
      var rest = total
      var words: [UInt64] = []
      for (i, amount) in outcome.dropLast().enumerated() {
        var before = 0.0
        rule.eachRun(rest: rest, people: Int64(count - i)) { run in
          // The middle of the levels that stand for the amount.
          if run.first == amount { words.append(word(before + run.chance / 2)) }
          before += run.chance
        }
        rest -= amount
      }
      var generator = ScriptedGenerator(words)
      #expect(parts(rule, count, &generator) == outcome)
      #expect(generator.drawn == count - 1)
    }
  }

  @Test func `one person takes all and draws nothing`() {
    var generator = ScriptedGenerator([])
    #expect(parts(rule(777), 1, &generator) == [777])
  }

  @Test(arguments: [2, 3, 5, 100])
  func `as many fen as people leave no choice but draw all the same`(count: Int) {
    var generator = ScriptedGenerator([UInt64](repeating: .max, count: count - 1))
    #expect(parts(rule(Int64(count)), count, &generator) == [Int64](repeating: 1, count: count))
    #expect(generator.drawn == count - 1)
  }

  @Test(arguments: [0, 1, UInt64.max / 2, UInt64.max], [0.001, 0.1, 0.125, 0.3, 1, 10])
  func `the lowest and the highest words keep the sum and the bounds`(
    word: UInt64, spread: Double
  ) {
    let sizes: [(Int64, Int, Int64?)] = [
      (2, 2, nil), (1000, 7, nil), (1000, 7, 143), (1000, 7, 200), (2001, 2000, nil),
      (10_000_000_000, 2000, nil), (10_000_000_000, 2000, 5_000_001),
      (10_000_000_000, 2, 6_000_000_000),
    ]
    for (total, count, cap) in sizes {
      var generator = ConstantGenerator(word: word)
      let parts = parts(rule(total, spread: spread, cap: cap), count, &generator)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 1 && $0 <= cap ?? total })
      #expect(generator.drawn == count - 1)
    }
  }

  @Test(arguments: [(2, 2), (3, 2), (100, 7), (2000, 20), (100_000, 50), (4001, 2000)])
  func `parts add up and stay below twice the average of what is left`(total: Int64, count: Int) {
    var generator = StreamKey(seed: 3, block: 0, purpose: .splitting).generator()
    for spread in [0.05, 0.5, 3] {
      for _ in 0..<20 {
        let parts = parts(rule(total, spread: spread), count, &generator)
        #expect(parts.reduce(0, +) == total)
        var rest = total
        for (i, part) in parts.enumerated() {
          #expect(part >= 1)
          if i < count - 1 { #expect(part <= max(1, 2 * rest / Int64(count - i) - 1)) }
          rest -= part
        }
      }
    }
  }

  /// Var(X_k) / mean² of the continuous rule, by the recursion of the guide.
  private func variances(_ count: Int, spread: Double) -> [Double] {
    let cut = 1 / spread
    let density = 0.3989422804014327 * exponential(-cut * cut / 2)
    let v = spread * spread * (1 - 2 * cut * density / (2 * Normal.cumulative(cut) - 1))
    var left = 1.0
    return (1...count).map { k in
      let m = Double(count - k + 1)
      let n = Double(count)
      let square = k < count ? (1 + v) * left / (m * m) : left
      left *= 1 - 2 / m + (1 + v) / (m * m)
      return (square - 1 / (n * n)) * n * n
    }
  }

  /// e^x by its series: the core modules import no mathematics for one number.
  private func exponential(_ x: Double) -> Double {
    let part = x / 64
    let root = (1...20).reversed().reduce(1.0) { 1 + part / Double($1) * $0 }
    return (0..<6).reduce(root) { power, _ in power * power }
  }

  @Test func `the recursion gives the table of the guide`() {
    let tables: [(Double, [Double])] = [
      (0.5, [0.1934, 0.1963, 0.1999, 0.2046, 0.2111, 0.2205, 0.2352, 0.2618, 0.3228, 0.3228]),
      (0.3, [0.0891, 0.0903, 0.0918, 0.0938, 0.0965, 0.1004, 0.1065, 0.1175, 0.1423, 0.1423]),
    ]
    for (spread, table) in tables {
      for (value, known) in zip(variances(10, spread: spread), table) {
        #expect(abs(value - known) < 6e-5)
      }
    }
  }

  @Test(arguments: [0.5, 0.3])
  func `variances by position follow the recursion where fen hardly matter`(
    spread: Double
  ) throws {
    let laws = try #require(
      SequentialLaws(rule: rule(500, spread: spread), count: 5).positions)
    for (law, expected) in zip(laws, variances(5, spread: spread)) {
      #expect(abs(law.mean - 100) < 0.6)
      #expect(abs(law.variance / 10_000 - expected) < 0.01 * expected)
    }
  }

  @Test func `of 7 fen for three the law of the guide comes out`() throws {
    let laws = try #require(SequentialLaws(rule: rule(7), count: 3).positions)
    let first = [0.2291, 0.4076, 0.3633]
    #expect(laws[0].first == 1)
    for (mass, known) in zip(laws[0].mass, first) { #expect(abs(mass - known) < 5e-5) }
    for (law, known) in zip(laws, [2.1341, 2.4329, 2.4329]) {
      #expect(abs(law.mean - known) < 5e-5)
    }
  }

  @Test func `a law of many masses is not computed`() {
    #expect(SequentialLaws(rule: rule(2000), count: 10).positions == nil)
  }
}
