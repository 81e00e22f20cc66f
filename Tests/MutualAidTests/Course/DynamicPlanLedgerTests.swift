import Money
import Randomness
import TestSupport
import Testing

@testable import MutualAid

/// Money and people are neither lost nor made, whatever happens in a plan.
struct DynamicPlanLedgerTests {
  /// Debug builds are a hundred times slower.
  private static let cases = isOptimized ? 400 : 25

  @Test(arguments: 0..<DynamicPlanLedgerTests.cases)
  func moneyAndPeopleAddUp(_ number: Int) throws {
    var generator = StreamKey(
      seed: 4, block: UInt64(number), entity: 0, purpose: .parameters
    ).generator()
    let plan = busyPlan(using: &generator)
    try plan.check()
    for replication in 0..<3 {
      let outcome = outcome(of: plan, replication: replication)
      #expect(outcome.ledgerDifference == 0)
      #expect(outcome.outstanding >= 0)
      for year in outcome.years {
        let money = [
          year.aid, year.fee, year.shares, year.sponsor, year.shortfall, year.insured, year.leaked,
        ]
        #expect(money.allSatisfy { $0 >= 0 }, "\(year)")
      }
      if plan.caps.excess != .carried, !outcome.ended {
        // What rounding leaves is less than a fen for each member, also of those who have left.
        #expect(outcome.carried.magnitude <= max(1, outcome.members.max() ?? 0))
      }
    }
  }

  @Test(arguments: 0..<DynamicPlanLedgerTests.cases)
  func everybodyIsSomewhere(_ number: Int) throws {
    var generator = StreamKey(
      seed: 5, block: UInt64(number), entity: 0, purpose: .parameters
    ).generator()
    var plan = busyPlan(using: &generator)
    plan.claimantsLeave = true
    plan.ending = Ending()
    let tables = PlanTables(plan)
    var run = PlanRun(tables, stream: PlanStreams(seed: 1, block: 0, replication: 0))
    for t in tables.periods.indices {
      _ = run.step(t)
      let now = run.cohorts.reduce(0) { $0 + $1.total } + run.waiting
      let outcome = run.outcome
      let came = plan.founders + outcome.sum(\.joined) + outcome.sum(\.rejoined)
      let went =
        outcome.sum(\.left) + outcome.sum(\.unpaid) + outcome.sum(\.died) + outcome.sum(\.tooOld)
        + outcome.sum(\.claims) + outcome.sum(\.refused)
      #expect(now == came - went, "period \(t)")
      #expect(run.cohorts.allSatisfy { $0.members.allSatisfy { $0 >= 0 } })
      #expect(run.waiting == outcome.outstanding)
    }
  }
}
