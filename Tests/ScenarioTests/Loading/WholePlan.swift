import Money
import MutualAid

@testable import Scenario

/// A dynamic plan with every key of the language, as a text and as it is built by hand.
enum WholePlan {
  static let text = """
    fentan: 1
    model: mutual-aid
    run: {horizon: 2 years, seed: 3}
    plan:
      members: 5万
      incidence: ci4-2020
      benefit:
        - {ages: 0-39, amount: 30万}
        - {ages: 40-65, amount: 10万}
      age-mix:
        - {ages: 18-39, share: 60%}
        - {ages: 40-59, share: 40%}
      male: 45%
      fee: 8%
      cap-per-case: 3 元
      calendar:
        start: "2020-03-01"
        share-days: [28, 14]
        publication-lead: 5 days
      population:
        resolution: single-ages
        ageing: true
        oldest: 65
        deaths: cl-2010-2013
        matured: false
      entries:
        curve: steps
        steps:
          - {from: "2020-03-01", per-year: 10万}
          - {from: "2021-01-01", per-year: 2万 people}
        age-mix: [{ages: 18-29, share: 100%}]
        age-mix-end: [{ages: 30-59, share: 100%}]
      claims:
        level: 90%
        waiting-period: 90 days
        accidents: 10%
        selection: {at-entry: 50%, years: 3}
        trend: 2%
        yearly-spread: 5%
        dips:
          - {from: "2020-04-01", until: "2020-05-01", factor: 40%, backlog: 70%, recovery: 30 days}
        report-lag: {mean: 60 days, shape: 3}
        decision-lag: {mean: 30 days, shape: 1}
        slowdowns: [{from: "2020-06-01", until: "2020-07-01", factor: 50%}]
        filing-limit: 180 days
        levels:
          - {name: severe, share: 80%, part: 100%}
          - {name: mild, share: 20%, amount: 5万}
        claimants: stay
      investigation:
        false-claims: 10%
        detected: 90%
        mistakes: 1%
        appeals: 20%
        jurors: 11
        juror-right: 60%
        cost: 1000
      payment:
        rounding: up
        free-periods: {periods: 2, until: "2020-12-31"}
        debits: {failure: 5%, retries: 3, success: 40%}
        prepaid: {entry: 9, least: 3, top-up: 10, chance: 95%}
      caps: {per-period: 2, per-year: 20, excess: claimants}
      exits:
        base: 6%
        to-share: 1%
        to-rise: 2%
        fairness: {tolerance: 3, steepness: 4, leaving: 50%}
        news: [{date: "2020-10-01", leaving: 2%}]
        old: {age: 40, factor: 50%}
        escape: 80%
        reentry: 1%
      ending:
        threshold: from-cap
        grace: 30 days
        date: "2022-01-28"
        announced: "2021-12-28"
        decision-rate: 3%
        payer: members
        refund: balances
        conversion: {share: 20%, cost: 50}
      backstop: {attachment: 1000万, limit: 1亿}
      insurance: {expenses: 25%, solvency: 99%, cost-of-capital: 5%}
      limits: {period-share: [1, 2], annual-share: [20]}
      linked:
        - name: old
          opens: "2021-01-01"
          joining: 50%
          members: 200
          incidence: ci4-2020
          benefit: 10万
          age-mix: [{ages: 66-70, share: 100%}]
          male: 60%
          fee: 6%
          cap-per-case: 1
          population: {resolution: age-bands, deaths: none}
          entries: {curve: growth, rate: 10%}
          claims: {waiting-period: 180 days}
          investigation: {mistakes: 2%}
          payment: {rounding: down}
          caps: {per-year: 100}
          exits: {base: 5%}
          ending: {threshold: 10 members, payer: nobody}

    """

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  /// What the text says.
  static func plan() throws -> DynamicPlan {
    var ages = AgeClasses(
      mix: [AgeBand(18...39, 0.6), AgeBand(40...59, 0.4)], male: 0.45,
      incidence: PlanClassReader.ci4,
      benefits: [AgeBand(0...39, Amount(yuan: 300_000)), AgeBand(40...65, Amount(yuan: 100_000))],
      oldest: 65)
    ages.entryMix = ([AgeBand(18...29, 1)], [AgeBand(30...59, 1)])
    ages.mortality = PlanClassReader.lifeTable
    ages.singleAges = true
    var plan = DynamicPlan(
      calendar: ShareCalendar(
        start: day(2020, 3, 1), rhythm: .daysOfMonth([14, 28]), publicationLead: 5),
      end: day(2022, 3, 1), classes: try ages.classes(), founders: 50_000)
    plan.foundersAreMatured = false
    plan.entries = .steps([
      .init(from: day(2020, 3, 1), perYear: 100_000), .init(from: day(2021, 1, 1), perYear: 20_000),
    ])
    addClaims(to: &plan)
    addMoney(to: &plan)
    plan.exits.base = 0.06
    plan.exits.toShare = 0.01
    plan.exits.toRise = 0.02
    plan.exits.fairness = .init(tolerance: 3, steepness: 4, leaving: 0.5)
    plan.exits.news = [.init(day: day(2020, 10, 1), leaving: 0.02)]
    plan.exits.old = (40, 0.5)
    plan.exits.escape = 0.8
    plan.exits.reentry = 0.01
    // 300,000 yuan and 8% are 324,000; three yuan from each need a third as many.
    plan.ending.threshold = 108_000
    plan.ending.graceDays = 30
    plan.ending.date = day(2022, 1, 28)
    plan.ending.announced = day(2021, 12, 28)
    plan.ending.decisionRate = 0.03
    plan.ending.payer = .members
    plan.ending.refund = .balances
    plan.ending.conversion = (0.2, Amount(yuan: 50))
    plan.linked = [.init(name: "old", plan: try old(), joining: 0.5)]
    return plan
  }

  private static func addClaims(to plan: inout DynamicPlan) {
    plan.incidence.level = 0.9
    plan.incidence.waitingDays = 90
    plan.incidence.accidents = 0.1
    plan.incidence.selectionAtEntry = 0.5
    plan.incidence.selectionYears = 3
    plan.incidence.trend = 0.02
    plan.incidence.yearlySpread = 0.05
    plan.incidence.dips = [
      .init(
        from: day(2020, 4, 1), until: day(2020, 5, 1), factor: 0.4, backlog: 0.7,
        recoveryDays: 30)
    ]
    plan.lags.report = .init(mean: 60, shape: 3)
    plan.lags.decision = .init(mean: 30, shape: 1)
    plan.lags.slowdowns = [.init(from: day(2020, 6, 1), until: day(2020, 7, 1), factor: 0.5)]
    plan.lags.filingLimit = 180
    plan.levels = [
      PaymentLevel(name: "severe", share: 0.8, payment: .part(1)),
      PaymentLevel(name: "mild", share: 0.2, payment: .sum(Amount(yuan: 50_000))),
    ]
    plan.claimantsLeave = false
    plan.investigation.falseShare = 0.1
    plan.investigation.detection = 0.9
    plan.investigation.mistake = 0.01
    plan.investigation.appeals = 0.2
    plan.investigation.jurors = 11
    plan.investigation.jurorRight = 0.6
    plan.investigation.cost = Amount(yuan: 1000)
  }

  private static func addMoney(to plan: inout DynamicPlan) {
    plan.fee = 0.08
    plan.payment.rounding = .up
    plan.payment.free = .init(periods: 2, until: day(2020, 12, 31))
    plan.payment.debits = .init(failure: 0.05, retries: 3, success: 0.4)
    plan.payment.prepaid = .init(
      entry: Amount(yuan: 9), least: Amount(yuan: 3), topUp: Amount(yuan: 10), chance: 0.95)
    plan.caps.perCase = Amount(yuan: 3)
    plan.caps.perPeriod = Amount(yuan: 2)
    plan.caps.perYear = Amount(yuan: 20)
    plan.caps.excess = .claimants
    plan.backstop = Backstop(attachment: Amount(yuan: 10_000_000), limit: Amount(yuan: 100_000_000))
    plan.insurance = InsurancePremium(expenses: 0.25, solvency: 0.99, costOfCapital: 0.05)
    plan.limits = ([Amount(yuan: 1), Amount(yuan: 2)], [Amount(yuan: 20)])
  }

  private static func old() throws -> DynamicPlan {
    let ages = AgeClasses(
      mix: [AgeBand(66...70, 1)], male: 0.6, incidence: PlanClassReader.ci4,
      benefits: [AgeBand(0...130, Amount(yuan: 100_000))], oldest: 70)
    var plan = DynamicPlan(
      calendar: ShareCalendar(
        start: day(2021, 1, 1), rhythm: .daysOfMonth([14, 28]), publicationLead: 5),
      end: day(2022, 3, 1), classes: try ages.classes(), founders: 200)
    plan.claimsAreUnderWay = true
    plan.entries = .growth(rate: 0.1)
    plan.incidence.waitingDays = 180
    plan.investigation.mistake = 0.02
    plan.fee = 0.06
    plan.caps.perCase = Amount(yuan: 1)
    plan.caps.perYear = Amount(yuan: 100)
    plan.payment.rounding = .down
    plan.exits.base = 0.05
    plan.ending.threshold = 10
    plan.ending.graceDays = 90
    plan.ending.payer = .nobody
    return plan
  }
}
