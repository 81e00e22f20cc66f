/// A confidence interval for a quantile, from order statistics.
///
/// How many of n observations lie at or below the true quantile is binomial, whatever the law; the
/// ranks are chosen so that each side misses with at most 2.5%:
///
///     l = n p - 1.96 √(n p (1-p)),   u = n p + 1.96 √(n p (1-p)) + 1
///
/// rounded outwards. A side for which no such rank exists has no end: there are too few
/// observations beyond the quantile.
///
/// Source: H. A. David, H. N. Nagaraja, *Order Statistics* (2003), § 7.1.
public struct QuantileInterval: Equatable, Sendable {
  /// The lower end; `nil` where too few observations lie below.
  public let low: Double?

  /// The upper end; `nil` where too few observations lie beyond.
  public let high: Double?

  /// The interval of a quantile of a tally.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - level: which quantile, above 0 and below 1.
  ///   - observations: how many independent observations the tally is worth.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init(
    _ tally: IntegerTally, level: Double, observations: Int, confidence: Double = 0.95
  ) {
    let n = Double(observations)
    let reach =
      TwoSided.normalReach(confidence) * (n * level * (1 - level)).squareRoot()
    let lower = (n * level - reach + 0.5).rounded(.down)
    let upper = (n * level + reach + 0.5).rounded(.up)
    low = lower >= 1 ? tally.quantile(lower / n) : nil
    high = upper <= n ? tally.quantile(upper / n) : nil
  }
}
