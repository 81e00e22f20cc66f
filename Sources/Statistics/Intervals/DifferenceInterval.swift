/// A confidence interval for the mean of differences that were taken pair by pair.
///
///     x̄ - ȳ ± t · √((Var x + Var y - 2 Cov(x, y)) / n),   t with n - 1 degrees of freedom
///
/// The sums that are tallied of a pair know nothing of the skewness of its difference, so the
/// interval is symmetric.
public struct DifferenceInterval: Equatable, Sendable {
  /// The lower end.
  public let low: Double

  /// The upper end.
  public let high: Double

  /// The interval of a mean difference.
  ///
  /// - Parameters:
  ///   - difference: the mean of the differences.
  ///   - standardError: its standard error.
  ///   - observations: how many pairs there are, at least 2.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init(
    _ difference: Double, standardError: Double, observations: Int, confidence: Double = 0.95
  ) {
    precondition(observations > 1, "a single pair has no interval")
    let reach =
      TwoSided.studentReach(confidence, degreesOfFreedom: Double(observations - 1)) * standardError
    low = difference - reach
    high = difference + reach
  }
}
