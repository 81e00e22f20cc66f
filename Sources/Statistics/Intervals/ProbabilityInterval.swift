/// A confidence interval for a probability: Wilson's score interval.
///
///     (p̂ + z²/2n ± z √(p̂(1-p̂)/n + z²/4n²)) / (1 + z²/n)
///
/// Source: E. B. Wilson, *Probable Inference, the Law of Succession, and Statistical Inference*,
/// JASA 22 (1927) 209-212.
public struct ProbabilityInterval: Equatable, Sendable {
  /// The lower end, at least 0.
  public let low: Double

  /// The upper end, at most 1.
  public let high: Double

  /// The interval for a number of successes.
  ///
  /// - Parameters:
  ///   - successes: from 0 to `trials`.
  ///   - trials: at least 1.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init(successes: Int, trials: Int, confidence: Double = 0.95) {
    precondition(trials > 0 && (0...trials).contains(successes), "successes are among the trials")
    let n = Double(trials)
    let p = Double(successes) / n
    let z = TwoSided.normalReach(confidence)
    let centre = p + z * z / (2 * n)
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    low = successes == 0 ? 0 : (centre - reach) / scale
    high = successes == trials ? 1 : (centre + reach) / scale
  }
}
