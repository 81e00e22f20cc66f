import Glibc

/// Draws from a gamma law.
///
///     density ∝ x^(shape-1) exp(-x / scale),   x > 0
///
/// A transformed normal number is accepted or rejected (at least 95% are accepted); a shape below
/// 1 is drawn as shape + 1 and scaled down by u^(1/shape).
///
/// - Draws: two words a trial and one more for shapes below 1. After 100 rejections, which happens
///   once in 10^130 draws, the mode is returned, so that any generator comes to an end.
///
/// Source: G. Marsaglia, W. W. Tsang, *A Simple Method for Generating Gamma Variables*, ACM TOMS
/// 26 (2000) 363-372.
public struct GammaSampler: Equatable, Sendable {
  /// The shape α, above 0.
  public let shape: Double

  /// The scale θ, above 0; the mean is shape × scale.
  public let scale: Double

  private let d: Double
  private let c: Double

  /// Creates a sampler.
  public init(shape: Double, scale: Double = 1) throws(ParameterError) {
    try Parameter.positive(shape, "shape")
    try Parameter.positive(scale, "scale")
    self.shape = shape
    self.scale = scale
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
  }

  /// Draws a number; 0 where the number is too small for a double.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    let x = core(using: &generator)
    guard shape < 1 else { return x * scale }
    return x * scale * pow(generator.openUnitInterval(), 1 / shape)
  }

  /// Draws the logarithm of a number, which stays finite where the number itself would be 0.
  ///
  /// Consumes the same words as `sample(using:)`.
  public func logarithm(using generator: inout some RandomNumberGenerator) -> Double {
    let x = log(core(using: &generator)) + log(scale)
    guard shape < 1 else { return x }
    return x + log(generator.openUnitInterval()) / shape
  }

  /// Draws with scale 1 and a shape of at least 1.
  private func core(using generator: inout some RandomNumberGenerator) -> Double {
    for _ in 0..<100 {
      let x = NormalSampler.standard(using: &generator)
      let u = generator.openUnitInterval()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if log(u) < 0.5 * square + d * (1 - v + log(v)) { return d * v }
    }
    return d
  }
}
