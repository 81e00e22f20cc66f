import Glibc
import Money
import MonteCarlo
import MutualAid
import Wording

/// Whether the money of a dynamic plan stays within what is added up exactly, whatever is drawn.
///
///     n[y]   = Σ over periods of the year and classes of M min(1, q f δ)     claims expected
///     claims = Σ n[y] + v sqrt(2 x Σ n[y]²) + v² x max n[y],  and sqrt(2 x claims) + x more
///
/// for the members M of a class if nobody ever leaves (`FullestCourse`), the rate q of filed claims
/// with its level and the most that selection makes of it, trend and made-up dips f of a period of
/// δ years, and the coefficient of variation v of a year; costs in the same way. With x = 36 there are
/// more with a chance of about e^-36: by the tail of gamma numbers, and by Bernstein's inequality.
///
/// The engine's own check looks at the rates at the start; this one also at what grows on them, and
/// at money that does not come from claims.
///
/// Source: S. Boucheron, G. Lugosi, P. Massart, *Concentration Inequalities* (2013), sections 2.4
/// and 2.8.
struct DynamicPlanMoney {
  private let plan: DynamicPlan
  private let periods: [SharePeriod]
  private let course: FullestCourse
  private let arriving: Double

  /// What the platform can be left with lies in the middle of what is stored.
  private var largest: Double { Double(RunSettings.largestStored) / 2 * Double(plan.moneyUnit) }

  private static let surprise = 36.0

  /// As many as a plan can begin with; growth must not lead beyond it either.
  private static let mostMembers = 2e10

  /// Looks at a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan, checked.
  ///   - arriving: how many can come from the plan that it is linked to, besides its own.
  init(_ plan: DynamicPlan, arriving: Double = 0) {
    self.plan = plan
    self.arriving = arriving
    periods = plan.periods
    course = FullestCourse(plan, periods)
  }

  /// The most members that can grow too old for the plan.
  var tooOld: Double { DynamicPlanMoney.atMost(course.tooOld) }

  /// All who can ever be there.
  private var most: Double { course.everybody + arriving }

  /// What a sum of independent chances with this mean hardly ever exceeds.
  private static func atMost(_ mean: Double) -> Double {
    mean + (2 * surprise * mean).squareRoot() + surprise
  }

  /// What is said of a plan with too much money, at the key that most of it comes from.
  func problem(_ section: Settings, _ path: String) -> Problem? {
    guard course.everybody <= DynamicPlanMoney.mostMembers else {
      return DynamicPlanProblem(section, path, plan).problem(.tooLarge)
    }
    let ending = section[optional: DynamicPlanKeys.ending]
    let conversion = ending?[optional: EndingKeys.conversion]
    let investigation = section[optional: DynamicPlanKeys.investigation]
    let prepaid = section[optional: DynamicPlanKeys.payment]?[optional: PaymentKeys.prepaid]
    let claims = self.claims
    let sums: [(fen: Double, what: Message, place: Place)] = [
      (
        claims.fen, "aid and fee of \(DynamicPlanProblem.subject(path))",
        section.place(of: PlanKeys.members)
      ),
      (
        claims.number * Double(plan.investigation.cost.fen),
        Message(verbatim: "\(path).investigation.cost"),
        (investigation ?? section).place(of: InvestigationKeys.cost)
      ),
      (
        most * Double(plan.ending.conversion?.cost.fen ?? 0),
        Message(verbatim: "\(path).ending.conversion.cost"),
        (conversion ?? section).place(of: EndingKeys.ConversionKeys.cost)
      ),
      (
        most * balance, Message(verbatim: "\(path).payment.prepaid"),
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
    let classes = plan.classes.map { (rate: rate($0), payments: payments($0)) }
    let factors = self.factors
    let dearest = classes.map(\.payments.most).max() ?? 0
    var numbers: [Int: Double] = [:]
    var costs: [Int: Double] = [:]
    for (t, period) in periods.enumerated() {
      // What is under way at the start comes on top of the first period.
      let years = t == 0 ? factors[0] + factors[1] : factors[t + 1]
      var worst = (number: 0.0, cost: 0.0)
      for (c, members) in course.members[t].enumerated() {
        let chance = min(1, classes[c].rate * years)
        numbers[period.share.year, default: 0] += members * chance
        costs[period.share.year, default: 0] += members * chance * classes[c].payments.mean
        worst.number = max(worst.number, chance)
        worst.cost = max(worst.cost, chance * classes[c].payments.mean)
      }
      // Who comes from another plan may come at once, and into any class.
      numbers[period.share.year, default: 0] += arriving * worst.number
      costs[period.share.year, default: 0] += arriving * worst.cost
    }
    var expected = shocked(Array(numbers.values))
    var cost = shocked(Array(costs.values))
    // Those who leave with their claim make one, unless they come back.
    if plan.claimantsLeave, plan.exits.reentry == 0 {
      expected = min(expected, most)
      cost = min(cost, most * dearest)
    }
    let number = DynamicPlanMoney.atMost(expected)
    let refund: Double = plan.ending.refund == .shares ? 2 : 1
    return (number, (cost + (number - expected) * dearest) * (1 + plan.fee) * refund)
  }

  /// What independent gamma numbers of mean 1 make of the years at most, added up.
  private func shocked(_ years: [Double]) -> Double {
    let spread = plan.incidence.yearlySpread
    let x = DynamicPlanMoney.surprise
    let squares = years.reduce(0) { $0 + $1 * $1 }
    return years.reduce(0, +) + spread * (2 * x * squares).squareRoot()
      + spread * spread * x * (years.max() ?? 0)
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
  private static func yuan(_ fen: Double) -> Message {
    let billions = fen / 1e11
    guard billions.isFinite, billions < 1e9 else { return "more than 10^18" }
    let digits = pow(10, 2 - log10(max(billions, 0.001)).rounded(.down))
    let rounded = (billions * digits).rounded() / digits
    return Message(
      verbatim: "\(plainText(rounded)) billion", chinese: "\(plainText(rounded * 10))亿")
  }
}
