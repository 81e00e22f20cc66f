/// Linear regression on the total: the own expected cost, and a part of the surprise.
///
///     h[i] = E[X_i] + Cov(X_i, S) / Var[S] × (S - E[S]),   Cov(X_i, S) = Var[X_i]
///
/// It is the straight line nearest to the conditional mean, in the sense of least squares.
///
/// - Full allocation, and fair. Comonotone, because no slope is negative. Normalised.
/// - May be negative: in a year with few claims a member with a large variance for its mean is
///   paid by the others. For a claim of b with chance q among equals it never is.
/// - Where nothing varies, all pay the expected cost, and what is left is shared equally.
///
/// Source: M. Denuit, J. Dhaene, C. Y. Robert, *Risk-sharing rules and their properties, with
/// applications to peer-to-peer insurance*, Journal of Risk and Insurance 89 (2022) 615-667.
public enum CovarianceLinearSharing {
  /// What each payer pays, as a function of the total.
  ///
  /// - Parameter pool: any pool.
  /// - Returns: for each payer a line through its mean at E[S].
  /// - Complexity: O(payers).
  public static func contributions(in pool: some SharingPool) -> [Contribution] {
    lines(in: pool).map { .line($0) }
  }

  /// The lines themselves; `ConditionalMeanSharing` continues with them where it has no number.
  static func lines(in pool: some SharingPool) -> [Contribution.Line] {
    let (mean, variance) = (pool.totalMean, pool.totalVariance)
    return pool.payers.map { payer in
      let slope = variance > 0 ? payer.variance / variance : 1 / pool.members
      return .init(intercept: payer.mean - slope * mean, slope: slope)
    }
  }
}
