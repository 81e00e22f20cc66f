/// Sharing in proportion to the expected cost, the mean-proportional rule.
///
///     h[i] = S E[X_i] / E[S]
///
/// - Full allocation, and fair: E[h_i] = E[X_i].
/// - A straight line of the total, so comonotone: dearer years are dearer for everybody.
/// - Normalised: who cannot fall ill pays nothing.
/// - A risk much steadier than the others may be better off alone, because it bears their spread:
///   convex order can fail.
/// - Where nobody can have a loss, all pay the same nothing: h = S / n.
///
/// Source: M. Denuit, J. Dhaene, C. Y. Robert, *Risk-sharing rules and their properties, with
/// applications to peer-to-peer insurance*, Journal of Risk and Insurance 89 (2022) 615-667.
public enum ExpectedCostSharing {
  /// What each payer pays, as a function of the total.
  ///
  /// - Parameter pool: any pool.
  /// - Returns: for each payer a line through 0.
  /// - Complexity: O(payers).
  public static func contributions(in pool: some SharingPool) -> [Contribution] {
    let whole = pool.totalMean
    guard whole > 0 else { return PerCapitaSharing.contributions(in: pool) }
    return pool.payers.map { .line(.init(slope: $0.mean / whole)) }
  }
}
