import Statistics

/// Draws from a normal law by inversion.
///
///     x = mean + standard deviation × Φ⁻¹(u)
///
/// Inversion takes one word and never falls when the word rises, so that variants of a comparison
/// that share a stream stay together; a ziggurat would be somewhat faster and tear them apart.
///
/// - Guarantees: |x - mean| ≤ 8.21 standard deviations, the quantile of the smallest u, 2^-53.
/// - Draws: one word, always.
///
/// Source: `Normal.quantile` (Wichura's AS 241).
public struct NormalSampler: Equatable, Sendable {
  /// The mean, any finite number.
  public let mean: Double

  /// The standard deviation, at least 0.
  public let standardDeviation: Double

  /// Creates a sampler; by default of the standard normal law.
  public init(mean: Double = 0, standardDeviation: Double = 1) throws(ParameterError) {
    guard standardDeviation >= 0, standardDeviation.isFinite else {
      throw .negative(parameter: "standard deviation", value: standardDeviation)
    }
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// Draws a number.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    mean + standardDeviation * NormalSampler.standard(using: &generator)
  }

  /// Draws from the standard normal law.
  static func standard(using generator: inout some RandomNumberGenerator) -> Double {
    Normal.quantile(generator.openUnitInterval())
  }
}
