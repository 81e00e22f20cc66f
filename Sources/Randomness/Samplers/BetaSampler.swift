import Glibc

/// Draws from a beta law.
///
///     density ∝ x^(a-1) (1-x)^(b-1),   0 < x < 1;   x = G(a) / (G(a) + G(b))
///
/// with two independent gamma numbers. The ratio is taken of logarithms, so that parameters far
/// below 1, whose gamma numbers are too small for doubles, come out right.
///
/// - Draws: those of two `GammaSampler`s, a first.
///
/// Source: L. Devroye, *Non-Uniform Random Variate Generation* (1986), section IX.4.1,
/// https://luc.devroye.org/rnbookindex.html.
public struct BetaSampler: Equatable, Sendable {
  private let first: GammaSampler
  private let second: GammaSampler

  /// The parameter a, above 0.
  public var a: Double { first.shape }

  /// The parameter b, above 0.
  public var b: Double { second.shape }

  /// Creates a sampler.
  public init(a: Double, b: Double) throws(ParameterError) {
    try Parameter.positive(a, "a")
    try Parameter.positive(b, "b")
    first = try GammaSampler(shape: a)
    second = try GammaSampler(shape: b)
  }

  /// Draws a number from 0 to 1; the ends come out only where no double is nearer.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    let x = first.logarithm(using: &generator)
    let y = second.logarithm(using: &generator)
    return 1 / (1 + exp(y - x))
  }
}
