import Statistics

/// Exact two-sided bounds of a binomial count.
public enum BinomialBounds {
  /// Whether so many hits in so many trials are likelier than a false alarm.
  ///
  ///     P(X ≤ hits) ≥ q/2  and  P(X ≥ hits) ≥ q/2
  ///
  /// The tails are incomplete beta functions: P(X ≥ k) = I_p(k, n - k + 1).
  ///
  /// - Parameters:
  ///   - hits: what was counted.
  ///   - trials: of how many.
  ///   - chance: the chance of a hit; 0 and 1 leave no freedom at all.
  ///   - falseAlarm: q, the rate at which a right count is called wrong.
  /// - Returns: false for a count beyond the bounds.
  public static func allow(hits: Int, trials: Int, chance: Double, falseAlarm: Double = 1e-6)
    -> Bool
  {
    guard chance > 0 else { return hits == 0 }
    guard chance < 1 else { return hits == trials }
    let (k, n) = (Double(hits), Double(trials))
    let atLeast = hits == 0 ? 1 : IncompleteBeta.regularised(chance, k, n - k + 1)
    let atMost =
      hits == trials ? 1 : IncompleteBeta.regularised(1 - chance, n - k, k + 1)
    return min(atLeast, atMost) >= falseAlarm / 2
  }
}
