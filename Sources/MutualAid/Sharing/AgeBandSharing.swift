/// Sharing within bands: each band of ages pays its own claims, equally.
///
///     h[i] = Σ of the claims of the members of i's band / number of these members
///
/// Every class is a band of its own unless the pool says otherwise.
///
/// - Full allocation. Fair where the members of a band have the same expected cost.
/// - What is paid depends on the claims of the band, not on the total alone; bands are independent,
///   so one may have a dear year while another has a cheap one: not comonotone.
/// - A small band has little to share with: the spread of its contributions is that of a small plan.
///
/// Source: none of its own; it is `PerCapitaSharing` in each band, as if there were a plan for each.
public enum AgeBandSharing {
  /// What each payer pays, as a weighted sum of the events of its band.
  ///
  /// - Parameter pool: any pool.
  /// - Returns: for each payer the coefficients, all of them multiples of the band's smallest step.
  /// - Complexity: O(payers²).
  public static func contributions(in pool: some SharingPool) -> [Contribution] {
    let (payers, sizes) = (pool.payers, pool.eventSizes)
    return payers.map { payer in
      let own = payers.indices.filter { payers[$0].band == payer.band }
      let members = own.reduce(0.0) { $0 + Double(payers[$1].members) }
      let step = Double(PerCapitaSharing.commonUnit(own.map { sizes[$0] })) / members
      let coefficients = payers.indices.map {
        payers[$0].band == payer.band ? Double(sizes[$0]) / members : 0
      }
      return .weighted(coefficients: coefficients, step: step)
    }
  }
}
