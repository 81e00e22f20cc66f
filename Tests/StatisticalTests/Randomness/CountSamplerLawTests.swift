import Glibc
import Randomness
import TestSupport
import Testing

/// Samplers of counts against the exact masses, value by value.
///
/// 400,000 draws a case, an exact binomial interval at 1e-6 for each value; below 3000 values in
/// all, so a false alarm has a chance below 0.3%. The masses are written out here by log-gamma
/// functions, apart from those that the samplers themselves use.
@Suite(.enabled(if: isOptimized)) struct CountSamplerLawTests {
  private static let draws = 400_000

  private func counts(
    seed: Int, _ draw: (inout Xoshiro256PlusPlus) -> Int64
  ) -> [Int64: Int] {
    var generator = StreamKey(
      seed: UInt64(seed), block: 0, purpose: .parameters
    ).generator()
    var counts: [Int64: Int] = [:]
    for _ in 0..<CountSamplerLawTests.draws { counts[draw(&generator), default: 0] += 1 }
    return counts
  }

  /// The logarithm of C(n, k).
  private func choose(_ n: Int64, _ k: Int64) -> Double {
    lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
  }

  private func expect(
    _ counts: [Int64: Int], around mean: Double, _ deviation: Double, most: Int64 = .max,
    chance: (Int64) -> Double
  ) {
    let low = max(0, Int64(mean - 8 * deviation - 1))
    let high = min(most, Int64(mean + 12 * deviation + 10))
    let violations = LawBounds.violations(counts, values: low...high, chance: chance)
    #expect(violations == [])
  }

  /// Both sides of every switch: of p at 1/2, and of the method at 10 expected of the rarer.
  @Test(
    arguments: [
      (1, 0.3), (12, 0.5), (12, 0.50001), (30, 0.01), (30, 0.99), (1000, 0.00999), (1000, 0.01),
      (1000, 0.99001), (20, 0.5), (21, 0.5), (10_000, 0.3), (1_000_000, 2e-5), (1_000_000, 0.9999),
    ] as [(Int64, Double)])
  func `binomial counts have their law`(trials: Int64, p: Double) throws {
    let sampler = try BinomialSampler(trials: trials, probability: p)
    let seed = Int(Double(trials) * 1000 * p)
    expect(
      counts(seed: seed) { sampler.sample(using: &$0) }, around: sampler.law.mean,
      sampler.law.variance.squareRoot(), most: trials
    ) { k in
      exp(choose(trials, k) + Double(k) * log(p) + Double(trials - k) * log1p(-p))
    }
  }

  @Test(arguments: [0.001, 0.5, 4, 9.999, 10, 11, 100, 12_345.6])
  func `Poisson counts have their law`(mean: Double) throws {
    let sampler = try PoissonSampler(mean: mean)
    expect(
      counts(seed: Int(mean * 1000)) { sampler.sample(using: &$0) }, around: mean,
      mean.squareRoot()
    ) { k in
      exp(Double(k) * log(mean) - mean - lgamma(Double(k) + 1))
    }
  }

  @Test(arguments: [(5, 0.2), (5, 1), (5, 7.5), (40, 0.9), (200, 30)] as [(Double, Double)])
  func `negative binomial counts have their law`(mean: Double, size: Double) throws {
    let sampler = try NegativeBinomialSampler(mean: mean, size: size)
    expect(
      counts(seed: Int(mean * 100 + size)) { sampler.sample(using: &$0) }, around: mean,
      (mean + mean * mean / size).squareRoot()
    ) { k in
      let x = Double(k)
      return exp(
        lgamma(x + size) - lgamma(size) - lgamma(x + 1) + size * log(size / (size + mean))
          + x * log(mean / (size + mean)))
    }
  }

  /// Both sides of the switch at a variance of 10, and all four exchanges of colour and part.
  @Test(
    arguments: [
      (5, 7, 4), (7, 5, 4), (5, 7, 9), (7, 5, 9), (40, 60, 50), (80, 82, 80), (81, 82, 81),
      (2000, 3000, 1000), (3000, 2000, 1000), (2000, 3000, 4000), (3000, 2000, 4000),
      (3, 100_000, 30_000), (100_000, 200, 150_000 / 2),
    ] as [(Int64, Int64, Int64)])
  func `hypergeometric counts have their law`(marked: Int64, others: Int64, drawn: Int64) throws {
    let sampler = try HypergeometricSampler(marked: marked, others: others, drawn: drawn)
    let all = choose(marked + others, drawn)
    expect(
      counts(seed: Int(marked * 31 + others * 7 + drawn)) { sampler.sample(using: &$0) },
      around: sampler.mean, sampler.variance.squareRoot(), most: min(marked, drawn)
    ) { k in
      guard drawn - k <= others else { return 0 }
      return exp(choose(marked, k) + choose(others, drawn - k) - all)
    }
  }

  @Test func `multinomial counts have their joint law`() throws {
    // All 66 ways of 10 trials over three outcomes.
    let p = [0.2, 0.5, 0.3]
    let sampler = try MultinomialSampler(probabilities: p)
    var drawn = [Int64](repeating: 0, count: 3)
    let counts = counts(seed: 3) { generator in
      sampler.sample(trials: 10, into: &drawn, using: &generator)
      return drawn[0] * 11 + drawn[1]
    }
    let violations = LawBounds.violations(counts, values: 0...120) { code in
      let (a, b) = (code / 11, code % 11)
      let c = 10 - a - b
      guard c >= 0 else { return 0 }
      return exp(
        lgamma(11) - lgamma(Double(a) + 1) - lgamma(Double(b) + 1) - lgamma(Double(c) + 1)
          + Double(a) * log(p[0]) + Double(b) * log(p[1]) + Double(c) * log(p[2]))
    }
    #expect(violations == [])
  }

  @Test func `tabulated counts have their law`() throws {
    let law = try Binomial(trials: 20_000_000, probability: 0.001 / 24)
    let (first, mass) = law.masses()
    let table = InversionTable(first: first, mass: mass)
    let counts = counts(seed: 4) { table.sample(using: &$0) }
    expect(counts, around: law.mean, law.variance.squareRoot()) { k in
      exp(
        choose(law.trials, k) + Double(k) * log(law.probability)
          + Double(law.trials - k) * log1p(-law.probability))
    }
  }

  @Test func `all orders of a shuffle are equally likely`() {
    var elements = [0, 1, 2, 3, 4]
    let counts = counts(seed: 5) { generator in
      elements = [0, 1, 2, 3, 4]
      generator.shuffle(&elements)
      return Int64(elements.reduce(0) { $0 * 5 + $1 })
    }
    #expect(counts.count == 120)
    for (order, hits) in counts {
      #expect(
        BinomialBounds.allow(hits: hits, trials: CountSamplerLawTests.draws, chance: 1 / 120),
        "\(order)")
    }
  }

  @Test(arguments: [2, 3, 7, 10, 1000] as [UInt64])
  func `bounded integers are uniform`(bound: UInt64) {
    let counts = counts(seed: Int(bound)) { Int64($0.uniform(below: bound)) }
    let violations = LawBounds.violations(counts, values: 0...Int64(bound) - 1) { _ in
      1 / Double(bound)
    }
    #expect(violations == [])
  }
}
