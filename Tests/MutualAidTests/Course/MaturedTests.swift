import Glibc
import Testing

@testable import MutualAid

/// Under growth at a rate g a part e^(-g W) of the members is past a wait of W.
struct MaturedTests {
  @Test(arguments: [(90, 0.672436), (180, 0.452171)])
  func isTheClosedForm(_ days: Int, _ expected: Double) {
    var plan = plainPlan(members: 100_000_000, incidence: 0, years: 3)
    plan.foundersAreMatured = false
    plan.entries = .growth(rate: log(5))
    plan.incidence.waitingDays = days
    let matured = outcome(of: plan).matured.last ?? 0
    // Within a period members join evenly, not exponentially: (g δ)²/24, below 2e-4.
    #expect((matured - expected).magnitude < 5e-4)
  }

  @Test func foundersOfLongStandingHaveWaited() {
    var plan = plainPlan()
    plan.incidence.waitingDays = 180
    #expect(outcome(of: plan).matured.allSatisfy { $0 == 1 })
  }

  @Test func coverBeginsWithTheWait() {
    // 0.5 a year over a horizon of a year: a fourth of the members would fall ill in each quarter.
    var plan = plainPlan(members: 1_000_000, incidence: 0.5, rhythm: .timesAYear(4))
    plan.foundersAreMatured = false
    plan.incidence.waitingDays = 183
    plan.claimantsLeave = false
    let claims = outcome(of: plan).claims
    #expect(claims[0] == 0)
    // The second quarter ends with day 181.
    #expect(claims[1] == 0)
    // The third covers all but two days of its 91.
    let parts = claims.map { Double($0) / 1e6 }
    let third = 0.5 * 89 / 365.25
    #expect(abs(parts[2] - third) < 0.002)
    #expect(abs(parts[3] - 0.125) < 0.002)
  }
}
