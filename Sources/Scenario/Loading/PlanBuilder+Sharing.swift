import Money
import MonteCarlo
import MutualAid
import Wording

extension PlanBuilder {
  /// Returns the experiment of a plan with a sharing rule, or `nil` with problems recorded.
  func shared(
    _ plan: StaticPlan, _ rule: SharingRule, bands: [Int], _ metrics: Set<String>?,
    _ problems: inout [Problem]
  ) -> (any Experiment)? {
    do throws(SharingError) {
      return SharedPlanExperiment(
        try SharedPlan(plan, rule: rule, bands: bands), metrics: metrics)
    } catch {
      problems.append(problem(error, rule, plan))
      return nil
    }
  }

  /// Reports keys that a sharing rule leaves without use.
  func checkKeys(beside rule: SharingRule, _ problems: inout [Problem]) {
    if let cap = section.setting(PlanKeys.capPerCase) {
      problems.append(
        Problem(
          cap.place, given: "plan.cap-per-case stands beside plan.sharing: \(rule.rawValue)",
          allowed: "sharing rules divide the whole cost, and nothing is cut off",
          advice: "remove plan.cap-per-case or plan.sharing"))
    }
    guard let periods = section.setting(PlanKeys.periodsPerYear),
      section[optional: PlanKeys.periodsPerYear] != 1
    else { return }
    if case .standard = periods.origin { return }
    problems.append(
      Problem(
        periods.place, given: "plan.periods-per-year stands beside plan.sharing: \(rule.rawValue)",
        allowed: "sharing rules divide the cost of a whole year",
        advice: "remove plan.periods-per-year or plan.sharing"))
  }

  /// Whether classes can be told apart in tables; reports those that cannot.
  func hasDistinctNames(_ classes: [PlanClass], _ problems: inout [Problem]) -> Bool {
    var seen = Set<String>()
    guard let twice = classes.first(where: { !seen.insert($0.name).inserted }) else { return true }
    problems.append(
      Problem(
        section.place(of: PlanKeys.classes),
        given: "two classes of plan.classes are called \(twice.name.excerpt())",
        allowed: "with plan.sharing each class is reported by its name",
        advice: "give each class a name of its own"))
    return false
  }

  private func problem(_ error: SharingError, _ rule: SharingRule, _ plan: StaticPlan) -> Problem {
    let place = section.place(of: PlanKeys.sharing)
    return switch error {
    case .certainLoss(let payer):
      Problem(
        place,
        given: "plan.sharing is \(rule.rawValue), and every member of the class "
          + "\(plan.classes[payer].name.excerpt()) has a claim for certain",
        allowed: "this rule divides by variances, so that incidences are below 100%",
        advice: "lower the incidence, or choose another rule")
    case .totalTooWide(let unit):
      Problem(
        place,
        given:
          "plan.sharing is \(rule.rawValue), which needs the exact law of all claims; in steps "
          + "of \(Amount(fen: unit)) yuan, the largest that all benefits are whole multiples of, "
          + "it is too wide",
        allowed: "at most 4,194,304 steps over all totals that are likely",
        advice: "choose benefits with a larger common divisor, or \(nearest)")
    }
  }

  /// The rule that is nearest to the conditional mean and needs moments alone.
  private var nearest: String { "sharing: \(SharingRule.covarianceLinear.rawValue)" }
}
