import MutualAid
import Wording

/// Says what is wrong with a dynamic plan after each key was checked by itself.
struct DynamicPlanProblem {
  private let section: Settings
  private let path: String
  private let plan: DynamicPlan

  /// Speaks of a plan whose section stands at a path: `plan`, or `plan.linked[0]`.
  init(_ section: Settings, _ path: String, _ plan: DynamicPlan) {
    self.section = section
    self.path = path
    self.plan = plan
  }

  /// What a sentence calls the plan: `the plan`, or `plan.linked[0]`.
  static func subject(_ path: String) -> Message { path == "plan" ? "the plan" : "\(path)" }

  /// The problem of an error, at the key that it is about.
  func problem(_ error: DynamicPlanError) -> Problem {
    let subject = DynamicPlanProblem.subject(path)
    switch error {
    case .noMembers:
      return Problem(
        section.place(of: PlanKeys.members), given: "\(subject) has no members, and nobody joins",
        allowed: "members at the start, a section entries, or joining in a linked plan")
    case .sharesMiss(let sum), .entrySharesMiss(let sum):
      return Problem(
        section.place(of: PlanKeys.classes),
        given: "the shares of the classes of \(subject) add up to \(percentText(sum))",
        allowed: "they add up to 100%")
    case .levelsMiss(let sum):
      return Problem(
        place(DynamicPlanKeys.claims, ClaimKeys.levels),
        given: "the shares of \(path).claims.levels add up to \(percentText(sum))",
        allowed: "they add up to 100%",
        advice: sum < 1 ? "add the claims that are missing" : "lower some of them")
    case .noPeriods:
      return Problem(
        section.place(of: DynamicPlanKeys.calendar),
        given: "no share falls into the time of \(subject), \(plan.calendar.start) to "
          + "\(Day(number: plan.end.number - 1))",
        allowed: "at least one, published after the first day",
        advice: "share more often, or lengthen run.horizon")
    case .entriesOutOfOrder(let day):
      return Problem(
        section.place(of: DynamicPlanKeys.entries),
        given: "\(path).entries does not rise at \(day)",
        allowed: "dates in their order, and as many or more people by each")
    case .thresholdAboveMembers(let threshold, let most):
      return Problem(
        place(DynamicPlanKeys.ending, EndingKeys.threshold),
        given: "\(subject) ends below \(grouped(threshold)) members and never has more than "
          + "\(grouped(most))",
        allowed: "a threshold that the plan can reach",
        advice: "lower \(path).ending.threshold, or raise \(path).members or \(path).entries")
    case .noBalances:
      return Problem(
        place(DynamicPlanKeys.ending, EndingKeys.refund),
        given: "\(path).ending.refund is balances, but members have none",
        allowed: "balances with \(path).payment.prepaid",
        advice: "write refund: shares, or add \(path).payment.prepaid")
    case .caseCapCarried:
      return Problem(
        place(DynamicPlanKeys.caps, CapKeys.excess),
        given: "\(path).caps.excess is carried, with a cap-per-case",
        allowed: "a cap on periods or years can be carried, one on cases cannot",
        advice: "write platform or claimants, or leave \(path).cap-per-case out")
    case .endsBeforeStart(let day):
      return Problem(
        place(DynamicPlanKeys.ending, EndingKeys.date),
        given: "\(subject) ends on \(day), before its first share",
        allowed: firstShare.map { "a day from the first share on, \($0)" }
          ?? "a day from the first share on")
    case .linkedTwice(let name), .linked(let name, _):
      preconditionFailure("plans that are linked are checked by themselves before: \(name)")
    case .tooLarge:
      return Problem(
        section.place(of: PlanKeys.members),
        given:
          "the members or the costs of \(subject) go beyond the whole numbers that are added up "
          + "exactly",
        allowed: "20 billion members, and about 70,000 billion yuan in a replication",
        advice: "lower the members, the entries, the incidence, the benefit or the horizon")
    }
  }

  private var firstShare: Day? {
    plan.calendar.periods(until: plan.end).first?.share
  }

  private func place<Value>(_ outer: Key<Settings>, _ inner: Key<Value>) -> Place {
    section[optional: outer]?.place(of: inner) ?? section.place(of: outer)
  }
}
