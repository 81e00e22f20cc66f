import Randomness
import TestSupport
import Testing

/// Negative binomial, multinomial and hypergeometric counts.
@Suite struct CompoundSamplerTests {
  private static let words: [UInt64] = [0, .max, 1, 1 << 63, 0x5555_5555_5555_5555]

  @Test func `parameters that no law has are refused`() {
    #expect(throws: ParameterError.negative(parameter: "mean", value: -1)) {
      try NegativeBinomialSampler(mean: -1, size: 1)
    }
    #expect(throws: ParameterError.notPositive(parameter: "size", value: 0)) {
      try NegativeBinomialSampler(mean: 1, size: 0)
    }
    #expect(throws: ParameterError.sumIsNotOne(0.75)) {
      try MultinomialSampler(probabilities: [0.5, 0.25])
    }
    #expect(throws: ParameterError.outsideUnitInterval(parameter: "probability", value: -0.5)) {
      try MultinomialSampler(probabilities: [-0.5, 1.5])
    }
    #expect(throws: ParameterError.moreThanThereAre(drawn: 6, present: 5)) {
      try HypergeometricSampler(marked: 2, others: 3, drawn: 6)
    }
    #expect(throws: ParameterError.negative(parameter: "others", value: -1)) {
      try HypergeometricSampler(marked: 2, others: -1, drawn: 0)
    }
  }

  @Test(arguments: [0.001, 1, 1000.0], words)
  func `any generator comes to an end with a negative binomial count`(
    size: Double, word: UInt64
  ) throws {
    for mean in [0, 0.5, 50, 1e12] {
      var generator = ConstantGenerator(word: word)
      #expect(
        try NegativeBinomialSampler(mean: mean, size: size).sample(using: &generator) >= 0)
    }
  }

  @Test(
    arguments: [
      [1], [0, 1], [1, 0], [0.5, 0.5], [0.2, 0, 0.3, 0.5], [1e-12, 1 - 1e-12], [0, 0, 1, 0],
    ] as [[Double]])
  func `multinomial counts add up to the trials`(probabilities: [Double]) throws {
    let sampler = try MultinomialSampler(probabilities: probabilities)
    var counts = [Int64](repeating: -1, count: probabilities.count)
    for trials in [0, 1, 7, 1_000_000_007] as [Int64] {
      for word in CompoundSamplerTests.words {
        var generator = ConstantGenerator(word: word)
        sampler.sample(trials: trials, into: &counts, using: &generator)
        #expect(counts.reduce(0, +) == trials)
        #expect(zip(counts, probabilities).allSatisfy { $0 >= 0 && ($1 > 0 || $0 == 0) })
      }
    }
  }

  @Test(
    arguments: [
      (0, 5, 3, 0), (5, 0, 3, 3), (5, 5, 0, 0), (5, 5, 10, 5), (0, 0, 0, 0),
    ] as [(Int64, Int64, Int64, Int64)])
  func `what is certain comes out`(marked: Int64, others: Int64, drawn: Int64, k: Int64) throws {
    var generator = ConstantGenerator(word: 12345)
    let sampler = try HypergeometricSampler(marked: marked, others: others, drawn: drawn)
    #expect(sampler.sample(using: &generator) == k)
    #expect(sampler.mean == Double(k))
  }

  @Test(
    arguments: [
      (1, 1, 1), (3, 1000, 500), (1000, 3, 900), (100, 100, 100), (70, 30, 95),
      (1 << 50, 1 << 50, 1 << 50), (1 << 51, 10, 1 << 50), (7, 1 << 51, 1 << 30),
    ] as [(Int64, Int64, Int64)])
  func `any generator stays within the urn`(marked: Int64, others: Int64, drawn: Int64) throws {
    let sampler = try HypergeometricSampler(marked: marked, others: others, drawn: drawn)
    for word in CompoundSamplerTests.words {
      var generator = ConstantGenerator(word: word)
      let k = sampler.sample(using: &generator)
      #expect(k >= max(0, drawn - others) && k <= min(drawn, marked))
    }
  }

  @Test func `hypergeometric masses are counts of subsets`() throws {
    let sampler = try HypergeometricSampler(marked: 4, others: 6, drawn: 5)
    for (k, subsets) in [6, 60, 120, 60, 6].enumerated() {
      #expect(abs(sampler.probability(of: Int64(k)) - Double(subsets) / 252) < 1e-13)
    }
    #expect(sampler.probability(of: 5) == 0)
  }
}
