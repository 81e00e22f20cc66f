import Money
import Testing

@testable import MutualAid

/// What members pay who joined late, and what is carried from share to share.
struct LateMembersTests {
  /// A thousand founders, and 50 who join in the seventh of twelve periods; each falls ill once a
  /// year and stays, so that every share is far above its cap.
  private func plan() -> DynamicPlan {
    var plan = plainPlan(members: 1000, incidence: 1, benefit: 1000, rhythm: .timesAYear(12))
    plan.claimantsLeave = false
    let joining = plan.periods[6]
    plan.entries = .table([
      .init(day: joining.from, joined: 0), .init(day: joining.publication, joined: 50),
    ])
    plan.caps.perPeriod = Amount(fen: 100)
    plan.caps.excess = .claimants
    return plan
  }

  @Test func theYearlyCapIsThatOfEachCohort() {
    var plan = plan()
    plan.caps.perYear = Amount(fen: 300)
    let found = outcome(of: plan)
    #expect(
      found.members == [1000, 1000, 1000, 1000, 1000, 1000] + Array(repeating: 1050, count: 6))
    #expect(found.share == [100, 100, 100] + Array(repeating: 0, count: 9))
    // Founders pay the first three shares, those who came late the seventh to ninth.
    #expect(found.sum(\.shares) == 1050 * 300)
  }

  @Test func theFirstShareIsFree() {
    var plan = plan()
    plan.payment.free = .init(periods: 1)
    let found = outcome(of: plan)
    #expect(found.sum(\.sponsor) == 50 * 100)
    #expect(found.sum(\.shares) == 1000 * 1200 + 50 * 500)
    plan.payment.free = .init(periods: 1, until: plan.periods[6].from)
    #expect(outcome(of: plan).sum(\.sponsor) == 0)
  }

  @Test func whatACapCutsOffIsCarried() {
    var plan = plan()
    plan.caps.excess = .carried
    plan.payment.rounding = .down
    let found = outcome(of: plan)
    #expect(found.share.allSatisfy { $0 == 100 })
    for t in 0..<12 {
      let paid = (0..<t).reduce(0) { $0 + found.members[$1] * 100 }
      #expect(found.due[t] == (found.totalClaims[t] * 100_000 - paid) / found.members[t])
    }
    #expect(found.carried == found.sum(\.aid) - found.sum(\.shares))
  }
}
