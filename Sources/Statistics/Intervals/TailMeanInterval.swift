/// A confidence interval for the mean beyond a quantile (tail value at risk).
///
/// By the influence function of the tail mean: with q the quantile at the level,
///
///     Var ≈ Var[ (X - q)⁺ ] / ((1 - level)² n)
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
    guard inTail >= 10, let value = tally.tailMean(level), let quantile = tally.quantile(level)
    else { return nil }
    let (variance, third) = TailMeanInterval.excessMoments(tally, above: quantile)
    standardError = (variance / n).squareRoot() / (1 - level)
    // Johnson's correction, as for a mean, because the excess is as skewed as can be.
    let skew = variance > 0 ? third / (6 * variance * n) / (1 - level) : 0
    let shift = max(-standardError, min(standardError, skew))
    let reach = TwoSided.studentReach(confidence, degreesOfFreedom: inTail - 1) * standardError
    low = value + shift - reach
    high = value + shift + reach
  }

  /// The second and third central moments of (X - q)⁺.
  private static func excessMoments(
    _ tally: IntegerTally, above quantile: Double
  ) -> (second: Double, third: Double) {
    let total = Double(tally.count)
    var sum = 0.0
    tally.forEachBin { x, count in sum += max(0, x - quantile) * Double(count) }
    let mean = sum / total
    var second = 0.0
    var third = 0.0
    tally.forEachBin { x, count in
      let distance = max(0, x - quantile) - mean
      second += distance * distance * Double(count)
      third += distance * distance * distance * Double(count)
    }
    return (second / total, third / total)
  }
}
