/// A confidence interval for a quantile, from order statistics.
///
/// How many of n observations lie at or below the true quantile is binomial, whatever the law; the
/// ranks l and u are the innermost for which each side misses with at most half of what the
/// confidence leaves:
///
///     P(B ≤ l - 1) ≤ 2.5%,   P(B ≥ u) ≤ 2.5%,   B binomial (n, level)
///
/// So the interval holds at least as often as it says, for every law and every n: a little more
/// often because ranks are whole numbers, and more often still where many numbers are equal. A
/// side for which no such rank exists has no end: there are too few observations beyond the
/// quantile.
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
    guard observations > 0 else {
      low = nil
      high = nil
      return
    }
    let n = Double(observations)
    let miss = 1 - TwoSided.upperLevel(confidence)
    let lower = BinomialRank.lower(level: level, n: observations, miss: miss)
    // The ranks of the upper side are those of the lower one, counted from the other end.
    let fromTop = BinomialRank.lower(level: 1 - level, n: observations, miss: miss)
    low = lower >= 1 ? tally.quantile(Double(lower) / n) : nil
    high = fromTop >= 1 ? tally.quantile(Double(observations + 1 - fromTop) / n) : nil
  }
}
