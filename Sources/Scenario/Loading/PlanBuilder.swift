import Money
import MonteCarlo
import MutualAid

/// Makes the experiment of a `plan` section.
struct PlanBuilder {
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
    guard let members = section[optional: PlanKeys.members],
      let classes = classes(members, &problems),
      let periods = section[optional: PlanKeys.periodsPerYear],
      let fee = section[optional: PlanKeys.fee]
    else { return nil }
    do throws(PlanError) {
      let plan = try StaticPlan(
        classes: classes, periodsPerYear: Int(periods), years: years, fee: fee,
        capPerCase: section[optional: PlanKeys.capPerCase])
      return StaticPlanExperiment(plan, metrics: metrics)
    } catch {
      problems.append(
        Problem(section.place, given: "the plan cannot be: \(error)", allowed: "a plan"))
      return nil
    }
  }

  private func classes(_ members: Int64, _ problems: inout [Problem]) -> [PlanClass]? {
    guard case .fraction(let rate)? = section[optional: PlanKeys.incidence],
      case .money(let benefit)? = section[optional: PlanKeys.benefit]
    else { return nil }
    return [PlanClass(name: "all", members: members, annualIncidence: rate, benefit: benefit)]
  }
}
