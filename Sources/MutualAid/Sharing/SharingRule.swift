/// The sharing rules of the scenario language.
public enum SharingRule: String, CaseIterable, Sendable {
  /// Everybody pays the same.
  case perCapita = "per-capita"
  /// Every band pays its own claims.
  case ageBand = "age-band"
  /// In proportion to the expected cost.
  case expectedCost = "expected-cost"
  /// In proportion to the variance.
  case variance
  /// The expected cost, and a part of the surprise by variance.
  case covarianceLinear = "covariance-linear"
  /// What the own claim is expected to be, given the total.
  case conditionalMean = "conditional-mean"
  /// A fixed part of everybody's claim, fair and of least total variance.
  case quotaShare = "quota-share"

  /// What it means, in one sentence.
  public var meaning: String {
    switch self {
    case .perCapita: "Everybody pays the same: the rule of 相互宝."
    case .ageBand: "Every class, or band of ages, pays its own claims equally."
    case .expectedCost: "In proportion to the own expected cost."
    case .variance: "In proportion to the variance of the own claim."
    case .covarianceLinear:
      "The own expected cost, and a part of the surprise in proportion to the variance."
    case .conditionalMean: "What the own claim is expected to be, given the total of all."
    case .quotaShare:
      "A fixed part of every claim, fair and with the least variance all together."
    }
  }

  /// What a member of each class of a plan pays.
  ///
  /// - Parameter pool: the plan's members in a year.
  /// - Returns: a contribution for each class; those of all members add up to the total.
  /// - Throws: `SharingError` where the rule cannot be applied to the pool.
  public func contributions(in pool: ClassPool) throws(SharingError) -> [Contribution] {
    guard self == .conditionalMean else { return try momentContributions(in: pool) }
    return try ConditionalMeanSharing.contributions(in: pool)
  }

  /// What each risk of a small pool pays.
  ///
  /// - Parameter pool: single risks.
  /// - Returns: a contribution for each risk; together they are the total.
  /// - Throws: `SharingError` where the rule cannot be applied to the pool.
  public func contributions(in pool: RiskPool) throws(SharingError) -> [Contribution] {
    guard self == .conditionalMean else { return try momentContributions(in: pool) }
    return ConditionalMeanSharing.contributions(in: pool)
  }

  /// The rules that need no more than moments and bands.
  private func momentContributions(
    in pool: some SharingPool
  ) throws(SharingError) -> [Contribution] {
    switch self {
    case .perCapita: PerCapitaSharing.contributions(in: pool)
    case .ageBand: AgeBandSharing.contributions(in: pool)
    case .expectedCost: ExpectedCostSharing.contributions(in: pool)
    case .variance: VarianceSharing.contributions(in: pool)
    case .covarianceLinear: CovarianceLinearSharing.contributions(in: pool)
    case .quotaShare: try QuotaShareSharing.contributions(in: pool)
    case .conditionalMean:
      preconditionFailure("the conditional mean needs the laws of its own kind of pool")
    }
  }
}
