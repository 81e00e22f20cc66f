public import MonteCarlo
import Randomness
import Statistics

/// The Monte Carlo experiment of a static plan: one replication is the whole horizon.
///
/// Claims of a benefit tier in a period are one draw, so the cost of a replication depends neither
/// on the number of members nor on that of classes. Streams are named by tier and period: more
/// periods, or more tiers behind the old ones, change no draw of the old ones, and pools of
/// different size see the same words.
///
/// - Draws: one word for each tier, period and replication, from the stream with purpose
///   `claims` and entity tier × 2^32 + period, both from 0, by `InversionTable`.
public struct StaticPlanExperiment: Experiment {
  /// The plan.
  public let plan: StaticPlan

  /// Claims of each benefit tier in a period.
  private let tables: [InversionTable]

  let layout: PlanMeasures

  /// Prepares a plan to be run.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - metrics: the metrics to report; `nil` for all. The draws do not depend on it.
  public init(_ plan: StaticPlan, metrics: Set<String>? = nil) {
    self.plan = plan
    layout = PlanMeasures(plan, metrics: metrics)
    tables = plan.tiers.map { tier in
      let law = tier.claims(periodsPerYear: plan.periodsPerYear)
      return InversionTable(first: law.first, mass: law.mass)
    }
  }

  /// The replications that share the streams of a block.
  public let blockSize = 256

  /// What each replication reports.
  public var measures: [Measure] { layout.measures }

  /// All periods together, and all years where there are several.
  public var pools: [Pool] { layout.pools }

  /// Runs the first replications of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    let replications = values.replications
    let perPeriod = layout.quantities.indices.filter { layout.quantities[$0].perPeriod }
    let perYear = layout.quantities.indices.filter { !layout.quantities[$0].perPeriod }
    values.clear()
    for year in 0..<plan.years {
      for c in tables.indices {
        var claims = [Int64](repeating: 0, count: replications)
        for period in year * plan.periodsPerYear..<(year + 1) * plan.periodsPerYear {
          let drawn = drawn(replications, tier: c, period: period, block: block, seed: seed)
          for r in 0..<replications { claims[r] += drawn[r] }
          for q in perPeriod {
            values.add(
              drawn, times: layout.quantities[q].weights[c],
              to: layout.firstMeasure[q] + period)
          }
        }
        for q in perYear {
          values.add(
            claims, times: layout.quantities[q].weights[c], to: layout.firstMeasure[q] + year)
        }
      }
    }
    try PlanLedger(plan, layout).check(values, block: block)
  }

  /// The claims of a tier in a period, in the first replications of a block.
  func drawn(
    _ replications: Int, tier: Int, period: Int, block: UInt64, seed: UInt64
  ) -> [Int64] {
    var generator = StreamKey(
      seed: seed, block: block, entity: UInt64(tier) << 32 | UInt64(period), purpose: .claims
    ).generator()
    var drawn = [Int64](repeating: 0, count: replications)
    for r in 0..<replications { drawn[r] = tables[tier].sample(using: &generator) }
    return drawn
  }

  /// The exact laws: binomial for one class, by characteristic function for several.
  public func exactLaws() -> ExactLaws {
    var laws = ExactLaws()
    // Quantities whose cases weigh the same, as aid and fee do, have one law.
    var known: [(weights: [Int64], perPeriod: Bool, law: ExactLaw)] = []
    for (q, quantity) in layout.quantities.enumerated() {
      let law: ExactLaw
      if let same = known.first(where: {
        $0.weights == quantity.weights && $0.perPeriod == quantity.perPeriod
      }) {
        law = same.law
      } else {
        law =
          CompoundClaims(plan, weights: quantity.weights, perPeriod: quantity.perPeriod).law
        known.append((quantity.weights, quantity.perPeriod, law))
      }
      let count = quantity.perPeriod ? plan.periods : plan.years
      for i in 0..<count { laws.measures[layout.firstMeasure[q] + i] = law }
      if let pool = layout.pools.firstIndex(where: { $0.metric == quantity.metric }) {
        laws.pools[pool] = law
      }
    }
    return laws
  }

  /// The metrics with what they mean, in the order of reports.
  public static let metrics: [(name: String, meaning: String)] = [
    ("period-share", "what a member pays in one period, all periods taken together"),
    ("annual-share", "what a member pays in a year"),
    ("claims", "approved claims in a year"),
    ("aid", "paid to claimants in a year, by all members together"),
    ("fee", "paid to the platform in a year, by all members together"),
    ("shortfall", "aid and fee in a year that the cap per case keeps from the members"),
  ]
}
