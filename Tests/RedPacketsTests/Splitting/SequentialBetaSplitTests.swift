import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct SequentialBetaSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, alpha: Double, cap: Int64? = nil,
    _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    SequentialBetaSplit(pot: Pot(total, cap: cap), alpha: alpha)
      .split(into: &parts, using: &generator)
    return parts
  }

  private func laws(_ total: Int64, _ count: Int, alpha: Double) throws -> [DiscreteLaw] {
    let rule = SequentialBetaSplit(pot: Pot(total), alpha: alpha)
    return try #require(SequentialLaws(rule: rule, count: count).positions)
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four, alpha 2. A normal word and one to accept it for each of two gamma
    // numbers; the middle word is the normal number 0.
    let middle: UInt64 = 1 << 63
    func low(_ level: Double) -> UInt64 { UInt64(level * 0x1p64) }
    var generator = ScriptedGenerator(
      [low(0.3), middle, middle, middle] + [low(0.7), middle, middle, middle]
        + [middle, middle, middle, middle])
    #expect(parts(1000, 4, alpha: 2, &generator) == [160, 335, 253, 252])
    #expect(generator.drawn == 12)
  }

  @Test func `the small example of the guide comes out`() throws {
    // 7 fen for three, alpha 1: B ~ Beta(1, 2), P(B ≤ b) = 1 - (1 - b)².
    let laws = try laws(7, 3, alpha: 1)
    for (amount, ways) in [(1, 15.0), (2, 24), (3, 16), (4, 8), (5, 1)] as [(Int64, Double)] {
      #expect(abs(laws[0].probability(of: amount) - ways / 64) < 1e-14)
    }
    for (law, mean) in zip(laws, [2.3125, 2.34375, 2.34375]) {
      #expect(abs(law.mean - mean) < 1e-13)
    }
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, alpha: 2, &generator) == [546, 3413, 2658, 1196, 2187])
    #expect(parts(30, 5, alpha: 0.5, &generator) == [12, 1, 7, 9, 1])
    #expect(parts(10_000, 5, alpha: 2, cap: 2500, &generator) == [409, 2287, 2455, 2395, 2454])
  }

  @Test(
    arguments: [(10_000, 5, 2), (30, 5, 0.5), (3, 3, 1), (1000, 4, 1e6)] as [(Int64, Int, Double)])
  func `the words are those of a beta draw for each but the last`(
    total: Int64, count: Int, alpha: Double
  ) throws {
    let stream = StreamKey(seed: 7, block: 0, purpose: .splitting)
    var (generator, witness) = (stream.generator(), stream.generator())
    for _ in 0..<20 {
      var rest = total
      var expected: [Int64] = []
      for people in stride(from: Int64(count), to: 1, by: -1) {
        let share = try BetaSampler(a: alpha, b: Double(people - 1) * alpha)
          .sample(using: &witness)
        expected.append(1 + Int64((Double(rest - people) * share).rounded()))
        rest -= expected[expected.count - 1]
      }
      #expect(parts(total, count, alpha: alpha, &generator) == expected + [rest])
      #expect(generator.next() == witness.next())
    }
  }

  @Test func `one person takes all and draws nothing`() {
    var generator = ScriptedGenerator([])
    #expect(parts(777, 1, alpha: 2, &generator) == [777])
  }

  @Test(arguments: [2, 3, 2000])
  func `as many fen as people leave 1 fen each`(count: Int) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    #expect(
      parts(Int64(count), count, alpha: 0.3, &generator) == [Int64](repeating: 1, count: count))
  }

  @Test func `one fen more moves to the end the more even the shares are`() throws {
    // Half a fen or more: P(B ≥ 1/2) for the first, and the same for the last two.
    let even = try laws(6, 5, alpha: 1e6)
    #expect(even.map { ($0.probability(of: 2) * 1e6).rounded() / 1e6 } == [0, 0, 0, 0.5, 0.5])
    let wild = try laws(6, 5, alpha: 0.001)
    for law in wild { #expect(abs(law.probability(of: 2) - 0.2) < 0.001) }
    let line = try laws(6, 5, alpha: 1)
    #expect(abs(line[0].probability(of: 2) - 1.0 / 16) < 1e-14)
    #expect(abs(line[1].probability(of: 2) - 15.0 / 16 / 8) < 1e-14)
  }

  @Test(arguments: [2, 5, 100] as [Int64], [0.001, 1, 1e6])
  func `a cap equal to the mean leaves no choice`(mean: Int64, alpha: Double) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    #expect(
      parts(mean * 7, 7, alpha: alpha, cap: mean, &generator)
        == [Int64](repeating: mean, count: 7))
  }

  @Test(arguments: [1, 1 << 63, UInt64.max], [0.001, 1, 1e6])
  func `constant words keep the sum, the minimum and the cap`(word: UInt64, alpha: Double) {
    let cases: [(Int64, Int, Int64?)] = [
      (2, 2, nil), (1000, 7, nil), (2001, 2000, nil), (10_000_000_000, 2000, nil),
      (1000, 7, 143), (1000, 7, 150), (1000, 2, 999), (10_000_000_000, 3, 3_333_333_400),
      (30, 20, 2),
    ]
    for (total, count, cap) in cases {
      var generator = ConstantGenerator(word: word)
      let parts = parts(total, count, alpha: alpha, cap: cap, &generator)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 1 && $0 <= cap ?? total })
    }
  }

  @Test(arguments: [0.5, 2, 10])
  func `of 1 yuan for 8 rounding hardly moves a mean`(alpha: Double) throws {
    let laws = try laws(100, 8, alpha: alpha)
    let bound = alpha < 1 ? 0.03 : 1e-3
    for law in laws { #expect(abs(law.mean - 12.5) < bound) }
  }

  @Test(
    arguments: [
      (20, 0.5, [1.957, 1.981, 2.070]), (20, 2, [1.988, 1.994, 2.026]),
      (20, 10, [2.033, 2.021, 1.923]), (12, 2, [1.031, 1.147, 1.450]),
      (100, 0.5, [9.985, 9.993, 10.026]), (100, 2, [10, 10, 10]),
    ] as [(Int64, Double, [Double])])
  func `the means of the guide come out at the first, the fifth and the last two of ten`(
    total: Int64, alpha: Double, means: [Double]
  ) throws {
    let laws = try laws(total, 10, alpha: alpha)
    for (i, mean) in zip([0, 4, 9], means) { #expect(abs(laws[i].mean - mean) < 6e-4) }
    #expect(laws[8].first == laws[9].first)
    for (p, q) in zip(laws[8].mass, laws[9].mass) { #expect(abs(p - q) < 1e-12) }
  }

  @Test(
    arguments: [
      (20, 0.744, 0.800, 1.134), (100, 5.899, 5.904, 6.514),
    ] as [(Int64, Double, Double, Double)])
  func `the spread is that of a share, without the fen of the Dirichlet rule`(
    total: Int64, first: Double, last: Double, dirichlet: Double
  ) throws {
    let laws = try laws(total, 10, alpha: 2)
    #expect(abs(laws[0].variance.squareRoot() - first) < 6e-4)
    #expect(abs(laws[9].variance.squareRoot() - last) < 6e-4)
    guard
      case .law(let law) = DirichletSplit(pot: Pot(total), alpha: 2).laws(count: 10).positions[0]
    else { throw CancellationError() }
    #expect(abs(law.variance.squareRoot() - dirichlet) < 6e-4)
  }
}
