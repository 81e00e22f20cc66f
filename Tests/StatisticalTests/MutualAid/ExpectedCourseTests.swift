import MonteCarlo
import Money
import Statistics
import TestSupport
import Testing

@testable import MutualAid

/// Simulated means of a dynamic plan against the recursion over expected numbers, in release.
///
/// Every mean that is known is compared with 5 standard errors: a false alarm in two million.
@Suite(.enabled(if: isOptimized)) struct ExpectedCourseTests {
  @Test(arguments: [false, true])
  func `simulated means follow the expected course`(ends: Bool) throws {
    let calendar = ShareCalendar(
      start: Day(number: 17_897), rhythm: .daysOfMonth([14, 28]), publicationLead: 7)
    var young = MemberClass(
      name: "young", share: 0.6, incidence: 0.02, benefit: Amount(yuan: 300_000))
    var old = MemberClass(
      name: "old", share: 0.4, incidence: 0.05, benefit: Amount(yuan: 100_000))
    (young.ages, old.ages) = (20...39, 40...59)
    (young.ageing, old.ageing, young.next) = (0.05, 0.05, 1)
    (young.mortality, old.mortality) = (0.01, 0.03)
    young.entryShare = (0.7, 0.9)
    old.entryShare = (0.3, 0.1)
    var plan = DynamicPlan(
      calendar: calendar, end: Day(number: 17_897 + 1096), classes: [young, old], founders: 4000)
    plan.foundersAreMatured = ends
    plan.claimsAreUnderWay = ends
    plan.entries = .steps([.init(from: Day(number: 17_897), perYear: 3000)])
    plan.exits.base = 0.2
    plan.exits.news = [.init(day: Day(number: 18_200), leaving: 0.1)]
    plan.exits.old = (40, 0.5)
    plan.exits.escape = 0.4
    plan.exits.reentry = 0.3
    plan.incidence.level = 0.9
    plan.incidence.waitingDays = 90
    plan.incidence.accidents = 0.1
    plan.incidence.selectionAtEntry = 0.4
    plan.incidence.selectionYears = 1.3
    plan.incidence.trend = 0.1
    plan.lags.report = .init(mean: 30, shape: 2)
    plan.lags.decision = .init(mean: 45, shape: 3)
    plan.lags.filingLimit = 60
    plan.lags.slowdowns = [
      .init(from: Day(number: 18_300), until: Day(number: 18_400), factor: 0.3)
    ]
    plan.levels = [
      PaymentLevel(name: "severe", share: 0.8, payment: .part(1)),
      PaymentLevel(name: "mild", share: 0.2, payment: .sum(Amount(yuan: 50_000))),
    ]
    plan.investigation.falseShare = 0.2
    plan.investigation.mistake = 0.1
    plan.investigation.detection = 0.8
    plan.investigation.appeals = 0.5
    plan.investigation.jurors = 3
    plan.investigation.jurorRight = 0.6
    plan.fee = 0.08
    if ends { plan.ending.date = Day(number: 18_900) }
    try plan.check()
    let experiment = DynamicPlanExperiment(plan)
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 4000, seed: 7, threads: 2))
    let laws = experiment.exactLaws().measures
    var compared = 0
    for (i, law) in laws {
      let tally = tallies[0].measures[i]
      let mean = try #require(tally.mean)
      let error = (try #require(tally.variance) / 4000).squareRoot()
      let measure = experiment.measures[i]
      #expect(
        (mean - law.mean).magnitude <= 5 * error + 1e-6 * law.mean,
        "\(measure.metric) \(measure.group): \(mean), expected \(law.mean), error \(error)")
      compared += 1
    }
    #expect(compared > 250)
  }
}
