import Statistics

/// Which desirable properties a rule has for the pool at hand, computed and not assumed.
///
/// With contributions h, own losses X and their total S:
///
/// - full allocation: Σ h = S, whatever happens;
/// - fairness of a payer: E[h_i] = E[X_i];
/// - comonotonicity: every h_i never falls when S rises;
/// - no rip-off of a payer: h_i ≤ max X_i, whatever happens;
/// - normalisation: a risk of 0 that is added to the pool pays 0;
/// - willingness of a payer to join: E[(h_i - d)⁺] ≤ E[(X_i - d)⁺] for every d, the convex order of
///   everybody who dislikes both cost and risk.
///
/// Where the total alone decides, all of them follow from its exact law. Rules by whose claim it is
/// have an exact mean; their law is known for bands of one size of claim or of small width, and
/// where it is not, the verdict is `notComputed`, never a guess.
///
/// Source: M. Denuit, J. Dhaene, C. Y. Robert, *Risk-sharing rules and their properties, with
/// applications to peer-to-peer insurance*, Journal of Risk and Insurance 89 (2022) 615-667.
public struct SharingProperties: Equatable, Sendable {
  /// Whether a property holds.
  public enum Verdict: String, Equatable, Sendable {
    /// It holds, up to the rounding of doubles.
    case holds
    /// It does not.
    case fails
    /// The law that decides it is not known.
    case notComputed = "not computed"
  }

  /// Whether contributions of all members add up to the total.
  public let fullAllocation: Verdict

  /// Whether each payer pays its own expected cost on average.
  public let fair: [Verdict]

  /// Whether a dearer total is dearer for everybody.
  public let comonotone: Verdict

  /// Whether each payer never pays more than its own loss could be.
  public let noRipOff: [Verdict]

  /// Whether a risk of 0 that joins pays 0.
  public let normalised: Verdict

  /// Whether each payer is better off than alone, for everybody who dislikes risk.
  public let willing: [Verdict]

  /// Examines a rule in a small pool.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - pool: the risks.
  /// - Throws: `SharingError` where the rule cannot be applied to the pool.
  /// - Complexity: that of the contributions, and O(payers × totals × outcomes of a payer).
  public init(of rule: SharingRule, in pool: RiskPool) throws(SharingError) {
    let bands = pool.payers.map(\.band)
    let larger = RiskPool(
      pool.risks + [.certain(0)], bands: bands + [(bands.max() ?? 0) + 1])
    let joined = try rule.contributions(in: larger)
    self.init(
      SharingExamination(pool: pool, contributions: try rule.contributions(in: pool)),
      joined: SharingExamination(pool: larger, contributions: joined))
  }

  /// Examines a rule in a plan.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - pool: the classes of the plan.
  /// - Throws: `SharingError` where the rule cannot be applied to the pool.
  /// - Complexity: that of the contributions, and O(classes × totals).
  public init(of rule: SharingRule, in pool: ClassPool) throws(SharingError) {
    let bands = pool.payers.map(\.band)
    let zero = PlanClass(
      name: "", members: 1, annualIncidence: 0, benefit: pool.classes[0].benefit)
    let larger = ClassPool(pool.classes + [zero], bands: bands + [(bands.max() ?? 0) + 1])
    let joined = try rule.contributions(in: larger)
    self.init(
      SharingExamination(pool: pool, contributions: try rule.contributions(in: pool)),
      joined: SharingExamination(pool: larger, contributions: joined))
  }

  private init<Pool>(_ examined: SharingExamination<Pool>, joined: SharingExamination<Pool>) {
    let payers = examined.pool.payers.indices
    fullAllocation = examined.fullAllocation
    fair = payers.map(examined.fairness)
    comonotone = examined.comonotonicity
    noRipOff = payers.map(examined.noRipOff)
    normalised = joined.paysNothing(joined.pool.payers.count - 1)
    willing = payers.map(examined.willingness)
  }
}
