import Glibc
import Money
import MonteCarlo
import MutualAid

/// Whether the money of a dynamic plan stays within what is added up exactly, whatever is drawn.
///
///     n    = M max over classes of Σ over periods of min(1, g q f δ)     claims expected at most
///     cost = (M max over classes of (the same × payment) + dearest × (sqrt(2 x n) + x)) (1 + fee)
///     g    = 1 + v sqrt(2 x) + v² x
///
/// for M members that can ever be there, the rate q of filed claims of a class with its level and
/// the most that selection makes of it, trend and made-up dips f of a period of δ years, and the
/// coefficient of variation v of a year. With x = 36 more claims have a chance of about e^-36: by
/// Bernstein's inequality, and for g by the tail of gamma numbers.
///
/// The engine's own check looks at the rates at the start; this one also at what grows on them, and
/// at money that does not come from claims.
///
/// Source: S. Boucheron, G. Lugosi, P. Massart, *Concentration Inequalities* (2013), sections 2.4
/// and 2.8.
struct DynamicPlanMoney {
  private let plan: DynamicPlan
  private let periods: [SharePeriod]
  private let most: Double

  /// What the platform can be left with lies in the middle of what is stored.
  private var largest: Double { Double(RunSettings.largestStored) / 2 * Double(plan.moneyUnit) }

  private static let surprise = 36.0

  /// Looks at a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan, checked.
  ///   - arriving: how many can come from the plan that it is linked to, besides its own.
  init(_ plan: DynamicPlan, arriving: Double = 0) {
    self.plan = plan
    periods = plan.periods
    most = arriving + DynamicPlanMoney.members(plan)
  }

  /// The most members that a plan can have without those of others.
  static func members(_ plan: DynamicPlan) -> Double {
    if case .growth(let rate) = plan.entries {
      return Double(plan.founders) * exp(max(0, rate) * plan.years)
    }
    return plan.periods.reduce(Double(plan.founders)) {
      $0 + Double(plan.entries.joining($1, start: plan.calendar.start, members: 0))
    }
  }

  /// What is said of a plan with too much money, at the key that most of it comes from.
  func problem(_ section: Settings, _ path: String) -> Problem? {
    let ending = section[optional: DynamicPlanKeys.ending]
    let conversion = ending?[optional: EndingKeys.conversion]
    let investigation = section[optional: DynamicPlanKeys.investigation]
    let prepaid = section[optional: DynamicPlanKeys.payment]?[optional: PaymentKeys.prepaid]
    let claims = self.claims
    let sums: [(fen: Double, what: String, place: Place)] = [
      (
        claims.fen, "aid and fee of \(DynamicPlanProblem.subject(path))",
        section.place(of: PlanKeys.members)
      ),
      (
        claims.number * Double(plan.investigation.cost.fen), "\(path).investigation.cost",
        (investigation ?? section).place(of: InvestigationKeys.cost)
      ),
      (
        most * Double(plan.ending.conversion?.cost.fen ?? 0), "\(path).ending.conversion.cost",
        (conversion ?? section).place(of: EndingKeys.ConversionKeys.cost)
      ),
      (
        most * balance, "\(path).payment.prepaid",
        (prepaid ?? section).place(of: PaymentKeys.PrepaidKeys.entry)
      ),
    ]
    let all = sums.reduce(0) { $0 + $1.fen }
    guard most.isFinite, all < largest else {
      let dearest = sums.max { $0.fen < $1.fen } ?? sums[0]
      return Problem(
        dearest.place,
        given: "\(dearest.what) can come to \(DynamicPlanMoney.yuan(dearest.fen)) yuan",
        allowed: "all money of a replication together stays below "
          + "\(DynamicPlanMoney.yuan(largest)) yuan, to be added up exactly",
        advice: "lower it, the members, the entries or the horizon")
    }
    return nil
  }

  /// The most claims that can be filed in the horizon, and the most aid and fee for them in fen.
  ///
  /// What members paid may be paid back besides.
  private var claims: (number: Double, fen: Double) {
    let x = DynamicPlanMoney.surprise
    let spread = plan.incidence.yearlySpread
    let shock = 1 + spread * (2 * x).squareRoot() + spread * spread * x
    let factors = self.factors
    // Those who leave with their claim make one, unless they come back.
    let once = plan.claimantsLeave && plan.exits.reentry == 0
    let classes = plan.classes.map { memberClass in
      let rate = self.rate(memberClass) * shock
      let number = factors.reduce(0) { $0 + min(1, rate * $1) }
      return (number: once ? min(1, number) : number, payments: payments(memberClass))
    }
    let expected = most * (classes.map(\.number).max() ?? 0)
    let cost = most * (classes.map { $0.number * $0.payments.mean }.max() ?? 0)
    let surprise = (2 * x * expected).squareRoot() + x
    let dearest = classes.map(\.payments.most).max() ?? 0
    let refund: Double = plan.ending.refund == .shares ? 2 : 1
    return (expected + surprise, (cost + surprise * dearest) * (1 + plan.fee) * refund)
  }

  /// Claims of a member in a year that are filed, at most.
  private func rate(_ memberClass: MemberClass) -> Double {
    let selection = plan.incidence.selectionYears > 0 ? plan.incidence.selectionAtEntry : 1
    return memberClass.incidence * plan.incidence.level * max(1, selection)
      / (1 - plan.investigation.falseShare)
  }

  /// Years of a period, times trend and made-up dips; first what is under way at the start.
  private var factors: [Double] {
    let course = plan.incidence
    let longest = Double(periods.map(\.days).max() ?? 0)
    let lag = plan.lags.report.mean + plan.lags.decision.mean + longest
    let start = plan.calendar.start.number
    return [lag / SharePeriod.daysAYear]
      + periods.map { period in
        let since = period.publication.number - start
        let trend = pow(1 + max(0, course.trend), Double(since) / SharePeriod.daysAYear)
        let dips = course.dips.reduce(1.0) { product, dip in
          let from = max(dip.until.number, period.from.number)
          let until = min(dip.until.number + dip.recoveryDays, period.publication.number)
          let missed = (1 - dip.factor) * Double(dip.until.number - dip.from.number)
          let part = Double(max(0, until - from)) / Double(dip.recoveryDays)
          return product * (1 + dip.backlog * missed * part / Double(period.days))
        }
        return period.years * trend * dips
      }
  }

  /// What a claim of a class is paid, on average and at most, in fen.
  private func payments(_ memberClass: MemberClass) -> (mean: Double, most: Double) {
    plan.levels.reduce((0, 0)) { sum, level in
      let fen =
        switch level.payment {
        case .part(let part): Double(memberClass.benefit.fen) * part
        case .sum(let amount): Double(amount.fen)
        }
      return (sum.0 + level.share * fen, max(sum.1, fen))
    }
  }

  /// The most that lies in a balance.
  private var balance: Double {
    plan.payment.prepaid.map { Double(max($0.entry.fen, $0.least.fen + $0.topUp.fen)) } ?? 0
  }

  /// A sum in yuan, to three digits: it is a bound.
  private static func yuan(_ fen: Double) -> String {
    let billions = fen / 1e11
    guard billions.isFinite, billions < 1e9 else { return "more than 10^18" }
    let digits = pow(10, 2 - log10(max(billions, 0.001)).rounded(.down))
    return "\(plainText((billions * digits).rounded() / digits)) billion"
  }
}
