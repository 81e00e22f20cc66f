import Money
import Randomness

@testable import MutualAid

/// A day that exists.
func day(_ text: String) -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3, let day = Day(year: parts[0], month: parts[1], day: parts[2]) else {
    preconditionFailure("\(text) is no day")
  }
  return day
}

/// A plan of one class that begins with 2019 and in which nothing but claims happens.
func plainPlan(
  members: Int64 = 100_000, incidence: Double = 0.001, benefit: Int64 = 300_000,
  rhythm: ShareCalendar.Rhythm = .timesAYear(24), years: Int = 1
) -> DynamicPlan {
  DynamicPlan(
    calendar: ShareCalendar(start: day("2019-01-01"), rhythm: rhythm),
    end: day("\(2019 + years)-01-01"),
    classes: [
      MemberClass(
        name: "all", share: 1, incidence: incidence, benefit: Amount(fen: benefit * 100))
    ], founders: members)
}

/// A plan in which as much as possible happens, with its details at random.
func busyPlan(using generator: inout Xoshiro256PlusPlus) -> DynamicPlan {
  func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * generator.unitInterval()
  }
  func chance() -> Bool { generator.unitInterval() < 0.5 }
  var plan = plainPlan(members: Int64(uniform(1...20_000)), years: 3)
  plan.calendar.publicationLead = chance() ? 7 : 0
  if chance() { plan.calendar.rhythm = .daysOfMonth([14, 28]) }
  var young = MemberClass(
    name: "young", share: 0.7, incidence: uniform(0...0.05), benefit: Amount(fen: 30_000_000))
  var old = MemberClass(
    name: "old", share: 0.3, incidence: uniform(0...0.2), benefit: Amount(fen: 10_000_001))
  (young.ages, old.ages) = (20...39, 40...59)
  (young.ageing, old.ageing) = (0.05, 0.05)
  young.next = 1
  (young.mortality, old.mortality) = (0.01, 0.03)
  plan.classes = [young, old]
  plan.foundersAreMatured = chance()
  plan.claimsAreUnderWay = chance()
  plan.entries =
    chance()
    ? .growth(rate: uniform(0...1))
    : .table([
      .init(day: day("2019-06-01"), joined: 3000), .init(day: day("2021-01-01"), joined: 9000),
    ])
  plan.exits.base = uniform(0...0.5)
  plan.exits.toShare = uniform(0...0.2)
  plan.exits.toRise = uniform(0...0.1)
  plan.exits.news = [.init(day: day("2020-02-02"), leaving: 0.2)]
  plan.exits.old = (40, 0.5)
  plan.exits.escape = uniform(0...1)
  plan.exits.reentry = chance() ? uniform(0...0.5) : 0
  plan.incidence.waitingDays = chance() ? 90 : 0
  plan.incidence.accidents = 0.1
  plan.incidence.selectionAtEntry = 0.4
  plan.incidence.selectionYears = uniform(0...1)
  plan.incidence.yearlySpread = chance() ? 0.3 : 0
  plan.incidence.trend = 0.05
  plan.incidence.dips = [
    .init(
      from: day("2020-02-01"), until: day("2020-05-01"), factor: 0.4, backlog: 0.5, recoveryDays: 60
    )
  ]
  plan.lags.report = .init(mean: uniform(0...60), shape: 2)
  plan.lags.decision = .init(mean: uniform(0...40), shape: 3)
  plan.lags.filingLimit = chance() ? 90 : nil
  plan.levels = [
    PaymentLevel(name: "severe", share: 0.8, payment: .part(1)),
    PaymentLevel(name: "mild", share: 0.2, payment: .sum(Amount(fen: 5_000_000))),
  ]
  plan.investigation.falseShare = chance() ? 0.2 : 0
  plan.investigation.mistake = chance() ? 0.05 : 0
  plan.investigation.detection = 0.7
  plan.investigation.appeals = 0.5
  plan.investigation.jurors = 5
  plan.investigation.jurorRight = 0.6
  plan.investigation.cost = Amount(fen: 400_000)
  plan.claimantsLeave = chance()
  plan.fee = 0.08
  plan.caps.excess = [.platform, .claimants, .carried][Int(uniform(0...2.999))]
  if plan.caps.excess != .carried, chance() { plan.caps.perCase = Amount(fen: 1000) }
  if chance() { plan.caps.perPeriod = Amount(fen: 20_000) }
  if chance() { plan.caps.perYear = Amount(fen: 100_000) }
  plan.payment.rounding = [.nearest, .down, .up][Int(uniform(0...2.999))]
  if chance() { plan.payment.free = .init(periods: 2, until: day("2019-12-31")) }
  if chance() { plan.payment.debits = .init(failure: 0.1, retries: 2, success: 0.5) }
  if chance() {
    plan.payment.prepaid = .init(
      entry: Amount(fen: 900), least: Amount(fen: 300), topUp: Amount(fen: 100_000), chance: 0.8)
    if chance() { plan.ending.refund = .balances }
  } else if chance() {
    plan.ending.refund = .shares
  }
  if chance() {
    plan.backstop = Backstop(attachment: Amount(fen: 500_000_000), limit: Amount(fen: 900_000_000))
  }
  if chance() { plan.ending.threshold = plan.founders / 2 }
  if chance() { plan.ending.date = day("2021-08-28") }
  if chance() { plan.ending.announced = day("2021-07-01") }
  plan.ending.decisionRate = chance() ? 0.3 : 0
  plan.ending.payer = [.platform, .members, .nobody][Int(uniform(0...2.999))]
  plan.ending.conversion = (0.2, Amount(fen: 3000))
  return plan
}

/// One replication of a plan.
func outcome(of plan: DynamicPlan, seed: UInt64 = 20_190_212, replication: Int = 0) -> PlanOutcome {
  DynamicPlanExperiment(plan).outcomes(block: 0, seed: seed, replication: replication)[0]
}
