import Money
import Statistics

/// A plan whose costs are shared by a rule, once a year: the classes, the rule applied to them, and
/// what everybody's own cost is.
///
///     K[c]         ~ Binomial(n[c], q[c])         claims of class c in a year
///     contribution = (1 + f) h[c](K)              a member of class c, by the rule h
///     own cost     = (1 + f) q[c] b[c]
///     subsidy      = contribution - own cost      positive: this class pays for others
///
/// Every member has at most one claim a year, unlike in the periods of `StaticPlanExperiment`.
public struct SharedPlan: Sendable {
  /// The plan; its periods and cap play no part here.
  public let plan: StaticPlan

  /// The rule.
  public let rule: SharingRule

  /// The members in a year.
  public let pool: ClassPool

  /// What a member of each class pays before the fee, in units of the pool's lattice.
  public let contributions: [Contribution]

  /// The law of the total claims of a year, in units of the lattice.
  let total: ExactLaw

  /// Applies a rule to a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan, without a cap per case.
  ///   - rule: the rule.
  ///   - bands: for each class of the plan its band; `nil` for one of its own.
  /// - Throws: `SharingError` where the rule cannot be applied to the plan.
  public init(
    _ plan: StaticPlan, rule: SharingRule, bands: [Int]? = nil
  ) throws(SharingError) {
    precondition(plan.capPerCase == nil, "a cap per case is not shared by these rules")
    self.plan = plan
    self.rule = rule
    pool = ClassPool(plan.classes, bands: bands)
    contributions = try rule.contributions(in: pool)
    total = pool.totalLaw()
  }

  /// What a unit of the lattice is worth in yuan, with the fee on top.
  var yuanPerUnit: Double { Double(pool.unit) * (1 + plan.fee) / 100 }

  /// The own cost of a member of each class, with the fee, in yuan a year.
  public var ownCosts: [Double] { pool.payers.map { $0.mean * yuanPerUnit } }

  /// The fee on a claim of each class, in fen.
  var fees: [Int64] { plan.classes.map { plan.feePerCase($0.benefit).fen } }

  /// How the contribution of each class is stored.
  func columns() -> [ContributionColumn] {
    contributions.map { ContributionColumn($0, pool: pool, total: total) }
  }
}
