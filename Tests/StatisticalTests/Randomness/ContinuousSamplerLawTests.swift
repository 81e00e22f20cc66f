import Glibc
import Randomness
import Statistics
import TestSupport
import Testing

/// Samplers of continuous numbers against their distribution functions.
///
/// 400,000 draws a case and the critical value 2.7 of the Kolmogorov-Smirnov distance: a false
/// alarm once in a million cases. Means are allowed 5 standard errors.
@Suite(.enabled(if: isOptimized)) struct ContinuousSamplerLawTests {
  private static let draws = 400_000

  private func sample(
    seed: Int, _ draw: (inout Xoshiro256PlusPlus) -> Double
  ) -> [Double] {
    var generator = StreamKey(
      seed: UInt64(seed), block: 0, purpose: .parameters
    ).generator()
    return (0..<ContinuousSamplerLawTests.draws).map { _ in draw(&generator) }
  }

  private func expect(_ sample: [Double], mean: Double, variance: Double) {
    let average = sample.reduce(0, +) / Double(sample.count)
    #expect(abs(average - mean) <= 5 * (variance / Double(sample.count)).squareRoot())
  }

  /// The regularised lower incomplete gamma function, by its series; for x below about 200.
  private func gammaCumulative(_ x: Double, shape: Double) -> Double {
    guard x > 0 else { return 0 }
    var term = exp(shape * log(x) - x - lgamma(shape + 1))
    var sum = term
    var n = 1.0
    while term > sum * 1e-17 {
      term *= x / (shape + n)
      sum += term
      n += 1
    }
    return min(1, sum)
  }

  @Test func `unit doubles are uniform`() {
    let closed = sample(seed: 1) { $0.unitInterval() }
    #expect(LawBounds.kolmogorov(closed) { $0 } < 2.7)
    let open = sample(seed: 2) { $0.openUnitInterval() }
    #expect(LawBounds.kolmogorov(open) { $0 } < 2.7)
  }

  @Test func `normal numbers have their law`() throws {
    let sampler = try NormalSampler(mean: 3, standardDeviation: 0.5)
    let sample = sample(seed: 3) { sampler.sample(using: &$0) }
    #expect(LawBounds.kolmogorov(sample) { Normal.cumulative(($0 - 3) / 0.5) } < 2.7)
    expect(sample, mean: 3, variance: 0.25)
  }

  /// Both sides of the switch at a shape of 1.
  @Test(arguments: [0.05, 0.3, 0.999, 1, 1.001, 2.5, 40])
  func `gamma numbers have their law`(shape: Double) throws {
    let sampler = try GammaSampler(shape: shape, scale: 2)
    let sample = sample(seed: Int(shape * 1000)) { sampler.sample(using: &$0) }
    #expect(
      LawBounds.kolmogorov(sample) { self.gammaCumulative($0 / 2, shape: shape) } < 2.7)
    expect(sample, mean: 2 * shape, variance: 4 * shape)
  }

  @Test func `logarithms of gamma numbers have their law where the numbers are 0`() throws {
    let sampler = try GammaSampler(shape: 0.001)
    let sample = sample(seed: 7) { sampler.logarithm(using: &$0) }
    // For a shape near 0, P(X < x) = x^shape up to a factor of 1 + O(shape).
    #expect(
      LawBounds.kolmogorov(sample.filter { $0 < -3 }.map { $0 }) { x in
        exp(0.001 * (x + 3))
      } < 2.7)
  }

  @Test(arguments: [(0.2, 0.3), (1, 1), (0.5, 2), (3, 1), (30, 60)] as [(Double, Double)])
  func `beta numbers have their law`(a: Double, b: Double) throws {
    let sampler = try BetaSampler(a: a, b: b)
    let sample = sample(seed: Int(a * 100 + b)) { sampler.sample(using: &$0) }
    #expect(
      LawBounds.kolmogorov(sample) { IncompleteBeta.regularised($0, a, b) } < 2.7)
    expect(sample, mean: a / (a + b), variance: a * b / ((a + b) * (a + b) * (a + b + 1)))
  }
}
