/// Sharing in proportion to the variance: who is less predictable pays more.
///
///     h[i] = S Var[X_i] / Σ_j Var[X_j]
///
/// The risks are independent, so the denominator is Var[S].
///
/// - Full allocation; a straight line of the total, so comonotone; normalised.
/// - Not fair: means differ from E[X_i] unless Var[X_i] / E[X_i] is the same for all. Among members
///   with a claim of b or none it is b (1 - q), so large benefits pay for small ones.
/// - Where nothing varies, all pay the same: h = S / n.
///
/// Source: M. Denuit, J. Dhaene, C. Y. Robert, *Risk-sharing rules and their properties, with
/// applications to peer-to-peer insurance*, Journal of Risk and Insurance 89 (2022) 615-667.
public enum VarianceSharing {
  /// What each payer pays, as a function of the total.
  ///
  /// - Parameter pool: any pool.
  /// - Returns: for each payer a line through 0.
  /// - Complexity: O(payers).
  public static func contributions(in pool: some SharingPool) -> [Contribution] {
    let whole = pool.totalVariance
    guard whole > 0 else { return PerCapitaSharing.contributions(in: pool) }
    return pool.payers.map { .line(.init(slope: $0.variance / whole)) }
  }
}
