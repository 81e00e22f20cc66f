import Money
import MutualAid
import Wording

/// Why members leave, and how a plan ends.
extension DynamicPlanReader {
  var exits: ExitBehaviour {
    var result = ExitBehaviour()
    guard let keys = section[optional: DynamicPlanKeys.exits] else { return result }
    result.base = keys[optional: ExitKeys.base] ?? 0
    result.toShare = keys[optional: ExitKeys.toShare] ?? 0
    result.toRise = keys[optional: ExitKeys.toRise] ?? 0
    result.escape = keys[optional: ExitKeys.escape] ?? 1
    result.reentry = keys[optional: ExitKeys.reentry] ?? 0
    result.news = (keys[optional: ExitKeys.news] ?? []).map {
      .init(day: $0[ExitKeys.NewsKeys.date], leaving: $0[ExitKeys.NewsKeys.leaving])
    }
    if let old = keys[optional: ExitKeys.old], let age = old[optional: ExitKeys.OldKeys.age],
      let factor = old[optional: ExitKeys.OldKeys.factor]
    {
      result.old = (Int(age), factor)
    }
    if let fairness = keys[optional: ExitKeys.fairness],
      let tolerance = fairness[optional: ExitKeys.FairnessKeys.tolerance]
    {
      var steepness = Double.infinity
      if case .fraction(let number)? = fairness[optional: ExitKeys.FairnessKeys.steepness] {
        steepness = number
      }
      result.fairness = .init(
        tolerance: tolerance, steepness: steepness,
        leaving: fairness[optional: ExitKeys.FairnessKeys.leaving] ?? 1)
    }
    return result
  }

  /// Reads the end; the threshold can follow from the cap per case, so all else is read before.
  func readEnding(into plan: inout DynamicPlan, _ problems: inout [Problem]) {
    guard let keys = section[optional: DynamicPlanKeys.ending] else { return }
    switch keys[optional: EndingKeys.threshold] {
    case .count(let members): plan.ending.threshold = members
    case .choice:
      plan.ending.threshold = plan.thresholdFromCap
      if plan.ending.threshold == nil {
        problems.append(
          Problem(
            keys.place(of: EndingKeys.threshold),
            given: "\(path).ending.threshold is from-cap, but there is no \(path).cap-per-case",
            allowed: "a number of members, or from-cap with a cap-per-case",
            advice: "write, for example, cap-per-case: 0.10 元"))
      }
    default: break
    }
    plan.ending.graceDays = Int(keys[optional: EndingKeys.grace] ?? 90)
    plan.ending.date = keys[optional: EndingKeys.date]
    plan.ending.announced = keys[optional: EndingKeys.announced]
    plan.ending.decisionRate = keys[optional: EndingKeys.decisionRate] ?? 0
    plan.ending.payer =
      keys[optional: EndingKeys.payer].flatMap { .init(rawValue: $0) } ?? .platform
    plan.ending.refund = keys[optional: EndingKeys.refund].flatMap { .init(rawValue: $0) } ?? .none
    if let conversion = keys[optional: EndingKeys.conversion],
      let share = conversion[optional: EndingKeys.ConversionKeys.share]
    {
      plan.ending.conversion = (
        share, conversion[optional: EndingKeys.ConversionKeys.cost] ?? .zero
      )
    }
  }
}
