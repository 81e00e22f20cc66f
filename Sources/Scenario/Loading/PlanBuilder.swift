import Money
import MonteCarlo
import MutualAid
import Wording

/// Makes the experiment of a `plan` section.
struct PlanBuilder {
  let section: Settings
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
    guard !section.refused.contains(PlanKeys.sharing.name) else { return nil }
    guard !DynamicPlanReader(section).isDynamic else {
      return DynamicPlanBuilder(section, years: years, read: read).experiment(metrics, &problems)
    }
    let rule = section[optional: PlanKeys.sharing].flatMap(SharingRule.init)
    let before = problems.count
    if let rule { checkKeys(beside: rule, &problems) }
    guard let members = section[optional: PlanKeys.members],
      let classes = PlanClassReader(section, members: members, banded: rule != nil, read: read)
        .classes(&problems),
      rule == nil || hasDistinctNames(classes.classes, &problems), problems.count == before,
      let periods = section[optional: PlanKeys.periodsPerYear],
      let fee = section[optional: PlanKeys.fee]
    else { return nil }
    do throws(PlanError) {
      let plan = try StaticPlan(
        classes: classes.classes, periodsPerYear: Int(periods), years: years, fee: fee,
        capPerCase: section[optional: PlanKeys.capPerCase])
      guard let rule else { return StaticPlanExperiment(plan, metrics: metrics) }
      return shared(plan, rule, bands: classes.bands, metrics, &problems)
    } catch {
      problems.append(problem(error))
      return nil
    }
  }

  /// What is left to go wrong after each key was checked by itself.
  private func problem(_ error: PlanError) -> Problem {
    switch error {
    case .tooLarge:
      Problem(
        section.place(of: PlanKeys.members),
        given: "the costs of this plan go beyond the whole numbers that are added up exactly",
        allowed: "about 4 × 10^16 yuan in a replication",
        advice: "lower the members, the incidence, the benefit or the horizon")
    case .noMembers, .negativeMembers, .incidenceOutside, .benefitNotPositive, .noPeriods,
      .noYears, .feeOutside, .capNotPositive:
      preconditionFailure("the keys of a plan were checked before: \(error)")
    }
  }
}
