/// Which order statistics enclose a quantile.
enum BinomialRank {
  /// Beyond this variance of the binomial law its expansion is exact to a rank.
  private static let largestVariance = 10_000.0

  /// The largest rank l with P(B ≤ l - 1) ≤ miss, B binomial: the l-th smallest of n numbers lies
  /// above their quantile with at most that chance.
  ///
  /// - Parameters:
  ///   - level: which quantile, above 0 and below 1.
  ///   - n: how many numbers.
  ///   - miss: the chance, above 0 and at most one half.
  /// - Returns: from 1 to n, or 0 where there is no such rank.
  /// - Complexity: one or two incomplete beta functions; none beyond a variance of 10,000, where
  ///   the expansion of Cornish and Fisher is used.
  static func lower(level: Double, n: Int, miss: Double) -> Int {
    let mean = Double(n) * level
    let variance = mean * (1 - level)
    let z = Normal.quantile(miss)
    let skew = (z * z - 1) * (1 - 2 * level) / 6
    let guess = mean + z * variance.squareRoot() + skew
    var rank = max(0, min(n, Int((guess + 0.5).rounded(.down))))
    guard variance <= largestVariance else { return rank }
    while rank > 0, atMost(rank - 1, level, n) > miss { rank -= 1 }
    while rank < n, atMost(rank, level, n) <= miss { rank += 1 }
    return rank
  }

  /// P(B ≤ k) for n trials: I_(1-p)(n - k, k + 1) (DLMF 8.17.5).
  private static func atMost(_ k: Int, _ p: Double, _ n: Int) -> Double {
    guard k < n else { return 1 }
    return IncompleteBeta.regularised(1 - p, Double(n - k), Double(k + 1))
  }
}
