import Money
import Randomness

/// What is the same in every replication of a dynamic plan, worked out once.
struct PlanTables: Sendable {
  let plan: DynamicPlan
  let periods: [SharePeriod]
  let cover: CoverTable

  /// For each period the year of its share, counted from the year of the start.
  let year: [Int]

  /// How many calendar years the horizon touches.
  let years: Int

  /// Trend and dips of each period.
  let factors: [Double]

  /// Chances of each class: filed claims of a member of long standing in a year, and payments that
  /// he can expect in a year in yuan.
  let filedRate: [Double]
  let ownCost: [Double]

  /// Of those who join in each period, the chance of each class given that it is none before it.
  let entryMix: [[Double]]

  /// The different payments: what each pays, and the fee on it.
  let payments: [(benefit: Int64, fee: Int64)]

  /// For each class and level the place of its payment.
  let paymentOf: [[Int]]

  /// The chance of each level given that it is none before it.
  let levelMix: [Double]

  /// The chance of each publication after the diagnosis given that it is none before it.
  let lagMix: [Double]

  /// The same of the publications from the first on, for claims that are under way at the start.
  let underWayMix: [Double]

  /// How many periods a claim is under way on average, without that of its diagnosis.
  let periodsUnderWay: Double

  /// The mean length of a period in years.
  let meanYears: Double

  /// The chance that a jury grants an appeal.
  let jury: (true: Double, false: Double)

  /// The expected payments to an average member of the classes at joining, in yuan a year.
  let meanOwnCost: Double

  init(_ plan: DynamicPlan) {
    self.plan = plan
    let periods = plan.periods
    self.periods = periods
    cover = CoverTable(plan, periods)
    let first = plan.calendar.start.year
    year = periods.map { $0.share.year - first }
    years = (year.last ?? 0) + 1
    factors = periods.map { plan.incidence.factor($0, start: plan.calendar.start) }
    filedRate = plan.classes.map(plan.filedRate)
    let own = plan.classes.map(plan.ownCost)
    ownCost = own
    let last = Double(max(1, periods.count - 1))
    entryMix = periods.indices.map { t in
      PlanTables.conditional(
        plan.classes.map {
          $0.entryShare.first + ($0.entryShare.last - $0.entryShare.first) * Double(t) / last
        })
    }
    var payments: [(benefit: Int64, fee: Int64)] = []
    paymentOf = plan.classes.map { memberClass in
      plan.levels.map { level in
        let amount = level.amount(benefit: memberClass.benefit)
        if let known = payments.firstIndex(where: { $0.benefit == amount.fen }) { return known }
        payments.append((amount.fen, plan.fee(on: amount)))
        return payments.count - 1
      }
    }
    self.payments = payments
    levelMix = PlanTables.conditional(plan.levels.map(\.share))
    let length = SharePeriod.daysAYear / plan.calendar.sharesAYear
    let lags = plan.lags.chances(length: length)
    lagMix = PlanTables.conditional(lags)
    // Of the claims of the j-th period before the start those are left that take more than j - 1
    // publications: chance[t + j] are decided at publication t.
    let left = lags.indices.dropFirst().map { lags[$0...].reduce(0, +) }
    underWayMix = PlanTables.conditional(left)
    periodsUnderWay = left.reduce(0, +) / lags.reduce(0, +)
    meanYears = 1 / plan.calendar.sharesAYear
    jury = plan.investigation.granting
    meanOwnCost = zip(plan.classes, own).reduce(0) { sum, pair in
      sum + (plan.founders > 0 ? pair.0.share : pair.0.entryShare.first) * pair.1
    }
  }

  /// Claims of the founders in a year as members of long standing, for the premium of an insurance.
  var insuranceTerms: [CompoundClaims.Term]? {
    guard plan.founders > 0 else { return nil }
    let members = Apportionment.largestRemainder(
      plan.founders, weights: plan.classes.map(\.share))
    return zip(plan.classes, members).flatMap { memberClass, number in
      plan.levels.map {
        CompoundClaims.Term(
          trials: number,
          chance: min(1, plan.filedRate(memberClass) * plan.investigation.granted * $0.share),
          weight: $0.amount(benefit: memberClass.benefit).fen)
      }
    }
  }

  /// The chance that a member of a class has a claim under way in a plan that has long been running.
  func underWay(_ c: Int) -> Double {
    guard plan.claimsAreUnderWay, plan.foundersAreMatured, !underWayMix.isEmpty else { return 0 }
    return min(1, filedRate[c] * meanYears * periodsUnderWay)
  }

  /// The chance of each outcome given that it is none before it; the last that is possible has 1.
  static func conditional(_ chances: [Double]) -> [Double] {
    var rest = 0.0
    var result = chances
    for i in chances.indices.reversed() {
      rest += chances[i]
      result[i] = rest > 0 ? min(1, chances[i] / rest) : 0
    }
    return result
  }

  /// How often each outcome comes up: binomial numbers one after the other.
  ///
  /// Draws those of a `BinomialSampler` for every outcome but the last, until all are used up.
  static func multinomial(
    _ trials: Int64, _ conditional: [Double], using generator: inout Xoshiro256PlusPlus,
    _ body: (Int, Int64) -> Void
  ) {
    var left = trials
    for i in conditional.indices where left > 0 {
      let count = binomialDraw(left, conditional[i], using: &generator)
      if count > 0 { body(i, count) }
      left -= count
    }
  }
}
