import Randomness
import Statistics
import TestSupport
import Testing

@testable import RedPackets

@Suite struct MultinomialSplitTests {
  private func parts(
    _ total: Int64, _ count: Int, cap: Int64? = nil,
    _ generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    var parts = [Int64](repeating: -1, count: count)
    MultinomialSplit(pot: Pot(total, cap: cap)).split(into: &parts, using: &generator)
    return parts
  }

  @Test func `the worked example of the guide comes out`() throws {
    // 0.16 yuan for four. Levels on the distribution functions of Binomial(12, 1/4),
    // Binomial(8, 1/3) and Binomial(5, 1/2).
    var generator = ScriptedGenerator([0.7, 0.5, 0.1].map { UInt64($0 * 0x1p64) })
    #expect(parts(16, 4, &generator) == [5, 4, 2, 5])
    #expect(generator.drawn == 3)
    let steps = [(12, 0.25, 4), (8, 1.0 / 3, 3), (5, 0.5, 1)] as [(Int64, Double, Int64)]
    for ((trials, chance, drawn), level) in zip(steps, [0.7, 0.5, 0.1]) {
      let law = try Binomial(trials: trials, probability: chance)
      let below = (0..<drawn).reduce(0) { $0 + law.probability(of: $1) }
      #expect(below < level && level < below + law.probability(of: drawn))
    }
  }

  @Test func `the small example of the guide comes out`() {
    let ways = Outcomes(.multinomial, total: 5, count: 3).ways
    let chances = Dictionary(uniqueKeysWithValues: ways.map { ($0.parts, $0.chance) })
    for parts in [[3, 1, 1], [1, 3, 1], [1, 1, 3]] as [[Int64]] {
      #expect(abs((chances[parts] ?? 0) - 1.0 / 9) < 1e-15)
    }
    for parts in [[2, 2, 1], [2, 1, 2], [1, 2, 2]] as [[Int64]] {
      #expect(abs((chances[parts] ?? 0) - 2.0 / 9) < 1e-15)
    }
  }

  @Test func `the stream of a block gives the committed amounts`() {
    var generator = StreamKey(seed: 20_190_212, block: 0, purpose: .splitting).generator()
    #expect(parts(10_000, 5, &generator) == [1960, 2099, 2000, 1946, 1995])
    #expect(parts(30, 5, &generator) == [8, 3, 7, 5, 7])
    #expect(parts(10_000, 5, cap: 2010, &generator) == [1989, 2003, 1996, 2006, 2006])
  }

  @Test(arguments: [(10_000, 5), (30, 5), (3, 3)] as [(Int64, Int)])
  func `the words are those of a binomial draw for each but the last`(
    total: Int64, count: Int
  ) throws {
    let stream = StreamKey(seed: 7, block: 0, purpose: .splitting)
    var (generator, witness) = (stream.generator(), stream.generator())
    for _ in 0..<20 {
      var rest = total
      var expected: [Int64] = []
      for people in stride(from: Int64(count), to: 1, by: -1) {
        let sampler = try BinomialSampler(trials: rest - people, probability: 1 / Double(people))
        expected.append(1 + sampler.sample(using: &witness))
        rest -= expected[expected.count - 1]
      }
      #expect(parts(total, count, &generator) == expected + [rest])
      #expect(generator.next() == witness.next())
    }
  }

  @Test func `one person takes all and draws nothing`() {
    var generator = ScriptedGenerator([])
    #expect(parts(777, 1, &generator) == [777])
  }

  @Test(arguments: [2, 3, 2000])
  func `as many fen as people leave no choice and draw nothing`(count: Int) {
    var generator = ScriptedGenerator([])
    #expect(parts(Int64(count), count, &generator) == [Int64](repeating: 1, count: count))
  }

  @Test(arguments: [2, 3, 5, 50])
  func `one fen more goes to anybody alike`(count: Int) {
    let laws = MultinomialSplit(pot: Pot(Int64(count) + 1)).laws(count: count)
    #expect(laws.positions.count == count)
    for case .law(let law) in laws.positions {
      #expect(abs(law.probability(of: 2) - 1 / Double(count)) < 1e-14)
    }
  }

  @Test(arguments: [2, 5, 100] as [Int64])
  func `a cap equal to the mean leaves no choice`(mean: Int64) {
    var generator = StreamKey(seed: 1, block: 0, purpose: .splitting).generator()
    #expect(
      parts(mean * 7, 7, cap: mean, &generator) == [Int64](repeating: mean, count: 7))
  }

  @Test(arguments: [1, 1 << 63, UInt64.max])
  func `constant words keep the sum, the minimum and the cap`(word: UInt64) {
    let cases: [(Int64, Int, Int64?)] = [
      (2, 2, nil), (1000, 7, nil), (2001, 2000, nil), (10_000_000_000, 2000, nil),
      (1000, 7, 143), (1000, 7, 150), (10_000_000_000, 3, 3_333_333_400), (30, 20, 2),
    ]
    for (total, count, cap) in cases {
      var generator = ConstantGenerator(word: word)
      let parts = parts(total, count, cap: cap, &generator)
      #expect(parts.reduce(0, +) == total)
      #expect(parts.allSatisfy { $0 >= 1 && $0 <= cap ?? total })
    }
  }

  @Test(arguments: [(3, 2), (31, 4), (1000, 8), (1_000_000, 10)] as [(Int64, Int)])
  func `every position is binomial`(total: Int64, count: Int) throws {
    let spare = try Binomial(trials: total - Int64(count), probability: 1 / Double(count))
    let laws = MultinomialSplit(pot: Pot(total)).laws(count: count)
    #expect(laws.positions.count == count)
    for case .law(let law) in laws.positions {
      #expect(abs(law.mean - Double(total) / Double(count)) < 1e-9 * law.mean)
      #expect(abs(law.variance / spare.variance - 1) < 1e-9)
      for amount in law.first...law.last {
        #expect(abs(law.probability(of: amount) - spare.probability(of: amount - 1)) < 1e-12)
      }
    }
  }

  @Test(arguments: [(9, 3), (14, 4), (40, 3)] as [(Int64, Int)])
  func `position by position the dynamic program gives the binomial law`(
    total: Int64, count: Int
  ) throws {
    let spare = try Binomial(trials: total - Int64(count), probability: 1 / Double(count))
    let rule = MultinomialSplit(pot: Pot(total))
    let laws = try #require(SequentialLaws(rule: rule, count: count).positions)
    for law in laws {
      for amount in 1...total {
        #expect(abs(law.probability(of: amount) - spare.probability(of: amount - 1)) < 1e-12)
      }
    }
  }
}
