public import Money
import MonteCarlo

/// A mutual-aid plan whose members stay and all pay: the cost of every period's claims, with the
/// fee on top, is divided equally among all members.
///
///     K[c,t] ~ Binomial(N[c], q[c] / P)           claims of class c in period t
///     aid    = Σ K[c,t] b[c]                      fen
///     fee    = Σ K[c,t] round(f b[c])             fen, rounded per case, half to even
///     share  = Σ K[c,t] min(b[c] + fee[c], cap N) / N
///
/// with N members in all, P periods a year, annual incidence q, benefit b, fee rate f. What the cap
/// cuts off is reported as shortfall.
///
/// Assumptions, each with its reason in `Docs/StaticPlan.md`: claims are independent between
/// members and periods; incidence is spread evenly over the year, so that the expected number of
/// claims a year is N q; a claimant stays and may claim again; nobody joins, leaves or fails to
/// pay; shares are not rounded to the fen.
public struct StaticPlan: Equatable, Sendable {
  /// The classes, at least one, all with members.
  public let classes: [PlanClass]

  /// The classes sorted by benefit.
  public let tiers: [BenefitTier]

  /// How many times a year the cost is shared.
  public let periodsPerYear: Int

  /// How many years a replication lasts.
  public let years: Int

  /// The management fee as a part of the aid.
  public let fee: Double

  /// What one case may cost a member at most.
  public let capPerCase: Amount?

  /// Checks and makes a plan.
  ///
  /// - Throws: `PlanError` for what no plan can be, or what is beyond the engine's whole numbers.
  public init(
    classes: [PlanClass], periodsPerYear: Int = 24, years: Int = 1, fee: Double = 0,
    capPerCase: Amount? = nil
  ) throws(PlanError) {
    self.classes = classes.filter { $0.members > 0 }
    tiers = BenefitTier.tiers(of: self.classes)
    self.periodsPerYear = periodsPerYear
    self.years = years
    self.fee = fee
    self.capPerCase = capPerCase
    for planClass in classes {
      guard planClass.members >= 0 else {
        throw .negativeMembers(class: planClass.name, members: planClass.members)
      }
      guard planClass.annualIncidence >= 0, planClass.annualIncidence <= 1 else {
        throw .incidenceOutside(class: planClass.name, incidence: planClass.annualIncidence)
      }
      guard planClass.benefit > .zero else { throw .benefitNotPositive(class: planClass.name) }
    }
    guard !self.classes.isEmpty else { throw .noMembers }
    guard periodsPerYear >= 1 else { throw .noPeriods }
    guard years >= 1 else { throw .noYears }
    guard fee >= 0, fee <= 1 else { throw .feeOutside(fee) }
    if let capPerCase, capPerCase <= .zero { throw .capNotPositive }
    guard costsAreBounded else { throw .tooLarge }
  }

  /// All members.
  public var members: Int64 {
    classes.reduce(0) { $0 + $1.members }
  }

  /// How many periods a replication has.
  public var periods: Int { periodsPerYear * years }

  /// The fee on one case with a given benefit: rounded to the fen, half to even.
  public func feePerCase(_ benefit: Amount) -> Amount {
    Amount(fen: Int64((Double(benefit.fen) * fee).rounded(.toNearestOrEven)))
  }

  /// Whether the largest conceivable numbers stay within what the engine adds up exactly.
  ///
  /// The bound is generous: eight times the expected number of claims and a thousand more.
  private var costsAreBounded: Bool {
    let claims = classes.reduce(0.0) {
      $0 + 8 * Double($1.members) * $1.annualIncidence * Double(years) + 1000
    }
    let dearest = classes.reduce(0.0) { max($0, Double($1.benefit.fen) * (1 + fee)) }
    let members = classes.reduce(0.0) { $0 + Double($1.members) }
    guard members <= 2e10, claims * dearest < 0x1p62 else { return false }
    let cases = PerCapitaSharing(self).cases
    let columns = [
      cases.map(\.collected), cases.map(\.benefit), cases.map(\.fee), cases.map(\.shortfall),
    ]
    // Each column is stored in a unit of its own.
    return columns.allSatisfy { costs in
      let largest = Double((costs.max() ?? 0) / PerCapitaSharing.commonUnit(costs))
      return claims * largest < Double(RunSettings.largestStored)
    }
  }
}
