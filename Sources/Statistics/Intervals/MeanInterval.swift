/// A confidence interval for a mean.
///
/// Student's t with n - 1 degrees of freedom, transformed for skewness as `SkewedInterval` says,
/// which keeps the coverage where most observations are zero or the tail is long.
///
/// Where the standard error is not that of `observations` independent numbers, as for a pool whose
/// members hang together, the mean has the skewness of as many independent ones as would give that
/// error: N = s² / se².
public struct MeanInterval: Equatable, Sendable {
  /// The lower end; `nil` where there is no standard error.
  public let low: Double?

  /// The upper end; `nil` where there is no standard error.
  public let high: Double?

  /// How many equally large contributions the error rests on; see `fewestEffective`.
  public let effective: Double

  /// With fewer effective observations intervals of means, spreads and tail means hold less often
  /// than they say.
  public static let fewestEffective = SkewedInterval.fewestEffective

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
      effective = Double(observations)
      return
    }
    let moments = InfluenceMoments(tally) { $0 }
    let ratio = moments.second > 0 ? standardError / moments.second.squareRoot() : 0
    let interval = SkewedInterval(
      mean, standardError: standardError, skewness: moments.skewness * ratio,
      reach: TwoSided.studentReach(confidence, degreesOfFreedom: Double(observations - 1)))
    low = interval.low
    high = interval.high
    effective = moments.effective(of: ratio > 0 ? 1 / (ratio * ratio) : Double(observations))
  }
}
