/// A confidence interval for the ratio of two means, of numbers observed in pairs.
///
/// Fieller's: all R for which x̄ - R ȳ is no further from 0 than t standard errors,
///
///     (x̄ - R ȳ)² ≤ t² (Var x - 2 R Cov(x, y) + R² Var y) / n
///
/// It is exact for normal pairs, also where the denominator is uncertain. Where the denominator
/// cannot be told from 0 that set has no ends, and there is no interval.
///
/// Source: E. C. Fieller, *Some Problems in Interval Estimation*, Journal of the Royal Statistical
/// Society B 16 (1954) 175-185.
public struct RatioInterval: Equatable, Sendable {
  /// x̄ / ȳ.
  public let value: Double

  /// The standard error by the delta method.
  public let standardError: Double

  /// The lower end.
  public let low: Double

  /// The upper end.
  public let high: Double

  /// The interval of a ratio; `nil` for fewer than two pairs, and where the mean of the
  /// denominator is within t standard errors of 0.
  ///
  /// - Parameters:
  ///   - numerator: the mean and the unbiased variance of x.
  ///   - denominator: the mean and the unbiased variance of y.
  ///   - covariance: the unbiased covariance of the pairs.
  ///   - observations: how many pairs there are.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init?(
    numerator: (mean: Double, variance: Double), denominator: (mean: Double, variance: Double),
    covariance: Double, observations: Int, confidence: Double = 0.95
  ) {
    guard observations > 1 else { return nil }
    let (x, y) = (numerator, denominator)
    let n = Double(observations)
    let reach = TwoSided.studentReach(confidence, degreesOfFreedom: n - 1)
    let part = reach * reach / n
    // a R² - 2 b R + c ≤ 0
    let a = y.mean * y.mean - part * y.variance
    let b = x.mean * y.mean - part * covariance
    let c = x.mean * x.mean - part * x.variance
    guard a > 0 else { return nil }
    let root = max(0, b * b - a * c).squareRoot()
    low = (b - root) / a
    high = (b + root) / a
    value = x.mean / y.mean
    let spread = x.variance - 2 * value * covariance + value * value * y.variance
    standardError = (max(0, spread) / n).squareRoot() / y.mean.magnitude
  }
}
