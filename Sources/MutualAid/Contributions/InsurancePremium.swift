import Statistics

/// The premium of a plain one-year insurance with the benefits of a plan, for comparison.
///
///     premium = (E[A] + costOfCapital × (VaR_p[A] - E[A])) / (1 - expenses) / N
///
/// for the claims A of N members of long standing in a year, whose law is exact: binomial by class.
/// A small group pays more for the capital behind it; a large one pays the expected cost and the
/// expenses.
///
/// Source: cost-of-capital margin as in Directive 2009/138/EC, article 77, with a rate of 6% in
/// Delegated Regulation (EU) 2015/35, article 39; expenses as a part of the premium.
public struct InsurancePremium: Equatable, Sendable {
  /// The part of the premium that is not for claims.
  public var expenses: Double

  /// How sure the insurer has to be that premiums and capital suffice, such as 99.5%.
  public var solvency: Double

  /// What capital costs a year.
  public var costOfCapital: Double

  /// Describes an insurance.
  public init(expenses: Double, solvency: Double, costOfCapital: Double) {
    self.expenses = expenses
    self.solvency = solvency
    self.costOfCapital = costOfCapital
  }

  /// The premium per member and year in yuan, with the expected cost and the capital per member.
  ///
  /// - Parameters:
  ///   - terms: trials, chance in a year and payment in fen of each kind of claim.
  ///   - members: all members.
  /// - Returns: premium, expected claims and capital per member, in yuan.
  func premium(
    _ terms: [CompoundClaims.Term], members: Int64
  ) -> (premium: Double, expected: Double, capital: Double) {
    let unit = PerCapitaSharing.commonUnit(terms.map(\.weight))
    let claims = CompoundClaims(
      terms.map { .init(trials: $0.trials, chance: $0.chance, weight: $0.weight / unit) })
    let high: Double
    switch claims.law {
    case .law(let law): high = Double(law.quantile(solvency))
    case .moments:
      high = claims.mean + Normal.quantile(solvency) * claims.variance.squareRoot()
    }
    let perMember = Double(unit) / 100 / Double(members)
    let expected = claims.mean * perMember
    let capital = max(0, high - claims.mean) * perMember
    return ((expected + costOfCapital * capital) / (1 - expenses), expected, capital)
  }
}
