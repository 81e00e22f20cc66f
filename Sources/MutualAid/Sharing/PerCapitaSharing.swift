import Money

/// The per-capita rule of 相互宝 and 点滴相互: every member pays the same.
///
///     share = Σ over cases of min(benefit + fee, cap × N) / N
///
/// - Full allocation: shares of all members and what the cap cut off add up to aid and fee, to the
///   fen, because all are sums over cases of whole numbers of fen.
/// - Not fair in the actuarial sense: members with a small chance of a claim pay for the others.
///
/// Source: the plans' published rules; see `Docs/Sharing/PerCapitaSharing.md`.
public struct PerCapitaSharing: Equatable, Sendable {
  /// For each benefit tier of the plan what one case costs: benefit, fee, what members pay of it, and
  /// what the cap cuts off, all in fen.
  public let cases: [CaseCost]

  /// The members who pay.
  public let members: Int64

  /// What one case costs, in fen.
  public struct CaseCost: Equatable, Sendable {
    /// Paid to the claimant.
    public let benefit: Int64

    /// Paid to the platform.
    public let fee: Int64

    /// Paid by all members together.
    public let collected: Int64

    /// Benefit and fee less what is collected: cut off by the cap.
    public var shortfall: Int64 { benefit + fee - collected }
  }

  /// Applies the rule to a plan.
  public init(_ plan: StaticPlan) {
    let members = plan.members
    self.members = members
    cases = plan.tiers.map { tier in
      let benefit = tier.benefit.fen
      let fee = plan.feePerCase(tier.benefit).fen
      let bound = plan.capPerCase.map { $0.fen.multipliedReportingOverflow(by: members) }
      let cap = bound.map { $0.overflow ? Int64.max : $0.partialValue } ?? .max
      return CaseCost(benefit: benefit, fee: fee, collected: min(benefit + fee, cap))
    }
  }

  /// The largest number of fen that divides what is collected in every case.
  public var unit: Int64 {
    PerCapitaSharing.commonUnit(cases.map(\.collected))
  }

  /// The greatest common divisor of the numbers that are not 0, or 1 if there are none.
  static func commonUnit(_ numbers: [Int64]) -> Int64 {
    let divisor = numbers.reduce(Int64(0)) { a, b in
      var (x, y) = (a, b)
      while y != 0 { (x, y) = (y, x % y) }
      return x
    }
    return max(divisor, 1)
  }
}
