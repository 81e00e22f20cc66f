import Money
import MutualAid
import Wording

/// What members of a dynamic plan can expect to be paid, in proportion to each other.
///
///     own[c] = incidence[c] × level × P(report ≤ filing limit) × Σ share × payment[c]
///
/// The risk index divides by the mean of the classes at the start, or of those who join where the
/// plan begins with nobody; it has to be above 0, and no class may be beyond all proportion to it.
struct ExpectedPayments {
  private let plan: DynamicPlan

  init(_ plan: DynamicPlan) { self.plan = plan }

  /// A class may expect so many times the mean at most.
  private static let mostOfMean = 1e6

  /// What is said of a plan from which nobody can expect a payment; `nil` if that is not so.
  func problem(_ section: Settings, _ path: String) -> Problem? {
    let subject = DynamicPlanProblem.subject(path)
    let claims = section[optional: DynamicPlanKeys.claims]
    if let claims, plan.lags.filed < 1e-6 {
      return Problem(
        claims.place(of: ClaimKeys.filingLimit),
        given: "next to no claim is reported within \(path).claims.filing-limit",
        allowed: "a limit that some of the claims keep, by report-lag",
        advice: "raise filing-limit, or lower report-lag")
    }
    let own = plan.classes.map { $0.incidence * plan.incidence.level * payment($0) }
    let mean = zip(plan.classes, own).reduce(0) { sum, pair in
      sum + (plan.founders > 0 ? pair.0.share : pair.0.entryShare.first) * pair.1
    }
    guard mean <= 0 || (own.max() ?? 0) / mean > ExpectedPayments.mostOfMean else { return nil }
    return Problem(
      section[optional: PlanKeys.classes] == nil
        ? section.place(of: PlanKeys.incidence) : section.place(of: PlanKeys.classes),
      given: mean <= 0
        ? "nobody can expect a payment from \(subject)"
        : "a class of \(subject) can expect more than a million times the payments of all",
      allowed: "an incidence, a level and payments above 0, of members at the start",
      advice: "raise incidence, claims.level or the payments")
  }

  /// What a claim of a class is paid on average, in fen.
  private func payment(_ memberClass: MemberClass) -> Double {
    plan.levels.reduce(0) { sum, level in
      switch level.payment {
      case .part(let part): sum + level.share * (Double(memberClass.benefit.fen) * part).rounded()
      case .sum(let amount): sum + level.share * Double(amount.fen)
      }
    }
  }
}
