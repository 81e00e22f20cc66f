import Money
import Randomness

/// How the cost of a period is shared, and who pays it.
extension PlanRun {
  /// Divides what was granted, and what is left of earlier shares.
  ///
  /// Draws from `debits`, only where debits can fail or balances run out: by cohort and class,
  /// binomial failures, or top-ups.
  mutating func share(_ t: Int) {
    let plan = tables.plan
    let year = tables.year[t]
    let collectable = collectable
    let insured = insured(year)
    outcome.years[year].insured += insured
    // What the insurer pays lowers what members have to.
    let charged = max(0, collectable - insured)
    let due = charged + rounding + deferred
    let excessOfCases = aid + fees - insured - charged
    deferred = 0
    rounding = 0
    outcome.due[t] = plan.payment.share(of: due, among: counted)
    guard counted > 0 else {
      outcome.years[year].shortfall += excessOfCases
      bear(max(0, due), year)
      rounding += min(0, due)
      return
    }
    if platformPays(t) {
      outcome.years[year].sponsor += excessOfCases + max(0, due)
      rounding = min(0, due)
      lastShare = 0
      shareBefore = 0
      return
    }
    bear(excessOfCases, year)
    let full = outcome.due[t]
    let capped = min(full, plan.caps.perPeriod?.fen ?? .max)
    rounding += due - full * counted
    bear((full - capped) * counted, year)
    charge(capped, t)
    shareBefore = lastShare
    lastShare = outcome.share[t]
  }

  /// Whether the end is announced, and the platform pays.
  func platformPays(_ t: Int) -> Bool {
    guard let announced = tables.plan.ending.announced else { return false }
    return tables.periods[t].share >= announced && tables.plan.ending.payer == .platform
  }

  /// What members can be asked for, case by case.
  var collectable: Int64 {
    let most = tables.plan.caps.most(perCaseAmong: counted)
    var sum: Int64 = 0
    for (payment, claims) in ripeByPayment.enumerated() where claims > 0 {
      let (benefit, fee) = tables.payments[payment]
      sum += claims * min(benefit + fee, most)
    }
    return sum
  }

  /// What the insurer behind the plan pays of this period's aid.
  private func insured(_ year: Int) -> Int64 {
    guard let backstop = tables.plan.backstop else { return 0 }
    let aidOfYear = outcome.years[year].aid
    return backstop.paid(aid: aidOfYear) - backstop.paid(aid: aidOfYear - aid)
  }

  /// Money that members do not pay: who bears it.
  private mutating func bear(_ fen: Int64, _ year: Int) {
    switch tables.plan.caps.excess {
    case .platform: outcome.years[year].sponsor += fen
    case .claimants: outcome.years[year].shortfall += fen
    case .carried: deferred += fen
    }
  }

  /// Charges every member, and those who wait for a decision.
  private mutating func charge(_ share: Int64, _ t: Int) {
    let plan = tables.plan
    let year = tables.year[t]
    let yearCap = plan.caps.perYear?.fen ?? .max
    let full = min(share, max(0, yearCap - outcome.yearShare[year]))
    outcome.share[t] = full
    outcome.yearShare[year] += full
    // Those who wait for a decision pay like members of long standing.
    outcome.years[year].shares += waiting * full
    bear(waiting * (share - full), year)
    var generator = stream.generator(.debits, t)
    for k in cohorts.indices {
      let isFree = isFree(cohorts[k], t)
      let members = cohorts[k].total
      guard members > 0 else { continue }
      if isFree {
        outcome.years[year].sponsor += members * share
        continue
      }
      let charged = min(share, max(0, yearCap - cohorts[k].paidThisYear))
      bear(members * (share - charged), year)
      collect(charged, k, t, using: &generator)
    }
  }

  private func isFree(_ cohort: Cohort, _ t: Int) -> Bool {
    guard let free = tables.plan.payment.free, cohort.joined != Cohort.longStanding else {
      return false
    }
    let joinedAt =
      cohort.joined < 0 ? tables.plan.calendar.start : tables.periods[cohort.joined].from
    if let until = free.until, joinedAt >= until { return false }
    return t - cohort.joined < free.periods + (cohort.joined < 0 ? 1 : 0)
  }

  /// Takes a charge from the members of a cohort; who does not pay is removed.
  private mutating func collect(
    _ charged: Int64, _ k: Int, _ t: Int, using generator: inout Xoshiro256PlusPlus
  ) {
    let plan = tables.plan
    let year = tables.year[t]
    var pays = charged
    if plan.payment.prepaid != nil {
      pays = min(charged, cohorts[k].balance)
      cohorts[k].balance -= pays
    }
    let failing = charged > 0 ? plan.payment.debits?.unpaid ?? 0 : 0
    var paying: Int64 = 0
    for c in cohorts[k].members.indices where cohorts[k].members[c] > 0 {
      let n = cohorts[k].members[c]
      let failed = binomialDraw(n, failing, using: &generator)
      paying += n - failed
      outcome.classPaid[c] += (n - failed) * pays
      bear(failed * charged + (n - failed) * (charged - pays), year)
      guard failed > 0 else { continue }
      cohorts[k].members[c] -= failed
      gone[c] += failed
      outcome.years[year].unpaid += failed
    }
    outcome.years[year].shares += paying * pays
    cohorts[k].paid += Double(pays)
    cohorts[k].paidThisYear += pays
    topUp(k, t, using: &generator)
  }

  /// Asks the members of a cohort to top up their balance; who does not loses his rights.
  private mutating func topUp(
    _ k: Int, _ t: Int, using generator: inout Xoshiro256PlusPlus
  ) {
    guard let prepaid = tables.plan.payment.prepaid, cohorts[k].balance < prepaid.least.fen else {
      return
    }
    for c in cohorts[k].members.indices where cohorts[k].members[c] > 0 {
      let staying = binomialDraw(cohorts[k].members[c], prepaid.chance, using: &generator)
      let lapsed = cohorts[k].members[c] - staying
      outcome.years[tables.year[t]].unpaid += lapsed
      gone[c] += lapsed
      cohorts[k].members[c] = staying
    }
    cohorts[k].balance += prepaid.topUp.fen
  }
}
