import Money
import Randomness

/// Who falls ill, and what is decided about it.
extension PlanRun {
  /// Claims that were diagnosed before the start and are not decided yet.
  ///
  /// Draws from `claims` of the founders' place as `diagnose` does.
  mutating func takeOverClaims() {
    guard tables.plan.claimsAreUnderWay, tables.plan.foundersAreMatured else { return }
    var generator = stream.generator(.claims, PlanStreams.founding)
    var filed = [Int64](repeating: 0, count: tables.plan.classes.count)
    for c in filed.indices {
      filed[c] = binomialDraw(cohorts[0].members[c], tables.underWay(c), using: &generator)
      if tables.plan.claimantsLeave { cohorts[0].members[c] -= filed[c] }
    }
    file(filed, from: 0, tables.underWayMix, countsCost: false, using: &generator)
  }

  /// Claims of a period, or of the last days of a plan, and when they will be decided.
  ///
  /// Draws from `claims`, by cohort and class: binomial claims that will be filed in time; then by
  /// class, multinomial, their levels; then by payment, multinomial, their lags.
  mutating func diagnose(_ t: Int, years: Double, place: Int = 0) {
    let plan = tables.plan
    var generator = stream.generator(.claims, t | place)
    let factor = tables.factors[t] * yearFactor * years
    let classes = plan.classes.count
    var filed = [Int64](repeating: 0, count: classes)
    for k in cohorts.indices {
      let risk = tables.cover.risk(t, joined: cohorts[k].joined) * factor
      guard risk > 0 else { continue }
      for c in 0..<classes where cohorts[k].members[c] > 0 {
        let claims = binomialDraw(
          cohorts[k].members[c], min(1, tables.filedRate[c] * risk), using: &generator)
        guard claims > 0 else { continue }
        filed[c] += claims
        if plan.claimantsLeave { cohorts[k].members[c] -= claims }
      }
    }
    file(filed, from: t, tables.lagMix, countsCost: true, using: &generator)
  }

  /// Files claims by class: draws their levels, and the publications at which they are decided.
  private mutating func file(
    _ filed: [Int64], from t: Int, _ lags: [Double], countsCost: Bool,
    using generator: inout Xoshiro256PlusPlus
  ) {
    let plan = tables.plan
    let payments = tables.payments.count
    var byPayment = [Int64](repeating: 0, count: payments)
    let granted = plan.investigation.granted
    for c in filed.indices where filed[c] > 0 {
      PlanTables.multinomial(filed[c], tables.levelMix, using: &generator) { level, count in
        let payment = tables.paymentOf[c][level]
        byPayment[payment] += count
        guard countsCost else { return }
        let (benefit, fee) = tables.payments[payment]
        outcome.classCost[c] += Double(count) * granted * Double(benefit + fee)
      }
    }
    for payment in 0..<payments where byPayment[payment] > 0 {
      if plan.claimantsLeave { waiting += byPayment[payment] }
      outcome.outstanding += byPayment[payment]
      PlanTables.multinomial(byPayment[payment], lags, using: &generator) { lag, count in
        pending[(t + lag) * payments + payment] += count
      }
    }
  }

  /// Decides the claims that are ripe; those who are paid or refused leave.
  ///
  /// Draws from `handling`, by payment: in a slowdown binomial who is decided; then as
  /// `Investigation.decide` says.
  mutating func decide(_ t: Int) {
    aid = 0
    fees = 0
    var generator = stream.generator(.handling, t)
    let deciding = tables.plan.lags.decided(on: tables.periods[t].publication)
    for payment in tables.payments.indices {
      ripeByPayment[payment] = 0
      let place = t * tables.payments.count + payment
      let ripe = binomialDraw(pending[place], deciding, using: &generator)
      pending[place + tables.payments.count] += pending[place] - ripe
      pending[place] = 0
      let granted = appealed[payment]
      let grantedFalse = appealedFalse[payment]
      appealed[payment] = 0
      appealedFalse[payment] = 0
      let decision = settle(ripe, payment, t, using: &generator)
      appealed[payment] = decision.onAppeal
      appealedFalse[payment] = decision.onAppealFalse
      grant(granted + decision.granted, false: grantedFalse + decision.grantedFalse, payment, t)
    }
    outcome.totalClaims[t] = (t > 0 ? outcome.totalClaims[t - 1] : 0) + outcome.claims[t]
    outcome.totalAid[t] = (t > 0 ? outcome.totalAid[t - 1] : 0) + aid
  }

  /// Decides claims with one payment.
  mutating func settle(
    _ ripe: Int64, _ payment: Int, _ t: Int, using generator: inout Xoshiro256PlusPlus
  ) -> Investigation.Decision {
    guard ripe > 0 else { return Investigation.Decision() }
    let decision = tables.plan.investigation.decide(ripe, jury: tables.jury, using: &generator)
    outcome.years[tables.year[t]].investigation += ripe * tables.plan.investigation.cost.fen
    outcome.years[tables.year[t]].refused += decision.refused
    outcome.outstanding -= decision.refused
    if tables.plan.claimantsLeave { waiting -= decision.refused }
    return decision
  }

  /// Pays claims with one payment.
  mutating func grant(_ claims: Int64, false falsely: Int64, _ payment: Int, _ t: Int) {
    guard claims > 0 else { return }
    let (benefit, fee) = tables.payments[payment]
    let year = tables.year[t]
    aid += claims * benefit
    fees += claims * fee
    ripeByPayment[payment] = claims
    outcome.claims[t] += claims
    outcome.years[year].claims += claims
    outcome.years[year].aid += claims * benefit
    outcome.years[year].fee += claims * fee
    outcome.years[year].leaked += falsely * benefit
    outcome.outstanding -= claims
    if tables.plan.claimantsLeave { waiting -= claims }
  }
}
