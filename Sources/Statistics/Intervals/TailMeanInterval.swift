/// A confidence interval for the mean beyond a quantile (tail value at risk).
///
/// By the influence function of the tail mean: with q the quantile at the level,
///
///     Var ≈ Var[ (X - q)⁺ ] / ((1 - level)² n)
///
/// and as the excess is as skewed as can be, with the transformation of `SkewedInterval`.
///
/// Source: B. J. Manistre, G. H. Hancock, *Variance of the CTE Estimator*, North American
/// Actuarial Journal 9 (2005) 129-156.
public struct TailMeanInterval: Equatable, Sendable {
  /// The standard error of the tail mean.
  public let standardError: Double

  /// The lower end.
  public let low: Double

  /// The upper end.
  public let high: Double

  /// How many equally large contributions the error rests on; see `MeanInterval.fewestEffective`.
  public let effective: Double

  /// With fewer expected observations in the tail there is no interval.
  public static let fewestInTail = 10.0

  /// The interval of the tail mean of a tally; `nil` with fewer than ten observations in the tail.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - level: where the tail begins.
  ///   - observations: how many independent observations the tally is worth.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init?(
    _ tally: IntegerTally, level: Double, observations: Int, confidence: Double = 0.95
  ) {
    let n = Double(observations)
    let inTail = (1 - level) * n
    guard inTail >= TailMeanInterval.fewestInTail, let value = tally.tailMean(level),
      let quantile = tally.quantile(level)
    else { return nil }
    let excess = InfluenceMoments(tally) { max(0, $0 - quantile) }
    standardError = (excess.second / n).squareRoot() / (1 - level)
    let interval = SkewedInterval(
      value, standardError: standardError, skewness: excess.skewness / n.squareRoot(),
      reach: TwoSided.studentReach(confidence, degreesOfFreedom: inTail - 1))
    low = interval.low
    high = interval.high
    effective = excess.effective(of: n)
  }
}
