import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct DirichletSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, alpha: Double, cap: Int64? = nil,
    _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    DirichletSplit(pot: Pot(total, cap: cap), alpha: alpha).split(into: &parts, using: &generator)
    return parts
  }

  private func law(_ total: Int64, _ count: Int, alpha: Double) throws -> DiscreteLaw {
    let laws = DirichletSplit(pot: Pot(total), alpha: alpha).laws(count: count)
    #expect(laws.positions.count == count)
    #expect(laws.positions.allSatisfy { $0 == laws.positions[0] })
    guard case .law(let law) = laws.positions[0] else { throw CancellationError() }
    return law
  }

  @Test func `the worked example of the guide comes out`() {
    // 10.00 yuan for four, alpha 2. A normal word, one to accept it, twice for the two gamma
    // numbers; then the binomial draw takes two words. The middle word is the normal number 0 and
    // the middle of the binomial law.
    let middle: UInt64 = 1 << 63
    func low(_ level: Double) -> UInt64 { UInt64(level * 0x1p64) }
    var generator = ScriptedGenerator(
      [low(0.3), middle, middle, middle, middle, middle]
        + [low(0.7), middle, middle, middle, middle, middle]
        + [middle, middle, middle, middle, low(0.4), middle])
    #expect(parts(1000, 4, alpha: 2, &generator) == [160, 335, 249, 256])
    #expect(generator.drawn == 18)
  }

  @Test func `the small example of the guide comes out`() throws {
    // 5 fen for three, alpha 2.
    let law = try law(5, 3, alpha: 2)
    for (amount, ways) in [(1, 20.0), (2, 16), (3, 6)] as [(Int64, Double)] {
      #expect(abs(law.probability(of: amount) - ways / 42) < 1e-15)
    }
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, alpha: 2, &generator) == [558, 952, 1567, 3657, 3266])
    #expect(parts(30, 5, alpha: 0.5, &generator) == [20, 4, 1, 1, 4])
    #expect(parts(10_000, 5, alpha: 2, cap: 2500, &generator) == [223, 2416, 2480, 2486, 2395])
  }

  @Test(
    arguments: [(10_000, 5, 2), (30, 5, 0.5), (3, 3, 1), (1000, 4, 1e6)] as [(Int64, Int, Double)])
  func `the words are those of a beta and a binomial draw for each but the last`(
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
        let sampler = try BinomialSampler(trials: rest - people, probability: share)
        expected.append(1 + sampler.sample(using: &witness))
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

  @Test(arguments: [2, 3, 5, 50], [0.001, 1, 7, 1e6])
  func `one fen more goes to anybody alike`(count: Int, alpha: Double) throws {
    let law = try law(Int64(count) + 1, count, alpha: alpha)
    #expect(abs(law.probability(of: 2) - 1 / Double(count)) < 1e-13)
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

  @Test func `a wide range that is seldom met does not take all of its masses`() {
    // 100 million yuan for two, nearly all or nothing, at most 9 tenths for one: 8 billion masses.
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    for _ in 0..<3 {
      let parts = parts(10_000_000_000, 2, alpha: 0.01, cap: 9_000_000_000, &generator)
      #expect(parts.reduce(0, +) == 10_000_000_000)
      #expect(parts.allSatisfy { $0 >= 1_000_000_000 })
    }
  }

  @Test(arguments: [(2, 2), (3, 2), (10, 3), (100, 7), (1000, 8), (2001, 2000)] as [(Int64, Int)])
  func `with alpha 1 every position has the law of line cutting`(
    total: Int64, count: Int
  ) throws {
    let law = try law(total, count, alpha: 1)
    guard case .law(let lineCut) = LineCutSplit(pot: Pot(total)).positionLaw(count: count) else {
      Issue.record("line cutting has no law")
      return
    }
    for amount in 1...total {
      #expect(abs(law.probability(of: amount) - lineCut.probability(of: amount)) < 1e-12)
    }
    guard count <= 3 else { return }
    let rule = DirichletSplit(pot: Pot(total), alpha: 1)
    for law in try #require(SequentialLaws(rule: rule, count: count).positions) {
      for amount in 1...total {
        #expect(abs(law.probability(of: amount) - lineCut.probability(of: amount)) < 1e-12)
      }
    }
  }

  @Test func `with a large alpha every position has the law of the multinomial rule`() throws {
    let law = try law(1000, 8, alpha: 1e6)
    let limit = try Binomial(trials: 992, probability: 0.125)
    for amount in 1...1000 as ClosedRange<Int64> {
      #expect(abs(law.probability(of: amount) - limit.probability(of: amount - 1)) < 1e-4)
    }
  }

  @Test(arguments: [
    // Var/μ² = (n - 1) / (n α + 1), to four digits.
    (2, 0.4286), (5, 0.1765), (10, 0.0891), (1, 0.8182), (0.5, 1.5),
  ])
  func `of many fen the variance is that of shares`(alpha: Double, ratio: Double) throws {
    let law = try law(1_000_000, 10, alpha: alpha)
    #expect(abs(ratio - 9 / (10 * alpha + 1)) < 5e-5)
    #expect(abs(law.mean - 100_000) < 1e-5)
    #expect(abs(law.variance / 1e10 - 9 / (10 * alpha + 1)) < 5e-5)
  }

  @Test(
    arguments: [
      // The table of the guide: standard deviation, median and 99th percentile of 10 yuan for 8.
      (0.1, 244.6, 3, 969), (0.5, 147.0, 68, 633), (1, 109.8, 94, 481), (2, 80.2, 109, 368),
      (5, 52.3, 119, 271), (10, 37.9, 122, 226), (100, 15.6, 125, 163),
    ] as [(Double, Double, Int64, Int64)])
  func `the table of the guide comes out`(
    alpha: Double, deviation: Double, median: Int64, high: Int64
  ) throws {
    let law = try law(1000, 8, alpha: alpha)
    #expect(abs(law.variance.squareRoot() - deviation) < 0.05)
    #expect(law.quantile(0.5) == median)
    #expect(law.quantile(0.99) == high)
  }
}
