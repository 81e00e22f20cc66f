import Testing

@testable import MutualAid

/// A plan that has long been running pays from its first period what it will always pay.
struct ClaimsUnderWayTests {
  private func claims(underWay: Bool) -> [Int64] {
    var plan = plainPlan(members: 100_000_000, incidence: 0.012)
    plan.lags.report = .init(mean: 60, shape: 2)
    plan.lags.decision = .init(mean: 40, shape: 3)
    plan.claimsAreUnderWay = underWay
    plan.claimantsLeave = false
    return outcome(of: plan).claims
  }

  @Test func thePipelineIsFullFromTheStart() {
    // 50,000 claims a period with a standard deviation of 224; 24 periods within five of them.
    #expect(claims(underWay: true).allSatisfy { abs($0 - 50_000) < 1120 })
  }

  @Test func elseItFillsSlowly() {
    let claims = claims(underWay: false)
    #expect(claims[0] < 5000)
    #expect(claims.last.map { abs($0 - 50_000) < 1120 } ?? false)
  }
}
