import Money
import MonteCarlo
import MutualAid
import Wording

/// Makes the experiment of a `plan` section that follows the plan through time.
struct DynamicPlanBuilder {
  private let section: Settings
  private let years: Int
  private let read: ScenarioLoader.FileReader

  init(_ section: Settings, years: Int, read: @escaping ScenarioLoader.FileReader) {
    self.section = section
    self.years = years
    self.read = read
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
          advice: "remove plan.sharing, or the sections \(dynamicSections.joined(separator: ", "))")
      )
    }
    let calendar = DynamicPlanReader(section).calendar()
    let end = DynamicPlanBuilder.anniversary(of: calendar.start, years: years)
    guard section.refused.isEmpty, let members = section[optional: PlanKeys.members],
      var plan = plan(section, "plan", members: members, calendar, end: end, &problems)
    else { return nil }
    plan.linked = linkedPlans(to: plan, &problems)
    guard problems.count == before else { return nil }
    if let problem = ExpectedPayments(plan).problem(section, "plan") { problems.append(problem) }
    do throws(DynamicPlanError) {
      try plan.check()
    } catch {
      problems.append(DynamicPlanProblem(section, "plan", plan).problem(error))
      return nil
    }
    if let problem = DynamicPlanMoney(plan).problem(section, "plan") { problems.append(problem) }
    guard problems.count == before else { return nil }
    // What can be worked out at once is looked at before what takes time to prepare.
    guard let size = DynamicPlanSize(plan).problem(at: section.place) else {
      return DynamicPlanExperiment(plan, metrics: metrics)
    }
    problems.append(size)
    return nil
  }

  /// The sections that make the plan one through time.
  private var dynamicSections: [String] {
    section.entries.map(\.name).filter { name in
      DynamicPlanKeys.all.contains { $0.name == name }
    }
  }

  /// The first day after a horizon; the 29th of February has its anniversary on the 28th.
  static func anniversary(of start: Day, years: Int) -> Day {
    Day(year: start.year + years, month: start.month, day: start.day)
      ?? Day(year: start.year + years, month: 2, day: 28) ?? start
  }

  /// The plans for those who are too old; what is wrong with one is said at its own keys.
  private func linkedPlans(
    to plan: DynamicPlan, _ problems: inout [Problem]
  ) -> [DynamicPlan.LinkedPlan] {
    var linked: [DynamicPlan.LinkedPlan] = []
    let start = plan.calendar.start
    for (i, keys) in (section[optional: DynamicPlanKeys.linked] ?? []).enumerated() {
      let path = "plan.linked[\(i)]"
      let name = keys[LinkedPlanKeys.name]
      var calendar = plan.calendar
      calendar.start = keys[LinkedPlanKeys.opens]
      guard calendar.start >= start, calendar.start < plan.end else {
        problems.append(
          Problem(
            keys.place(of: LinkedPlanKeys.opens), given: "\(path) opens on \(calendar.start)",
            allowed: "a day of the horizon, \(start) to \(Day(number: plan.end.number - 1))"))
        continue
      }
      if linked.contains(where: { $0.name == name }) {
        problems.append(
          Problem(
            keys.place(of: LinkedPlanKeys.name),
            given: "two linked plans are called \(name.excerpt())",
            allowed: "every linked plan has a name of its own"))
      }
      guard
        let other = self.plan(
          keys, path, members: keys[LinkedPlanKeys.members], calendar, end: plan.end, &problems)
      else { continue }
      guard DynamicPlanBuilder.sharesMeet(plan, other) else {
        problems.append(
          Problem(
            keys.place(of: LinkedPlanKeys.opens),
            given: "\(path) opens on \(calendar.start) and would share on other days than the plan",
            allowed: "any day with calendar.share-days, or with calendar.every whole periods after "
              + "the start",
            advice: "write plan.calendar.share-days"))
        continue
      }
      let joining = keys[LinkedPlanKeys.joining]
      var alone = other
      if joining > 0 {
        // It may live on those who grow too old for the first plan.
        alone.founders = max(1, other.founders)
        alone.ending.threshold = nil
      }
      do throws(DynamicPlanError) {
        try alone.check()
      } catch {
        problems.append(DynamicPlanProblem(keys, path, other).problem(error))
      }
      if let problem = ExpectedPayments(other).problem(keys, path) { problems.append(problem) }
      let arriving = joining > 0 ? DynamicPlanMoney(plan).tooOld : 0
      if let problem = DynamicPlanMoney(other, arriving: arriving).problem(keys, path) {
        problems.append(problem)
      }
      if joining > 0, let age = DynamicPlanBuilder.ageWithoutClass(plan, other) {
        problems.append(
          Problem(
            keys.place(of: PlanKeys.ageMix),
            given:
              "\(path) has no members aged \(age), the age of those who are too old for the plan",
            allowed: "an age-mix or population.oldest that reaches from \(age) on",
            advice: "write, for example, age-mix: [{ages: \(age)-\(age + 10), share: 100%}]"))
      }
      linked.append(.init(name: name, plan: other, joining: joining))
    }
    return linked
  }

  /// Whether every share of a plan falls on a share of the one that it is linked to.
  private static func sharesMeet(_ plan: DynamicPlan, _ other: DynamicPlan) -> Bool {
    let days = Set(plan.calendar.periods(until: plan.end).map(\.share))
    return other.calendar.periods(until: other.end).allSatisfy { days.contains($0.share) }
  }

  /// The age at which members grow too old for a plan, where a class of another lacks it.
  private static func ageWithoutClass(_ plan: DynamicPlan, _ other: DynamicPlan) -> Int? {
    guard other.classes.contains(where: { $0.ages != nil }) else { return nil }
    for memberClass in plan.classes where memberClass.ageing > 0 && memberClass.next == nil {
      let age = (memberClass.ages?.upperBound ?? 0) + 1
      let fits = other.classes.contains {
        $0.sex == memberClass.sex && $0.ages?.contains(age) == true
      }
      if !fits { return age }
    }
    return nil
  }

  private func plan(
    _ section: Settings, _ path: String, members: Int64, _ calendar: ShareCalendar, end: Day,
    _ problems: inout [Problem]
  ) -> DynamicPlan? {
    guard section.refused.isEmpty else { return nil }
    DynamicPlanContradictions(section, path, start: calendar.start).find(&problems)
    guard
      let classes = PlanClassReader(section, members: max(1, members), path: path, read: read)
        .memberClasses(&problems)
    else { return nil }
    var plan = DynamicPlan(calendar: calendar, end: end, classes: classes, founders: members)
    DynamicPlanReader(section, path).read(into: &plan, &problems)
    return plan
  }
}
