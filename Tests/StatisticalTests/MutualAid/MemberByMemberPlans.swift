import Money
import MutualAid

/// Small plans that between them use everything that a dynamic plan can have.
///
/// Incidence is a hundred times that of real plans, so that every event occurs often.
enum MemberByMemberPlans {
  static let names = ["growth", "caps", "balances", "linked", "announced", "stayers"]

  static func plan(_ name: String) -> DynamicPlan {
    switch name {
    case "growth": growth
    case "caps": caps
    case "balances": balances
    case "linked": linked
    case "announced": announced
    default: stayers
    }
  }

  /// A day that exists.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return day
  }

  private static func yuan(_ yuan: Int64) -> Amount { Amount(fen: yuan * 100) }

  /// Two classes; the young become old, and the old too old.
  private static func plan(
    _ rhythm: ShareCalendar.Rhythm, lead: Int, until end: Day, founders: Int64
  ) -> DynamicPlan {
    var young = MemberClass(name: "young", share: 0.65, incidence: 0.06, benefit: yuan(30_000))
    var old = MemberClass(name: "old", share: 0.35, incidence: 0.15, benefit: yuan(10_000))
    (young.ages, old.ages) = (30...39, 40...49)
    (young.ageing, old.ageing, young.next) = (0.1, 0.1, 1)
    (young.mortality, old.mortality) = (0.02, 0.06)
    (young.entryShare, old.entryShare) = ((0.8, 0.5), (0.2, 0.5))
    let calendar = ShareCalendar(
      start: day(2018, 10, 16), rhythm: rhythm, publicationLead: lead)
    return DynamicPlan(calendar: calendar, end: end, classes: [young, old], founders: founders)
  }

  /// Growth at a rate, waiting and selection, lags and a jury, a cap per case, a threshold.
  private static var growth: DynamicPlan {
    var plan = plan(.daysOfMonth([14, 28]), lead: 7, until: day(2020, 10, 16), founders: 500)
    plan.foundersAreMatured = false
    plan.entries = .growth(rate: 0.5)
    plan.exits.base = 0.3
    plan.exits.toShare = 0.02
    plan.exits.toRise = 0.01
    plan.exits.old = (40, 0.5)
    plan.exits.escape = 0.4
    plan.exits.reentry = 0.6
    plan.incidence.level = 1.2
    plan.incidence.waitingDays = 90
    plan.incidence.accidents = 0.2
    plan.incidence.selectionAtEntry = 0.4
    plan.incidence.selectionYears = 0.8
    plan.incidence.trend = 0.3
    plan.incidence.dips = [
      .init(
        from: day(2019, 6, 1), until: day(2019, 8, 10), factor: 0.3, backlog: 0.6, recoveryDays: 60)
    ]
    plan.levels = [
      PaymentLevel(name: "severe", share: 0.7, payment: .part(1)),
      PaymentLevel(name: "mild", share: 0.3, payment: .sum(yuan(3000))),
    ]
    plan.lags.report = .init(mean: 20, shape: 2)
    plan.lags.decision = .init(mean: 30, shape: 3)
    plan.lags.filingLimit = 45
    plan.investigation.falseShare = 0.25
    plan.investigation.detection = 0.7
    plan.investigation.mistake = 0.2
    plan.investigation.appeals = 0.6
    plan.investigation.jurors = 3
    plan.investigation.jurorRight = 0.7
    plan.investigation.cost = yuan(100)
    plan.fee = 0.08
    plan.caps.perCase = yuan(45)
    plan.limits = ([yuan(80)], [yuan(1500)])
    plan.ending.threshold = 560
    plan.ending.graceDays = 400
    plan.ending.refund = .shares
    plan.ending.conversion = (0.3, yuan(20))
    return plan
  }

  /// Dated entries, caps that carry, debits, free periods, a date, an insurer; claimants leave.
  private static var caps: DynamicPlan {
    var plan = plan(.timesAYear(24), lead: 0, until: day(2020, 10, 16), founders: 700)
    plan.entries = .steps([
      .init(from: day(2018, 12, 1), perYear: 400), .init(from: day(2019, 9, 1), perYear: 100),
    ])
    plan.exits.base = 0.1
    plan.exits.fairness = .init(tolerance: 1.5, steepness: 4, leaving: 0.03)
    plan.exits.news = [.init(day: day(2019, 5, 5), leaving: 0.2)]
    plan.exits.escape = 0.6
    plan.incidence.yearlySpread = 0.4
    plan.lags.report = .init(mean: 15, shape: 1)
    plan.fee = 0.1
    plan.caps.perPeriod = yuan(110)
    plan.caps.perYear = yuan(1300)
    plan.caps.excess = .carried
    plan.payment.rounding = .down
    plan.payment.free = .init(periods: 3, until: plan.calendar.periods(until: plan.end)[20].from)
    plan.payment.debits = .init(failure: 0.05, retries: 2, success: 0.6)
    plan.backstop = Backstop(attachment: yuan(900_000), limit: yuan(300_000))
    plan.ending.date = day(2020, 8, 20)
    plan.ending.payer = .members
    plan.ending.conversion = (0.4, yuan(7))
    return plan
  }

  /// A table of entries, balances, caps that cut benefits, a decision to end.
  private static var balances: DynamicPlan {
    var plan = plan(.every(days: 20), lead: 3, until: day(2020, 10, 16), founders: 600)
    plan.entries = .table([
      .init(day: day(2019, 3, 1), joined: 150), .init(day: day(2020, 6, 1), joined: 500),
    ])
    plan.foundersAreMatured = false
    plan.exits.base = 0.2
    plan.exits.escape = 0
    plan.exits.reentry = 0.2
    plan.incidence.waitingDays = 25
    plan.levels = [
      PaymentLevel(name: "all", share: 0.5, payment: .part(0.5)),
      PaymentLevel(name: "half", share: 0.5, payment: .part(0.25)),
    ]
    plan.lags.decision = .init(mean: 25, shape: 2)
    plan.fee = 0.03
    plan.caps.perCase = yuan(16)
    plan.caps.perPeriod = yuan(90)
    plan.caps.perYear = yuan(600)
    plan.caps.excess = .claimants
    plan.payment.rounding = .up
    plan.payment.prepaid = .init(
      entry: yuan(150), least: yuan(60), topUp: yuan(200), chance: 0.9)
    plan.ending.decisionRate = 0.4
    plan.ending.payer = .nobody
    plan.ending.refund = .balances
    return plan
  }

  /// A plan for those who are too old for the other, which opens half a year later.
  private static var linked: DynamicPlan {
    var plan = plan(.timesAYear(12), lead: 0, until: day(2020, 10, 16), founders: 600)
    plan.entries = .logistic(total: 500, middle: day(2019, 8, 1), width: 300)
    plan.incidence.selectionAtEntry = 0.5
    plan.incidence.selectionYears = 1
    plan.exits.base = 0.1
    plan.fee = 0.08
    let start = plan.calendar.periods(until: plan.end)[5].share
    var aged = MemberClass(name: "aged", share: 1, incidence: 0.3, benefit: yuan(5000))
    aged.ages = 50...59
    aged.ageing = 0.1
    aged.mortality = 0.1
    var other = DynamicPlan(
      calendar: ShareCalendar(start: start, rhythm: .timesAYear(12)), end: plan.end,
      classes: [aged], founders: 50)
    other.incidence.waitingDays = 60
    other.exits.toShare = 0.05
    other.fee = 0.05
    plan.linked = [.init(name: "aged", plan: other, joining: 0.6)]
    return plan
  }

  /// The end is announced before its date; free shares without end of the offer; no claims after.
  private static var announced: DynamicPlan {
    var plan = plan(.daysOfMonth([10, 20, 28]), lead: 5, until: day(2020, 4, 16), founders: 400)
    plan.entries = .steps([.init(from: day(2018, 10, 16), perYear: 300)])
    plan.foundersAreMatured = false
    plan.lags.decision = .init(mean: 40, shape: 2)
    plan.payment.free = .init(periods: 2)
    plan.payment.debits = .init(failure: 0.03, retries: 0, success: 0)
    plan.caps.excess = .claimants
    plan.investigation.mistake = 0.2
    plan.investigation.appeals = 0.8
    plan.investigation.jurors = 5
    plan.investigation.jurorRight = 0.6
    plan.ending.date = day(2020, 3, 20)
    plan.ending.announced = day(2020, 1, 15)
    plan.ending.refund = .shares
    return plan
  }

  /// Claimants stay, leave like others, and may claim again.
  private static var stayers: DynamicPlan {
    var plan = plan(.timesAYear(24), lead: 0, until: day(2020, 10, 16), founders: 300)
    plan.claimantsLeave = false
    plan.exits.base = 0.3
    plan.exits.toRise = 0.02
    plan.exits.escape = 1
    plan.lags.report = .init(mean: 30, shape: 2)
    plan.investigation.falseShare = 0.3
    plan.investigation.detection = 0.5
    plan.caps.perYear = yuan(3000)
    plan.caps.excess = .platform
    plan.ending.threshold = 150
    plan.ending.payer = .members
    return plan
  }
}
