/// A confidence interval for a standard deviation, with no normal law assumed.
///
/// The variance is an average of squared distances d = (x - x̄)², so it has the interval of an
/// average of skewed numbers; the ends are the roots of its ends:
///
///     se(s²) = √(m₄ - m₂²) / √n,   skewness of d = (m₆ - 3 m₄ m₂ + 2 m₂³) / (m₄ - m₂²)^(3/2)
///
/// Source: asymptotic variance of the sample variance, e.g. H. Cramér, *Mathematical Methods of
/// Statistics* (1946), § 27.4 and § 28; for the transformation see `SkewedInterval`.
public struct StandardDeviationInterval: Equatable, Sendable {
  /// The standard error of the standard deviation, se(s²) / 2s.
  public let standardError: Double

  /// The lower end.
  public let low: Double

  /// The upper end.
  public let high: Double

  /// How many equally large contributions the error rests on; see `MeanInterval.fewestEffective`.
  public let effective: Double

  /// The interval of the standard deviation of a tally; `nil` for fewer than two observations.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - observations: how many independent observations the tally is worth.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init?(_ tally: IntegerTally, observations: Int, confidence: Double = 0.95) {
    guard observations > 1, let variance = tally.variance, let fourth = tally.centralMoment(4),
      let mean = tally.mean
    else { return nil }
    let n = Double(observations)
    guard variance > 0 else {
      (standardError, low, high, effective) = (0, 0, 0, n)
      return
    }
    let deviation = variance.squareRoot()
    let spread = max(0, fourth - variance * variance)
    standardError = (spread / n).squareRoot() / (2 * deviation)
    let squares = InfluenceMoments(tally) { ($0 - mean) * ($0 - mean) }
    let interval = SkewedInterval(
      variance, standardError: (spread / n).squareRoot(),
      skewness: squares.skewness / n.squareRoot(),
      reach: TwoSided.studentReach(confidence, degreesOfFreedom: n - 1))
    low = max(0, interval.low).squareRoot()
    high = interval.high.squareRoot()
    effective = squares.effective(of: n)
  }
}
