/// The Gini coefficient of a tally, with a confidence interval.
///
///     G = Σ (2i - n - 1) x₍ᵢ₎ / (n (n - 1) x̄),   x₍₁₎ ≤ x₍₂₎ ≤ ...
///
/// half the mean difference of two numbers over their mean: 0 where all are equal, 1 where one of
/// very many has everything. Each number x contributes
///
///     Z = 2 (x F(x) - C(x)) - (1 + G) x,   C(x) = E[X; X ≤ x]
///
/// and the standard error is that of the mean of Z, over x̄; the interval is by Student's t.
///
/// - Complexity: O(number of bins).
///
/// Source: R. Davidson, *Reliable Inference for the Gini Index*, Journal of Econometrics 150 (2009)
/// 30-40, formulas (5) and (18).
public struct GiniInterval: Equatable, Sendable {
  /// The Gini coefficient.
  public let value: Double

  /// Its standard error.
  public let standardError: Double

  /// The lower end.
  public let low: Double

  /// The upper end.
  public let high: Double

  /// How many equally large contributions the error rests on; see `MeanInterval.fewestEffective`.
  public let effective: Double

  /// The interval of a tally of independent numbers; `nil` for fewer than two, or where all are 0.
  ///
  /// - Parameters:
  ///   - tally: what was observed.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init?(_ tally: IntegerTally, confidence: Double = 0.95) {
    guard tally.count > 1, let mean = tally.mean, mean > 0 else { return nil }
    let n = Double(tally.count)
    // Equal numbers share their ranks: each counts as in the middle of them.
    var below = 0.0
    var sumBelow = 0.0
    var weighted = 0.0
    var middles: [(x: Double, rank: Double, sum: Double)] = []
    tally.forEachBin { x, count in
      let m = Double(count)
      let rank = below + m / 2
      middles.append((x, rank / n, (sumBelow + x * m / 2) / n))
      weighted += m * x * (2 * rank - n)
      below += m
      sumBelow += x * m
    }
    let average = sumBelow / n
    let gini = weighted / (n * n * average)
    var place = 0
    let contributions = middles.map { 2 * ($0.x * $0.rank - $0.sum) - (1 + gini) * $0.x }
    let moments = InfluenceMoments(tally) { _ in
      defer { place = (place + 1) % contributions.count }
      return contributions[place]
    }
    value = gini * n / (n - 1)
    standardError = (moments.second / (n - 1)).squareRoot() / average
    let reach = TwoSided.studentReach(confidence, degreesOfFreedom: n - 1) * standardError
    low = max(0, value - reach)
    high = min(1, value + reach)
    effective = moments.effective(of: n)
  }
}
