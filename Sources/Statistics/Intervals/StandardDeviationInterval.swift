import Glibc

/// A confidence interval for a standard deviation.
///
/// By the delta method on the logarithm, with the fourth central moment, so that no normal law is
/// assumed:
///
///     se(s) = √(m₄ - s⁴) / (2 s √n),   interval = s · exp(± 1.96 se(s) / s)
///
/// Source: asymptotic variance of the sample variance, e.g. H. Cramér, *Mathematical Methods of
/// Statistics* (1946), § 27.4 and § 28.
public struct StandardDeviationInterval: Equatable, Sendable {
  /// The standard error of the standard deviation.
  public let standardError: Double

  /// The lower end.
  public let low: Double

  /// The upper end.
  public let high: Double

  /// The interval of the standard deviation of a tally; `nil` for fewer than two observations.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - observations: how many independent observations the tally is worth.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init?(_ tally: IntegerTally, observations: Int, confidence: Double = 0.95) {
    guard observations > 1, let variance = tally.variance, let fourth = tally.centralMoment(4)
    else { return nil }
    guard variance > 0 else {
      standardError = 0
      low = 0
      high = 0
      return
    }
    let deviation = variance.squareRoot()
    let spread = max(0, fourth - variance * variance)
    standardError = (spread / Double(observations)).squareRoot() / (2 * deviation)
    let reach = exp(TwoSided.normalReach(confidence) * standardError / deviation)
    low = deviation / reach
    high = deviation * reach
  }
}
