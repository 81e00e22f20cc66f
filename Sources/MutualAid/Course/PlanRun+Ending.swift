import Glibc
import Money
import Randomness

/// When the plan ends, and what is still to be paid.
extension PlanRun {
  /// Ends the plan if it is time, and closes the books of the horizon.
  ///
  /// Draws from `ending`: one word where a decision can end the plan; binomial who takes the
  /// insurance. Then as `diagnose`, `Investigation.decide`.
  mutating func end(_ t: Int) {
    let floating =
      tables.plan.payment.prepaid == nil
      ? 0 : cohorts.reduce(0) { $0 + $1.total * $1.balance }
    outcome.largestFloat = max(outcome.largestFloat, floating)
    defer { outcome.carried = rounding + deferred }
    let ending = tables.plan.ending
    let period = tables.periods[t]
    var generator = stream.generator(.ending, t)
    let since = period.publication.number - tables.plan.calendar.start.number
    let isTooSmall = ending.threshold.map { counted < $0 && since >= ending.graceDays } ?? false
    let isLast = tables.plan.endsByDate && t == tables.periods.count - 1
    let chance = -expm1(-ending.decisionRate * period.years)
    let isDecided = chance > 0 && generator.unitInterval() < chance
    guard isTooSmall || isLast || isDecided else { return }
    let day = isLast ? ending.date ?? period.share : period.share
    isOpen = false
    outcome.ended = true
    outcome.lifetime = day.number - tables.plan.calendar.start.number
    runOff(t, until: day)
    payBack(t, floating, using: &generator)
    // Sums up to a later date hold what was paid after the end.
    for later in outcome.totalClaims.indices.dropFirst(t + 1) {
      outcome.totalClaims[later] = outcome.sum(\.claims)
      outcome.totalAid[later] = outcome.sum(\.aid)
    }
    counted = 0
  }

  /// Claims that were diagnosed before the end are decided and paid.
  private mutating func runOff(_ t: Int, until day: Day) {
    let members = counted
    let tail = day.number - tables.periods[t].publication.number
    if tail > 0 {
      diagnose(t, years: Double(tail) / SharePeriod.daysAYear, place: PlanStreams.tail)
    }
    let payments = tables.payments.count
    aid = 0
    fees = 0
    var generator = stream.generator(.handling, t | PlanStreams.tail)
    for payment in 0..<payments {
      var ripe: Int64 = 0
      for later in stride(from: t * payments + payment, to: pending.count, by: payments) {
        ripe += pending[later]
        pending[later] = 0
      }
      let decision = settle(ripe, payment, t, using: &generator)
      payLater(
        decision.granted + decision.onAppeal + appealed[payment],
        false: decision.grantedFalse + decision.onAppealFalse + appealedFalse[payment], payment, t)
    }
    outcome.runOff = aid
    let year = tables.year[t]
    let due = aid + rounding + deferred
    rounding = min(0, due)
    deferred = 0
    guard due > 0 else { return }
    switch tables.plan.ending.payer {
    case .platform: outcome.years[year].sponsor += due
    case .nobody: outcome.years[year].shortfall += due
    case .members:
      let share = tables.plan.payment.share(of: due, among: members)
      outcome.years[year].shares += share * members
      outcome.yearShare[year] += share
      rounding = due - share * members
    }
  }

  /// Pays claims after the end: there is no fee any more, and no cap.
  private mutating func payLater(_ claims: Int64, false falsely: Int64, _ payment: Int, _ t: Int) {
    let benefit = tables.payments[payment].benefit
    let year = tables.year[t]
    aid += claims * benefit
    outcome.years[year].claims += claims
    outcome.years[year].aid += claims * benefit
    outcome.years[year].leaked += falsely * benefit
    outcome.outstanding -= claims
    waiting = 0
  }

  /// Refunds and the offer of an insurance.
  private mutating func payBack(
    _ t: Int, _ floating: Int64, using generator: inout Xoshiro256PlusPlus
  ) {
    let ending = tables.plan.ending
    switch ending.refund {
    case .none: break
    case .shares:
      let paid = cohorts.reduce(0.0) { $0 + Double($1.total) * $1.paid }
      outcome.refunds = Int64(paid.rounded())
      outcome.refundCost = outcome.refunds
    case .balances:
      outcome.refunds = floating
    }
    guard let conversion = ending.conversion else { return }
    let members = cohorts.reduce(0) { $0 + $1.total }
    outcome.converted = binomialDraw(members, conversion.share, using: &generator)
    outcome.conversionCost = outcome.converted * conversion.cost.fen
  }
}

extension PlanStreams {
  /// The mark of draws after the end.
  static let tail = 1 << 23
}
