/// Draws from a negative binomial law: Poisson counts whose mean itself is a gamma number.
///
///     P(X = k) = Γ(k+r) / (Γ(r) k!) (r/(r+m))^r (m/(r+m))^k,   variance m + m²/r
///
/// with mean m and size r, which need not be whole: the smaller the size, the more the counts
/// scatter. In mutual aid it is the law of claims whose common rate is uncertain.
///
/// - Draws: those of a `GammaSampler`, then those of a `PoissonSampler`. A mean of 0 draws nothing.
///
/// Source: N. L. Johnson, A. W. Kemp, S. Kotz, *Univariate Discrete Distributions* (2005),
/// section 5.3.
public struct NegativeBinomialSampler: Equatable, Sendable {
  /// The mean m, from 0 to 2^40.
  public let mean: Double

  /// The size r, above 0.
  public var size: Double { gamma.shape }

  private let gamma: GammaSampler

  /// The largest mean: a gamma number around it stays within what can be counted.
  private static let most = 0x1p40

  /// Creates a sampler.
  public init(mean: Double, size: Double) throws(ParameterError) {
    guard mean >= 0 else { throw .negative(parameter: "mean", value: mean) }
    guard mean <= NegativeBinomialSampler.most else {
      throw .tooLarge(parameter: "mean", value: mean, most: NegativeBinomialSampler.most)
    }
    try Parameter.positive(size, "size")
    self.mean = mean
    gamma = try GammaSampler(shape: size)
  }

  /// Draws a number of events.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int64 {
    guard mean > 0 else { return 0 }
    let rate = min(gamma.sample(using: &generator) / size * mean, Parameter.mostCounted / 2)
    guard let poisson = try? PoissonSampler(mean: rate) else {
      preconditionFailure("a gamma number is never negative")
    }
    return poisson.sample(using: &generator)
  }
}
