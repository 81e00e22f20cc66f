import MutualAid

/// Says what is wrong with a dynamic plan after each key was checked by itself.
struct DynamicPlanProblem {
  private let section: Settings
  private let plan: DynamicPlan

  init(_ section: Settings, _ plan: DynamicPlan) {
    self.section = section
    self.plan = plan
  }

  /// The problem of an error, at the key that it is about.
  func problem(_ error: DynamicPlanError) -> Problem {
    switch error {
    case .noMembers:
      return Problem(
        section.place(of: PlanKeys.members), given: "the plan has no members, and nobody joins",
        allowed: "members at the start, or a section entries")
    case .sharesMiss(let sum), .entrySharesMiss(let sum):
      return Problem(
        section.place(of: PlanKeys.classes),
        given: "the shares of the plan's classes add up to \(percentText(sum))",
        allowed: "they add up to 100%")
    case .levelsMiss(let sum):
      return Problem(
        place(DynamicPlanKeys.claims, ClaimKeys.levels),
        given: "the shares of plan.claims.levels add up to \(percentText(sum))",
        allowed: "they add up to 100%",
        advice: sum < 1 ? "add the claims that are missing" : "lower some of them")
    case .noPeriods:
      return Problem(
        section.place(of: DynamicPlanKeys.calendar),
        given: "no share falls into the horizon, \(plan.calendar.start) to \(plan.end)",
        allowed: "at least one", advice: "share more often, or lengthen run.horizon")
    case .entriesOutOfOrder(let day):
      return Problem(
        section.place(of: DynamicPlanKeys.entries),
        given: "plan.entries does not rise at \(day)",
        allowed: "dates in their order, and as many or more people by each")
    case .thresholdAboveMembers(let threshold, let most):
      return Problem(
        place(DynamicPlanKeys.ending, EndingKeys.threshold),
        given: "the plan ends below \(grouped(threshold)) members and never has more than "
          + grouped(most),
        allowed: "a threshold that the plan can reach",
        advice: "lower plan.ending.threshold, or raise plan.members or plan.entries")
    case .noBalances:
      return Problem(
        place(DynamicPlanKeys.ending, EndingKeys.refund),
        given: "plan.ending.refund is balances, but members have none",
        allowed: "balances with plan.payment.prepaid",
        advice: "write refund: shares, or add plan.payment.prepaid")
    case .caseCapCarried:
      return Problem(
        place(DynamicPlanKeys.caps, CapKeys.excess),
        given: "plan.caps.excess is carried, with a cap-per-case",
        allowed: "a cap on periods or years can be carried, one on cases cannot",
        advice: "write platform or claimants, or leave plan.cap-per-case out")
    case .endsBeforeStart(let day):
      return Problem(
        place(DynamicPlanKeys.ending, EndingKeys.date),
        given: "the plan ends on \(day), before its first share",
        allowed: "a day from the first share on")
    case .linkedTwice(let name):
      preconditionFailure("the language has no linked plans in the linked plan \(name)")
    case .linked(let name, let inner):
      let linked = section[optional: DynamicPlanKeys.linked] ?? []
      let own = linked.first { $0[LinkedPlanKeys.name] == name } ?? section
      let plan = plan.linked.first { $0.name == name }?.plan ?? plan
      return DynamicPlanProblem(own, plan).problem(inner)
    case .tooLarge:
      return Problem(
        section.place(of: PlanKeys.members),
        given: "the costs of this plan go beyond the whole numbers that are added up exactly",
        allowed: "about 700 billion yuan in a replication",
        advice: "lower the members, the incidence, the benefit or the horizon")
    }
  }

  private func place<Value>(_ outer: Key<Settings>, _ inner: Key<Value>) -> Place {
    section[optional: outer]?.place(of: inner) ?? section.place(of: outer)
  }
}
