/// A confidence interval for a mean.
///
///     mean ± t · s / √n,   t with n - 1 degrees of freedom
///
/// shifted for skewness by Johnson's correction, which keeps the coverage where most observations
/// are zero or the tail is long:
///
///     centre = mean + m₃ / (6 s² n)
///
/// Source: N. J. Johnson, *Modified t Tests and Confidence Intervals for Asymmetrical
/// Populations*, JASA 73 (1978) 536-544.
public struct MeanInterval: Equatable, Sendable {
  /// The lower end; `nil` where there is no standard error.
  public let low: Double?

  /// The upper end; `nil` where there is no standard error.
  public let high: Double?

  /// The interval of the mean of a tally.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - standardError: the standard error of the mean.
  ///   - observations: how many independent observations the tally is worth.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init(
    _ tally: IntegerTally, standardError: Double?, observations: Int, confidence: Double = 0.95
  ) {
    guard let mean = tally.mean, let standardError, observations > 1 else {
      low = nil
      high = nil
      return
    }
    let n = Double(observations)
    let variance = tally.centralMoment(2) ?? 0
    let skew = variance > 0 ? (tally.centralMoment(3) ?? 0) / (6 * variance * n) : 0
    // The correction is of the order of the error divided by the root of n; where it is not,
    // there are too few observations for it to mean anything.
    let shift = max(-standardError, min(standardError, skew))
    let reach = TwoSided.studentReach(confidence, degreesOfFreedom: n - 1) * standardError
    low = mean + shift - reach
    high = mean + shift + reach
  }
}
