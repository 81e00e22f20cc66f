import Money
import Testing

@testable import MutualAid

/// Every reason why a plan cannot be is found.
struct DynamicPlanErrorTests {
  private func expect(_ error: DynamicPlanError, _ change: (inout DynamicPlan) -> Void) {
    var plan = plainPlan()
    #expect(throws: Never.self) { try plan.check() }
    change(&plan)
    #expect(throws: error) { try plan.check() }
  }

  @Test func membersAreNeeded() {
    expect(.noMembers) { $0.founders = 0 }
    expect(.noMembers) { ($0.founders, $0.entries) = (0, .growth(rate: 1)) }
    expect(.tooLarge) { $0.founders = 100_000_000_000 }
    expect(.thresholdAboveMembers(threshold: 100_001, most: 100_000)) {
      $0.ending.threshold = 100_001
    }
  }

  @Test func partsAddUp() {
    expect(.sharesMiss(sum: 0.5)) { $0.classes[0].share = 0.5 }
    expect(.entrySharesMiss(sum: 0.5)) { $0.classes[0].entryShare.first = 0.5 }
    expect(.entrySharesMiss(sum: 0.25)) { $0.classes[0].entryShare.last = 0.25 }
    expect(.levelsMiss(sum: 0.75)) { $0.levels[0].share = 0.75 }
  }

  @Test func datesAreInOrder() {
    expect(.noPeriods) { $0.end = day("2019-01-02") }
    expect(.endsBeforeStart(day("2019-01-03"))) { $0.ending.date = day("2019-01-03") }
    let (early, late) = (day("2019-02-01"), day("2019-03-01"))
    expect(.entriesOutOfOrder(early)) {
      $0.entries = .table([.init(day: late, joined: 1), .init(day: early, joined: 2)])
    }
    expect(.entriesOutOfOrder(late)) {
      $0.entries = .table([.init(day: early, joined: 2), .init(day: late, joined: 1)])
    }
    expect(.entriesOutOfOrder(early)) {
      $0.entries = .steps([.init(from: late, perYear: 1), .init(from: early, perYear: 2)])
    }
  }

  @Test func rulesFitTogether() {
    expect(.noBalances) { $0.ending.refund = .balances }
    expect(.caseCapCarried) {
      $0.caps.perCase = Amount(fen: 10)
      $0.caps.excess = .carried
    }
  }

  @Test func linkedPlansAreChecked() {
    var inner = plainPlan()
    inner.levels[0].share = 0.5
    let wrong = inner
    expect(.linked("old", .levelsMiss(sum: 0.5))) {
      $0.linked = [.init(name: "old", plan: wrong, joining: 1)]
    }
    var chained = plainPlan()
    chained.linked = [.init(name: "older", plan: plainPlan(), joining: 1)]
    let twice = chained
    expect(.linkedTwice("old")) { $0.linked = [.init(name: "old", plan: twice, joining: 1)] }
    // A linked plan may begin with nobody.
    var empty = plainPlan(members: 0)
    empty.ending.threshold = nil
    var plan = plainPlan()
    plan.linked = [.init(name: "old", plan: empty, joining: 1)]
    #expect(throws: Never.self) { try plan.check() }
  }
}
