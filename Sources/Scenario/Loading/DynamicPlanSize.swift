import MutualAid
import Wording

/// How much a replication of a dynamic plan takes, worked out before anything is prepared.
///
///     steps = Σ over the plan and its linked plans of periods × classes × cohorts
///
/// with the cohorts that are told apart: as long as members wait, are selected, have free shares, or
/// a yearly cap looks back, and all of them with balances.
struct DynamicPlanSize {
  private let plans: [DynamicPlan]

  init(_ plan: DynamicPlan) {
    plans = [plan] + plan.linked.map(\.plan)
  }

  /// So many steps take about two seconds.
  private static let mostSteps: Int64 = 10_000_000

  /// So many measures by date fit into the memory of a small machine.
  private static let mostPeriods = 4_000

  /// So many linked plans have streams of their own with room to spare.
  private static let mostLinked = 8

  /// So many levels are enough for severe, moderate and mild cases, and for bands of bills.
  private static let mostLevels = 50

  /// What is said of a plan that is too large; `nil` if it is not.
  func problem(at place: Place) -> Problem? {
    guard plans.count - 1 <= DynamicPlanSize.mostLinked else {
      return Problem(
        place, given: "the plan has \(plans.count - 1) linked plans",
        allowed: "at most \(DynamicPlanSize.mostLinked)")
    }
    let levels = plans.map(\.levels.count).max() ?? 0
    guard levels <= DynamicPlanSize.mostLevels else {
      return Problem(
        place, given: "the plan has \(levels) levels of payment",
        allowed: "at most \(DynamicPlanSize.mostLevels)")
    }
    let periods = plans.reduce(0) { $0 + $1.periods.count }
    guard periods <= DynamicPlanSize.mostPeriods else {
      return Problem(
        place, given: "the plan has \(grouped(Int64(periods))) shares, those of linked plans too",
        allowed: "at most \(grouped(Int64(DynamicPlanSize.mostPeriods))) in a horizon",
        advice: "write a shorter horizon or fewer shares a year")
    }
    let steps = plans.reduce(0) { $0 + DynamicPlanSize.steps($1) }
    guard steps > DynamicPlanSize.mostSteps else { return nil }
    return Problem(
      place, given: "a replication of this plan takes \(grouped(steps)) steps",
      allowed: "\(grouped(DynamicPlanSize.mostSteps)): periods × classes × cohorts",
      advice: "write age-bands, a shorter horizon or fewer shares a year")
  }

  private static func steps(_ plan: DynamicPlan) -> Int64 {
    let periods = plan.periods
    let count = Int64(periods.count)
    var cohorts = count + 1
    if plan.payment.prepaid == nil {
      var days = Double(plan.incidence.waitingDays)
      days = max(days, (plan.incidence.selectionYears * SharePeriod.daysAYear).rounded(.up))
      if plan.caps.perYear != nil { days = max(days, 366) }
      let shortest = Double(periods.map(\.days).min() ?? 1)
      let free = Int64(plan.payment.free?.periods ?? 0)
      cohorts = min(cohorts, max(Int64(days / shortest) + 2, free + 1))
    }
    return count * Int64(plan.classes.count) * (cohorts + 2)
  }
}
