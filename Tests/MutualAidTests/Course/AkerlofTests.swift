import Money
import Testing

@testable import MutualAid

/// Members who compare price and own cost leave one after the other, until the rest is content.
///
/// With types q uniform on (0, q_max), a member stays while λ × own cost ≥ (1 + f) × mean cost of
/// the stayers. For 1 + f < λ the unravelling ends with q* = (1 + f) / (2 λ - (1 + f)) and 1 - q*
/// stayers; else nobody stays. Source: G. Akerlof, *The Market for "Lemons"*, Quarterly Journal of
/// Economics 84 (1970), with the numbers worked out for this law.
struct AkerlofTests {
  /// A thousand types of two million members each, so that chance is below the fourth digit.
  private func stayers(tolerance: Double, fee: Double, years: Int) -> [Double] {
    let types = 1000
    var plan = plainPlan(
      members: 2_000_000_000, benefit: 10_000, rhythm: .timesAYear(1), years: years)
    plan.classes = (0..<types).map {
      MemberClass(
        name: "\($0)", share: 1 / Double(types), incidence: (Double($0) + 0.5) / Double(types) / 4,
        benefit: Amount(fen: 1_000_000))
    }
    plan.claimantsLeave = false
    plan.fee = fee
    plan.exits.fairness = .init(tolerance: tolerance, steepness: .infinity, leaving: 1)
    let members = outcome(of: plan).members
    return members.map { Double($0) / 2e9 }
  }

  @Test func followsTheIterates() {
    let found = stayers(tolerance: 1.5, fee: 0, years: 7)
    let expected = [1, 0.66667, 0.55556, 0.51852, 0.50617, 0.50206, 0.50069]
    for (a, b) in zip(found, expected) { #expect((a - b).magnitude < 0.002) }
    #expect(found.count == expected.count)
  }

  @Test(
    arguments: [
      (1.2, 0.0, 0.285714), (1.2, 0.08, 0.181818), (1.5, 0.0, 0.5), (1.5, 0.08, 0.4375),
      (2.0, 0.0, 0.666667), (2.0, 0.08, 0.630137), (3.0, 0.0, 0.8), (3.0, 0.08, 0.780488),
    ])
  func endsAtTheFixedPoint(_ tolerance: Double, _ fee: Double, _ expected: Double) {
    let found = stayers(tolerance: tolerance, fee: fee, years: 40)
    #expect(((found.last ?? 0) - expected).magnitude < 0.003)
  }

  @Test(arguments: [1.0, 1.05, 1.08])
  func unravelsWhereNobodyAcceptsTheFee(_ tolerance: Double) {
    // The last types are so few that one class of a thousand may remain.
    #expect((stayers(tolerance: tolerance, fee: 0.08, years: 200).last ?? 1) < 0.002)
  }
}
