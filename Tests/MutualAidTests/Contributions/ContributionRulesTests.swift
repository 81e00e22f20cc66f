import Money
import Testing

@testable import MutualAid

/// Rounding of shares, caps, the insurer behind a plan, and the insurance beside it.
struct ContributionRulesTests {
  @Test(
    arguments: [
      (10, 4, 2, 2, 3), (14, 4, 4, 3, 4), (12, 4, 3, 3, 3), (11, 4, 3, 2, 3), (9, 4, 2, 2, 3),
      (0, 4, 0, 0, 0), (-5, 4, 0, 0, 0), (7, 0, 0, 0, 0),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func aShareIsRounded(_ row: (Int64, Int64, Int64, Int64, Int64)) {
    let expected: [Payment.Rounding: Int64] = [.nearest: row.2, .down: row.3, .up: row.4]
    for (rounding, share) in expected {
      var payment = Payment()
      payment.rounding = rounding
      #expect(payment.share(of: row.0, among: row.1) == share, "\(rounding)")
    }
  }

  @Test func aDebitFailsInEveryAttempt() {
    #expect((Payment.Debits(failure: 0.1, retries: 2, success: 0.7).unpaid - 0.009) < 1e-15)
    #expect(Payment.Debits(failure: 0.1, retries: 0, success: 1).unpaid == 0.1)
  }

  @Test func aCapPerCaseGrowsWithTheMembers() {
    var caps = ShareCaps()
    #expect(caps.most(perCaseAmong: 5) == .max)
    caps.perCase = Amount(fen: 10)
    #expect(caps.most(perCaseAmong: 5) == 50)
    #expect(caps.most(perCaseAmong: .max) == .max)
  }

  @Test func theInsurerPaysALayer() {
    let backstop = Backstop(attachment: Amount(fen: 100), limit: Amount(fen: 50))
    #expect([0, 100, 101, 150, 151].map { backstop.paid(aid: $0) } == [0, 0, 1, 50, 50])
    #expect(Backstop(attachment: Amount(fen: 100)).paid(aid: 1000) == 900)
  }

  @Test func thePremiumFallsTowardsTheExpectedCost() {
    let insurance = InsurancePremium(expenses: 0.25, solvency: 0.995, costOfCapital: 0.06)
    let sizes: [Int64] = [1000, 100_000, 10_000_000, 1_000_000_000]
    let found = sizes.map { members in
      insurance.premium(
        [CompoundClaims.Term(trials: members, chance: 0.001, weight: 30_000_000)], members: members)
    }
    // 300,000 yuan × 0.001 = 300 yuan, 400 with the expenses.
    #expect(found.allSatisfy { ($0.expected - 300).magnitude < 1e-6 })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.premium > $1.premium })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.capital > $1.capital })
    #expect(found.allSatisfy { $0.premium > 400 })
    #expect(found[3].premium < 400.1)
  }

  @Test func theThresholdIsWhereTheDearestCaseReachesTheCap() {
    var plan = plainPlan()
    #expect(plan.thresholdFromCap == nil)
    plan.fee = 0.1
    plan.caps.perCase = Amount(fen: 10)
    #expect(plan.thresholdFromCap == 3_300_000)
    plan.classes[0].benefit = Amount(yuan: 100_000)
    plan.caps.perCase = Amount(fen: 100)
    #expect(plan.thresholdFromCap == 110_000)
  }
}
