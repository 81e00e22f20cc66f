/// How far members who joined in a period are covered in a later one, and past their wait.
///
/// Those who join in a period join evenly through it; founders who wait join on the first day.
///
///     risk[t, k] = (a E[covered part | no wait] + (1 - a) E[covered part | wait W]) × selection
///
/// is the incidence of cohort k in period t in proportion to that of a member of long standing, with
/// the part a of accidents; the expectation is over the day of joining.
struct CoverTable {
  /// After so many periods nothing depends on when somebody joined.
  let tracked: Int

  /// By period, then by periods since joining.
  private let risks: [[Double]]
  private let matured: [[Double]]

  init(_ plan: DynamicPlan, _ periods: [SharePeriod]) {
    tracked = CoverTable.tracked(plan, periods)
    var risks: [[Double]] = []
    var matured: [[Double]] = []
    for t in periods.indices {
      let ages = 0...max(0, min(t + 1, tracked))
      risks.append(ages.map { CoverTable.risk(plan, periods, t, joined: t - $0) })
      matured.append(ages.map { CoverTable.matured(plan, periods, t, joined: t - $0) })
    }
    self.risks = risks
    self.matured = matured
  }

  /// The incidence of a cohort in a period, in proportion to long standing.
  func risk(_ t: Int, joined: Int) -> Double {
    guard joined != Cohort.longStanding else { return 1 }
    return risks[t][min(t - joined, risks[t].count - 1)]
  }

  /// The part of a cohort that is past its wait at a publication.
  func matured(_ t: Int, joined: Int) -> Double {
    guard joined != Cohort.longStanding else { return 1 }
    return matured[t][min(t - joined, matured[t].count - 1)]
  }

  private static func tracked(_ plan: DynamicPlan, _ periods: [SharePeriod]) -> Int {
    // Balances differ as long as somebody lives.
    guard plan.payment.prepaid == nil else { return periods.count + 1 }
    var days = plan.incidence.waitingDays
    days = max(days, Int((plan.incidence.selectionYears * SharePeriod.daysAYear).rounded(.up)))
    if plan.caps.perYear != nil { days = max(days, 366) }
    let shortest = periods.map(\.days).min() ?? 1
    let free = plan.payment.free?.periods ?? 0
    return min(periods.count + 1, max(days / shortest + 2, free + 1))
  }

  /// The moments between which a cohort joins, in days.
  private static func joining(_ periods: [SharePeriod], _ k: Int) -> (Double, Double) {
    guard k >= 0 else {
      let start = Double(periods[0].from.number)
      return (start, start)
    }
    return (Double(periods[k].from.number), Double(periods[k].publication.number))
  }

  private static func risk(
    _ plan: DynamicPlan, _ periods: [SharePeriod], _ t: Int, joined k: Int
  ) -> Double {
    let course = plan.incidence
    let (first, last) = joining(periods, k)
    let end = Double(periods[t].publication.number)
    let length = Double(periods[t].days)
    /// ∫ from 0 to x of min(y, length) dy, 0 below 0.
    func area(_ x: Double) -> Double {
      x <= 0 ? 0 : x <= length ? x * x / 2 : length * length / 2 + length * (x - length)
    }
    func covered(wait: Double) -> Double {
      guard last > first else { return min(1, max(0, (end - first - wait) / length)) }
      return (area(end - first - wait) - area(end - last - wait)) / (last - first) / length
    }
    let part =
      course.accidents * covered(wait: 0)
      + (1 - course.accidents) * covered(wait: Double(course.waitingDays))
    let since = (Double(periods[t].from.number) + end - first - last) / 2
    return part * course.selection(years: since / SharePeriod.daysAYear)
  }

  private static func matured(
    _ plan: DynamicPlan, _ periods: [SharePeriod], _ t: Int, joined k: Int
  ) -> Double {
    let (first, last) = joining(periods, k)
    let limit = Double(periods[t].publication.number - plan.incidence.waitingDays)
    guard last > first else { return limit >= first ? 1 : 0 }
    return min(1, max(0, (limit - first) / (last - first)))
  }
}
