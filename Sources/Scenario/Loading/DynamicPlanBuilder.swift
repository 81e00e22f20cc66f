import Money
import MonteCarlo
import MutualAid

/// Makes the experiment of a `plan` section that follows the plan through time.
struct DynamicPlanBuilder {
  private let section: Settings
  private let years: Int

  init(_ section: Settings, years: Int) {
    self.section = section
    self.years = years
  }

  /// Returns the experiment, or `nil` with problems recorded.
  func experiment(
    _ metrics: Set<String>?, _ problems: inout [Problem]
  ) -> (any Experiment)? {
    let before = problems.count
    if let sharing = section.setting(PlanKeys.sharing) {
      problems.append(
        Problem(
          sharing.place,
          given: "plan.sharing stands beside sections that follow a plan through time",
          allowed: "a plan through time shares per capita",
          advice: "remove plan.sharing, or the sections "
            + section.entries.map(\.name).filter { name in
              DynamicPlanKeys.all.contains { $0.name == name }
            }.joined(separator: ", ")))
    }
    let calendar = DynamicPlanReader(section).calendar()
    let start = calendar.start
    // The 29th of February has its anniversary on the 28th.
    let end =
      Day(year: start.year + years, month: start.month, day: start.day)
      ?? Day(number: start.number + 365 * years)
    guard section.refused.isEmpty, let members = section[optional: PlanKeys.members],
      var plan = plan(section, members: members, calendar, end: end, &problems)
    else { return nil }
    for (i, keys) in (section[optional: DynamicPlanKeys.linked] ?? []).enumerated() {
      var own = calendar
      own.start = keys[LinkedPlanKeys.opens]
      guard
        let other = self.plan(
          keys, members: keys[LinkedPlanKeys.members], own, end: end, &problems)
      else { return nil }
      guard own.start >= start, own.start < end else {
        problems.append(
          Problem(
            keys.place(of: LinkedPlanKeys.opens),
            given: "plan.linked[\(i)] opens on \(own.start)",
            allowed: "a day of the horizon, \(start) to \(Day(number: end.number - 1))"))
        return nil
      }
      plan.linked.append(
        .init(
          name: keys[LinkedPlanKeys.name], plan: other, joining: keys[LinkedPlanKeys.joining]))
    }
    guard problems.count == before else { return nil }
    do throws(DynamicPlanError) {
      try plan.check()
    } catch {
      problems.append(DynamicPlanProblem(section, plan).problem(error))
      return nil
    }
    let experiment = DynamicPlanExperiment(plan, metrics: metrics)
    guard experiment.steps <= DynamicPlanBuilder.mostSteps else {
      problems.append(
        Problem(
          section.place,
          given: "a replication of this plan takes \(grouped(experiment.steps)) steps",
          allowed: "\(grouped(DynamicPlanBuilder.mostSteps)): periods × classes × cohorts",
          advice: "write age-bands, a shorter horizon or fewer shares a year"))
      return nil
    }
    return experiment
  }

  /// So many steps take about two seconds.
  private static let mostSteps: Int64 = 10_000_000

  private func plan(
    _ section: Settings, members: Int64, _ calendar: ShareCalendar, end: Day,
    _ problems: inout [Problem]
  ) -> DynamicPlan? {
    guard section.refused.isEmpty,
      let classes = PlanClassReader(section, members: max(1, members), banded: false)
        .memberClasses(&problems)
    else { return nil }
    var plan = DynamicPlan(calendar: calendar, end: end, classes: classes, founders: members)
    DynamicPlanReader(section).read(into: &plan, &problems)
    return plan
  }
}
