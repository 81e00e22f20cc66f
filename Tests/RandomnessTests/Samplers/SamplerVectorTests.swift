import Randomness
import Testing

/// The first numbers of each sampler from one stream: a change of them is value-breaking.
@Suite struct SamplerVectorTests {
  private func generator() -> Xoshiro256PlusPlus {
    StreamKey(seed: 1, block: 0, purpose: .parameters).generator()
  }

  private func counts(
    _ draw: (inout Xoshiro256PlusPlus) -> Int64
  ) -> [Int64] {
    var generator = generator()
    return (0..<6).map { _ in draw(&generator) }
  }

  @Test func `binomial counts keep their values`() throws {
    let inverted = try BinomialSampler(trials: 100, probability: 0.05)
    let rejected = try BinomialSampler(trials: 100_000, probability: 0.7)
    #expect(counts { inverted.sample(using: &$0) } == [4, 6, 5, 6, 5, 8])
    #expect(counts { rejected.sample(using: &$0) } == [70098, 69979, 69986, 70107, 69784, 69967])
  }

  @Test func `Poisson counts keep their values`() throws {
    let inverted = try PoissonSampler(mean: 4)
    let rejected = try PoissonSampler(mean: 4000)
    #expect(counts { inverted.sample(using: &$0) } == [3, 5, 4, 5, 4, 7])
    #expect(counts { rejected.sample(using: &$0) } == [3957, 4009, 4006, 3953, 4094, 4014])
  }

  @Test func `negative binomial and hypergeometric counts keep their values`() throws {
    let mixed = try NegativeBinomialSampler(mean: 30, size: 2.5)
    let inverted = try HypergeometricSampler(marked: 20, others: 30, drawn: 10)
    let rejected = try HypergeometricSampler(marked: 2000, others: 3000, drawn: 1000)
    #expect(counts { mixed.sample(using: &$0) } == [17, 23, 57, 28, 12, 9])
    #expect(counts { inverted.sample(using: &$0) } == [3, 5, 4, 5, 4, 6])
    #expect(counts { rejected.sample(using: &$0) } == [423, 410, 419, 385, 393, 401])
  }

  @Test func `multinomial counts keep their values`() throws {
    let sampler = try MultinomialSampler(probabilities: [0.1, 0.2, 0.3, 0.4])
    var counts = [Int64](repeating: 0, count: 4)
    var generator = generator()
    sampler.sample(trials: 1000, into: &counts, using: &generator)
    #expect(counts == [93, 203, 303, 401])
  }

  /// In billionths, so that another C library's last bit of a logarithm does not count.
  private func billionths(
    _ draw: (inout Xoshiro256PlusPlus) -> Double
  ) -> [Int64] {
    counts { Int64((draw(&$0) * 1e9).rounded()) }
  }

  @Test func `continuous numbers keep their values`() throws {
    let normal = try NormalSampler()
    let gamma = try GammaSampler(shape: 2.5, scale: 3)
    let small = try GammaSampler(shape: 0.3)
    let beta = try BetaSampler(a: 0.5, b: 2)
    #expect(
      billionths { normal.sample(using: &$0) } == [
        -600737351, 690315133, 129878766, 583124529, 89297224, 1369816594,
      ])
    #expect(
      billionths { gamma.sample(using: &$0) } == [
        4191736077, 7090562973, 6902353610, 4008627664, 13859148977, 7438106865,
      ])
    #expect(
      billionths { small.sample(using: &$0) } == [
        67218018, 1233483291, 316546658, 55936320, 263135020, 23882029,
      ])
    #expect(
      billionths { beta.sample(using: &$0) } == [
        70293820, 91185167, 94597285, 72166528, 10256834, 70510853,
      ])
  }

  @Test func `a shuffle keeps its order`() {
    var elements = Array(0..<10)
    var generator = generator()
    generator.shuffle(&elements)
    #expect(elements.map(Int64.init) == [0, 9, 8, 1, 7, 3, 5, 4, 6, 2])
  }
}
