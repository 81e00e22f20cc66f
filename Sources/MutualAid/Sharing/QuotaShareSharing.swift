/// The fair quota share of least total variance: everybody takes a fixed part of everybody's loss.
///
///     h = A X,   A = 11'/n + (1/k) (I - 11'/n) μ μ' Σ⁻¹,   k = μ' Σ⁻¹ μ
///
/// with means μ and independent losses of variances Σ = diag(σ²). Entry by entry,
///
///     A[i,j] = 1/n + (μ_i - μ̄) μ_j / (k σ_j²),   k = Σ_j μ_j² / σ_j²
///
/// It minimises Σ_i Var[h_i] among all matrices with Σ_i A[i,j] = 1 (full allocation) and A μ = μ
/// (fairness). For a claim of b with chance q, a claim of class j costs a member of class i
///
///     b_j / n + (μ_i - μ̄) / (k (1 - q_j)),   k = Σ over members of q / (1 - q)
///
/// - Full allocation, and fair.
/// - Entries may be negative: a member with a small mean may be paid when somebody else falls ill.
/// - Not a function of the total alone: whose claim it is matters. Not normalised.
///
/// Source: R. Feng, C. Liu, S. Taylor, *Peer-to-peer risk sharing with an application to flood risk
/// pooling*, Annals of Operations Research (2022).
public enum QuotaShareSharing {
  /// What each payer pays, as a weighted sum of the events of all.
  ///
  /// - Parameter pool: any pool.
  /// - Returns: for each payer the coefficients; a payer without any loss has no say in them.
  /// - Throws: `SharingError.certainLoss` for a loss that is certain and not 0.
  /// - Complexity: O(payers²).
  public static func contributions(
    in pool: some SharingPool
  ) throws(SharingError) -> [Contribution] {
    let payers = pool.payers
    let (means, variances) = (payers.map(\.mean), payers.map(\.variance))
    if let certain = payers.indices.first(where: { variances[$0] <= 0 && means[$0] > 0 }) {
      throw .certainLoss(payer: certain)
    }
    let parts = self.parts(
      means: means, variances: variances, members: payers.map { Double($0.members) })
    return parts.map { row in
      .weighted(coefficients: zip(row, pool.eventSizes).map { $0 * Double($1) }, step: nil)
    }
  }

  /// The matrix A, from moments alone.
  ///
  /// - Parameters:
  ///   - means: the mean loss of a member of each payer.
  ///   - variances: their variances; where one is 0 the mean is 0 as well.
  ///   - members: how many members each payer stands for.
  /// - Returns: A[i][j], what a member of i pays of each unit of loss of a member of j.
  /// - Complexity: O(payers²).
  public static func parts(
    means: [Double], variances: [Double], members: [Double]
  ) -> [[Double]] {
    let n = members.reduce(0, +)
    let average = zip(means, members).reduce(0) { $0 + $1.0 * $1.1 } / n
    let weights = zip(means, variances).map { $1 > 0 ? $0 / $1 : 0 }
    let k = means.indices.reduce(0.0) { $0 + members[$1] * means[$1] * weights[$1] }
    return means.map { mean in
      weights.map { weight in 1 / n + (k > 0 ? (mean - average) * weight / k : 0) }
    }
  }
}
