/// A 95% confidence interval for the mean beyond a quantile (tail value at risk).
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
  public init?(_ tally: IntegerTally, level: Double, observations: Int) {
    let n = Double(observations)
    guard (1 - level) * n >= 10, let value = tally.tailMean(level),
      let quantile = tally.quantile(level)
    else { return nil }
    var sum = 0.0
    var squares = 0.0
    tally.forEachBin { x, count in
      let excess = max(0, x - quantile)
      sum += excess * Double(count)
      squares += excess * excess * Double(count)
    }
    let total = Double(tally.count)
    let variance = max(0, squares / total - sum / total * (sum / total))
    standardError = (variance / n).squareRoot() / (1 - level)
    low = value - 1.959963984540054 * standardError
    high = value + 1.959963984540054 * standardError
  }
}
