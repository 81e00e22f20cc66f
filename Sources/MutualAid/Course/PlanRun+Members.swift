import Glibc
import Money
import Randomness

/// Who leaves, dies, grows older and joins.
extension PlanRun {
  /// Members leave before the publication, die and grow older.
  ///
  /// Draws from `membership`, by cohort and class: binomial who leaves or dies, then who grows
  /// older; then by class who of the first died.
  mutating func moveMembers(_ t: Int) -> [Int64] {
    let plan = tables.plan
    let period = tables.periods[t]
    var generator = stream.generator(.membership, t)
    let cost = plan.calendar.sharesAYear / 100
    let yearly = (last: cost * Double(lastShare), before: cost * Double(shareBefore))
    let classes = plan.classes.count
    var removing = [Double](repeating: 0, count: classes)
    var dying = removing
    var ageing = removing
    for (c, memberClass) in plan.classes.enumerated() {
      let leaving =
        plan.exits.isIdle
        ? 0
        : plan.exits.chance(
          period, yearlyCost: yearly, ownCost: tables.ownCost[c], ages: memberClass.ages)
      let early = leaving * plan.exits.escape
      lateLeaving[c] = early < 1 ? (leaving - early) / (1 - early) : 0
      let death =
        memberClass.mortality > 0 ? 1 - pow(1 - memberClass.mortality, period.years) : 0
      removing[c] = 1 - (1 - early) * (1 - death)
      dying[c] = removing[c] > 0 ? death / removing[c] : 0
      ageing[c] = min(1, memberClass.ageing * period.years)
    }
    var removed = [Int64](repeating: 0, count: classes)
    var tooOld = removed
    var older = removed
    for k in cohorts.indices {
      var anyOlder = false
      for c in 0..<classes {
        let n = cohorts[k].members[c]
        guard n > 0 else { continue }
        let lost = binomialDraw(n, removing[c], using: &generator)
        let grown = binomialDraw(n - lost, ageing[c], using: &generator)
        removed[c] += lost
        cohorts[k].members[c] = n - lost - grown
        guard grown > 0 else { continue }
        if let next = plan.classes[c].next {
          older[next] += grown
          anyOlder = true
        } else {
          tooOld[c] += grown
        }
      }
      guard anyOlder else { continue }
      for c in 0..<classes {
        cohorts[k].members[c] += older[c]
        older[c] = 0
      }
    }
    for c in 0..<classes {
      let died = binomialDraw(removed[c], dying[c], using: &generator)
      let left = removed[c] - died
      gone[c] += left
      outcome.years[tables.year[t]].died += died
      outcome.years[tables.year[t]].left += left
      outcome.years[tables.year[t]].tooOld += tooOld[c]
    }
    return tooOld
  }

  /// People join: for the first time, again, or from another plan.
  ///
  /// Draws from `membership` of the period's second place: binomial by class who comes back, then a
  /// multinomial of the others.
  mutating func join(_ t: Int, _ arrivals: [Int64]?) {
    let plan = tables.plan
    let period = tables.periods[t]
    var generator = stream.generator(.membership, t | PlanStreams.joining)
    var cohort = Cohort(joined: t, classes: plan.classes.count)
    let year = tables.year[t]
    if plan.exits.reentry > 0 {
      let chance = -expm1(-plan.exits.reentry * period.years)
      for c in gone.indices where gone[c] > 0 {
        let back = binomialDraw(gone[c], chance, using: &generator)
        gone[c] -= back
        cohort.members[c] += back
        outcome.years[year].rejoined += back
      }
    }
    let new = plan.entries.joining(period, start: plan.calendar.start, members: counted)
    PlanTables.multinomial(new, tables.entryMix[t], using: &generator) {
      cohort.members[$0] += $1
    }
    outcome.years[year].joined += new
    if let arrivals {
      for c in arrivals.indices {
        cohort.members[c] += arrivals[c]
        outcome.years[year].joined += arrivals[c]
      }
    }
    cohort.balance = plan.payment.prepaid?.entry.fen ?? 0
    if cohort.total > 0 { cohorts.append(cohort) }
    // Whoever joined long ago needs no cohort of his own.
    while cohorts.count > 1, t - cohorts[1].joined >= tables.cover.tracked {
      cohorts[0].absorb(cohorts[1])
      cohorts[0].paidThisYear = max(cohorts[0].paidThisYear, cohorts[1].paidThisYear)
      cohorts.remove(at: 1)
    }
  }

  /// Those leave who waited for the share.
  ///
  /// Draws from `membership` of the period's third place: binomial by cohort and class.
  mutating func leaveLate(_ t: Int) {
    guard lateLeaving.contains(where: { $0 > 0 }) else { return }
    var generator = stream.generator(.membership, t | PlanStreams.leaving)
    for k in cohorts.indices {
      for c in lateLeaving.indices where cohorts[k].members[c] > 0 {
        let left = binomialDraw(cohorts[k].members[c], lateLeaving[c], using: &generator)
        cohorts[k].members[c] -= left
        gone[c] += left
        outcome.years[tables.year[t]].left += left
      }
    }
  }
}

extension PlanStreams {
  /// Marks of the second and the third draw from a stream by period.
  static let joining = 1 << 21
  static let leaving = 1 << 22
}
