import Glibc
import Money

/// The expected course of a plan in which nothing reacts to the share: a recursion over expected
/// numbers of members, by class and period of joining.
///
/// Where chances do not depend on what happened, expectations follow the same steps as numbers do:
///
///     E[n'] = E[n] (1 - chance),   E[claims] = E[n] p
///
/// so that means are exact, to the rounding of doubles. It shares the chances of a step with the
/// simulation, and none of its sampling or bookkeeping.
struct ExpectedCourse {
  private let tables: PlanTables
  private var cohorts: [(joined: Int, members: [Double])] = []
  private var pending: [[Double]]
  private var appealed: [Double]
  private var gone: [Double]
  private var waiting = 0.0

  /// Expected stored numbers by metric and group, in people, claims and fen.
  private(set) var means: [String: Double] = [:]

  /// Expected people or claims behind each mean.
  private var counts: [String: Double] = [:]

  /// A mean is reported from so many expected people or claims on: below, a thousand replications
  /// are too few for a score.
  private static let fewest = 1.0

  /// Works out the course; `nil` where something reacts to the share or to the number of members.
  init?(_ tables: PlanTables) {
    let plan = tables.plan
    let exits = plan.exits
    if case .growth = plan.entries { return nil }
    guard exits.toShare == 0, exits.toRise == 0, exits.fairness == nil,
      plan.payment.debits == nil, plan.payment.prepaid == nil, plan.ending.threshold == nil,
      plan.ending.decisionRate == 0, plan.incidence.yearlySpread == 0
    else { return nil }
    self.tables = tables
    let payments = [Double](repeating: 0, count: tables.payments.count)
    pending = [[Double]](
      repeating: payments, count: tables.periods.count + tables.lagMix.count + 1)
    appealed = payments
    gone = [Double](repeating: 0, count: plan.classes.count)
    cohorts = [
      (
        plan.foundersAreMatured ? Cohort.longStanding : -1,
        plan.classes.map { $0.share * Double(plan.founders) }
      )
    ]
    takeOverClaims()
    var totalClaims = 0.0
    var totalAid = 0.0
    for t in tables.periods.indices {
      let late = move(t)
      join(t)
      diagnose(t, years: tables.periods[t].years)
      let (claims, aid) = decide(t)
      totalClaims += claims
      totalAid += aid
      let date = "date=\(tables.periods[t].share)"
      note("members", date, cohorts.reduce(waiting) { $0 + $1.members.reduce(0, +) })
      note("period-claims", date, claims)
      note("total-claims", date, totalClaims)
      note("total-aid", date, totalAid, events: totalClaims)
      leave(t, late)
    }
    if plan.endsByDate { runOff() }
    forgetTheRare()
  }

  private mutating func note(
    _ metric: String, _ group: String, _ mean: Double, events: Double? = nil
  ) {
    means["\(metric)\n\(group)", default: 0] += mean
    counts["\(metric)\n\(group)", default: 0] += events ?? mean
  }

  private mutating func forgetTheRare() {
    means = means.filter { counts[$0.key, default: 0] >= ExpectedCourse.fewest }
  }

  private func year(_ t: Int) -> String {
    "year=\(tables.plan.calendar.start.year + tables.year[t])"
  }

  /// Returns for each class the chance of those who stay to leave after the share.
  private mutating func move(_ t: Int) -> [Double] {
    let plan = tables.plan
    let period = tables.periods[t]
    var late = [Double](repeating: 0, count: plan.classes.count)
    var kept = late
    var dead = late
    var left = late
    for (c, memberClass) in plan.classes.enumerated() {
      let chance = plan.exits.chance(
        period, yearlyCost: (0, 0), ownCost: 1, ages: memberClass.ages)
      let early = chance * plan.exits.escape
      late[c] = early < 1 ? (chance - early) / (1 - early) : 0
      let death = 1 - pow(1 - memberClass.mortality, period.years)
      kept[c] = (1 - early) * (1 - death)
      // Whoever would both leave and die counts as dead.
      dead[c] = death
      left[c] = 1 - kept[c] - death
    }
    for k in cohorts.indices {
      var next = [Double](repeating: 0, count: kept.count)
      for (c, memberClass) in plan.classes.enumerated() {
        let n = cohorts[k].members[c]
        let older = n * kept[c] * min(1, memberClass.ageing * period.years)
        next[c] += n * kept[c] - older
        gone[c] += n * left[c]
        note("left", year(t), n * left[c])
        note("died", year(t), n * dead[c])
        if let place = memberClass.next {
          next[place] += older
        } else {
          note("too-old", year(t), older)
        }
      }
      cohorts[k].members = next
    }
    return late
  }

  private mutating func join(_ t: Int) {
    let plan = tables.plan
    let back = -expm1(-plan.exits.reentry * tables.periods[t].years)
    let new = Double(
      plan.entries.joining(tables.periods[t], start: plan.calendar.start, members: 0))
    var rest = 1.0
    var members = gone.map { $0 * back }
    note("rejoined", year(t), members.reduce(0, +))
    for c in gone.indices {
      gone[c] -= members[c]
      members[c] += new * rest * tables.entryMix[t][c]
      rest *= 1 - tables.entryMix[t][c]
    }
    note("joined", year(t), new)
    cohorts.append((t, members))
  }

  private mutating func takeOverClaims() {
    guard tables.plan.claimsAreUnderWay, tables.plan.foundersAreMatured else { return }
    for c in tables.plan.classes.indices {
      let filed = cohorts[0].members[c] * tables.underWay(c)
      if tables.plan.claimantsLeave { cohorts[0].members[c] -= filed }
      file(filed, c, from: 0, tables.underWayMix)
    }
  }

  /// Spreads claims of a class over their levels and the publications that decide them.
  private mutating func file(_ filed: Double, _ c: Int, from t: Int, _ lags: [Double]) {
    if tables.plan.claimantsLeave { waiting += filed }
    for (level, place) in zip(tables.plan.levels, tables.paymentOf[c]) {
      var rest = 1.0
      for (lag, mix) in lags.enumerated() {
        pending[t + lag][place] += filed * level.share * rest * mix
        rest *= 1 - mix
      }
    }
  }

  private mutating func diagnose(_ t: Int, years: Double) {
    let plan = tables.plan
    for k in cohorts.indices {
      let risk = tables.cover.risk(t, joined: cohorts[k].joined) * tables.factors[t] * years
      for c in plan.classes.indices {
        let filed = cohorts[k].members[c] * min(1, tables.filedRate[c] * risk)
        if plan.claimantsLeave { cohorts[k].members[c] -= filed }
        file(filed, c, from: t, tables.lagMix)
      }
    }
  }

  /// The parts of ripe claims that are granted at once, granted on appeal, and refused.
  private var parts: (now: Double, appeal: Double, refused: Double) {
    let investigation = tables.plan.investigation
    let (falsely, truly) = (investigation.falseShare, 1 - investigation.falseShare)
    let now = truly * (1 - investigation.mistake) + falsely * (1 - investigation.detection)
    let appeal = investigation.granted - now
    return (now, appeal, 1 - now - appeal)
  }

  private mutating func decide(_ t: Int) -> (claims: Double, aid: Double) {
    var sum = (claims: 0.0, aid: 0.0)
    let deciding = tables.plan.lags.decided(on: tables.periods[t].publication)
    for (p, waited) in pending[t].enumerated() {
      let ripe = waited * deciding
      pending[t][p] = 0
      pending[t + 1][p] += waited - ripe
      let granted = ripe * parts.now + appealed[p]
      appealed[p] = ripe * parts.appeal
      grant(granted, p, t, fee: Double(tables.payments[p].fee))
      note("refused", year(t), ripe * parts.refused)
      if tables.plan.claimantsLeave { waiting -= granted + ripe * parts.refused }
      sum.claims += granted
      sum.aid += granted * Double(tables.payments[p].benefit)
    }
    return sum
  }

  private mutating func grant(_ claims: Double, _ payment: Int, _ t: Int, fee: Double) {
    let benefit = Double(tables.payments[payment].benefit)
    note("claims", year(t), claims)
    note("aid", year(t), claims * benefit, events: claims)
    note("fee", year(t), claims * fee, events: fee > 0 ? claims : 0)
  }

  private mutating func leave(_ t: Int, _ late: [Double]) {
    for k in cohorts.indices {
      for c in late.indices {
        let left = cohorts[k].members[c] * late[c]
        cohorts[k].members[c] -= left
        gone[c] += left
        note("left", year(t), left)
      }
    }
  }

  private mutating func runOff() {
    let t = tables.periods.count - 1
    let day = tables.plan.ending.date ?? tables.periods[t].share
    let tail = day.number - tables.periods[t].publication.number
    if tail > 0 { diagnose(t, years: Double(tail) / SharePeriod.daysAYear) }
    for p in tables.payments.indices {
      // What ripened in the last period is decided; only what came after is left there.
      let ripe = pending[t...].reduce(0) { $0 + $1[p] }
      grant(ripe * (parts.now + parts.appeal) + appealed[p], p, t, fee: 0)
      note("refused", year(t), ripe * parts.refused)
      let aid = ripe * (parts.now + parts.appeal) + appealed[p]
      note("run-off", "", aid * Double(tables.payments[p].benefit), events: aid)
    }
  }
}
