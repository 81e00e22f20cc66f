extension PerCapitaSharing {
  /// What each payer of a pool pays under the per-capita rule without a cap.
  ///
  ///     h[i] = S / n
  ///
  /// - Parameter pool: any pool.
  /// - Returns: for each payer the same line.
  /// - Complexity: O(payers).
  public static func contributions(in pool: some SharingPool) -> [Contribution] {
    let slope = 1 / pool.members
    return pool.payers.map { _ in .line(.init(slope: slope)) }
  }
}
