import Money
import Testing

@testable import MutualAid

/// The end of a plan, and the life of a linked one.
struct PlanEndTests {
  @Test func sumsKeepTheirValueAfterTheEnd() {
    var plan = plainPlan(members: 5000, incidence: 0.2, rhythm: .timesAYear(12), years: 2)
    plan.lags.decision = .init(mean: 60, shape: 2)
    plan.ending.decisionRate = 3
    for replication in 0..<10 {
      let found = outcome(of: plan, replication: replication)
      guard found.ended, let end = found.members.firstIndex(of: 0) else { continue }
      #expect(found.runOff > 0)
      #expect(found.totalClaims[end...].allSatisfy { $0 == found.sum(\.claims) })
      #expect(found.totalAid[end...].allSatisfy { $0 == found.sum(\.aid) })
    }
    #expect((0..<10).contains { outcome(of: plan, replication: $0).members.contains(0) })
  }

  @Test func aDateBehindTheHorizonEndsNothing() {
    var plan = plainPlan(members: 1000, incidence: 0.1)
    plan.ending.date = plan.end
    let found = outcome(of: plan)
    #expect(!found.ended)
    #expect(found.lifetime == 365)
    plan.ending.date = Day(number: plan.end.number - 1)
    #expect(outcome(of: plan).ended)
  }

  /// Dates differ by half a period, and the linked plan goes on for two months.
  @Test func aLinkedPlanRunsThroughItsOwnPeriods() {
    var plan = plainPlan(members: 10_000, incidence: 0, rhythm: .timesAYear(12))
    plan.classes[0].ageing = 0.5
    var other = plainPlan(members: 100, incidence: 0, rhythm: .timesAYear(12))
    other.calendar.start = day("2019-01-16")
    other.end = day("2020-03-10")
    plan.linked = [.init(name: "old", plan: other, joining: 1)]
    let found = DynamicPlanExperiment(plan).outcomes(block: 0, seed: 1, replication: 0)
    let tooOld = found[0].sum(\.tooOld)
    #expect(tooOld > 3000)
    #expect(found[1].sum(\.joined) == tooOld)
    #expect(found[1].members.count == other.periods.count)
    #expect(found[1].members.first ?? 0 > 100)
    #expect(found[1].members.last == 100 + tooOld)
  }
}
