import Randomness
import TestSupport
import Testing

@Suite struct InversionTableTests {
  /// The smallest x with F(x) > u, found step by step.
  private func slow(_ mass: [Double], _ word: UInt64) -> Int64 {
    var sum = 0.0
    for (x, p) in mass.enumerated() {
      sum += p
      if Double(word) * 0x1p-64 < sum { return Int64(x) }
    }
    return Int64(mass.count - 1)
  }

  @Test(arguments: [
    [1.0], [0.5, 0.5], [0, 0.25, 0, 0.75, 0], [0.1, 0.2, 0.3, 0.4], [1e-12, 1 - 2e-12, 1e-12],
  ])
  func `a table agrees with adding up`(mass: [Double]) {
    let table = InversionTable(first: 0, mass: mass)
    var generator = StreamKey(seed: 1, block: 0, purpose: .parameters).generator()
    for _ in 0..<2000 {
      let word = generator.next()
      #expect(table.outcome(of: word) == slow(mass, word))
    }
  }

  @Test func `a binomial table agrees with adding up, far into both tails`() throws {
    let (first, mass) = try Binomial(trials: 100_000, probability: 0.002).masses()
    let table = InversionTable(first: first, mass: mass)
    var generator = StreamKey(seed: 2, block: 0, purpose: .parameters).generator()
    for shift in 0..<50 as Range<UInt64> {
      let word = generator.next() >> shift
      #expect(
        (table.outcome(of: word) - first - slow(mass, word)).magnitude <= (shift < 10 ? 0 : 1))
    }
    // P(X > k) of the upper tail is kept to many digits: the largest word is far out.
    #expect(table.outcome(of: .max) > 300)
    #expect(table.outcome(of: 0) < 110)
  }

  @Test func `a larger word never gives a smaller outcome`() throws {
    let (first, mass) = try Binomial(trials: 500, probability: 0.3).masses()
    let table = InversionTable(first: first, mass: mass)
    var generator = StreamKey(seed: 3, block: 0, purpose: .parameters).generator()
    let words = (0..<5000).map { _ in generator.next() }.sorted() + [.max]
    let outcomes = words.map(table.outcome)
    #expect(outcomes == outcomes.sorted())
  }

  @Test func `a word is always drawn, also for a law of one point`() {
    var generator = ScriptedGenerator([5, 6])
    #expect(InversionTable(first: 42, mass: [1]).sample(using: &generator) == 42)
    #expect(generator.drawn == 1)
  }

  @Test func `thresholds are exact where masses are`() {
    let table = InversionTable(first: 0, mass: [0.25, 0.25, 0.5])
    #expect(table.outcome(of: 1 << 62 - 1) == 0)
    #expect(table.outcome(of: 1 << 62) == 1)
    #expect(table.outcome(of: 1 << 63 - 1) == 1)
    #expect(table.outcome(of: 1 << 63) == 2)
  }
}
