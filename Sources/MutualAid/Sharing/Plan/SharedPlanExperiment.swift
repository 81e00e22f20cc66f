public import MonteCarlo
import Randomness
import Statistics

/// The Monte Carlo experiment of a plan whose costs are shared by a rule: one replication is the
/// whole horizon, year by year.
///
/// A replication draws one number for each class and year, so its cost depends on the number of
/// classes and not of members.
///
/// - Ledger: in every year the contributions of all members are aid and fee, up to the rounding of
///   `ContributionColumn`, half a fen a claim for the rounding of fees, and the digits that doubles
///   have. It is checked in every replication.
/// - Draws: one word for each class, year and replication, from the stream with purpose `claims`
///   and entity class × 2^32 + year, both from 0, by `InversionTable`.
public struct SharedPlanExperiment: Experiment {
  /// The plan with its rule.
  public let shared: SharedPlan

  /// Claims of each class in a year.
  private let tables: [InversionTable]

  let columns: [ContributionColumn]

  /// The fee on a claim of each class, in fen.
  let fees: [Int64]

  /// Aid and fee that are expected in a year, in fen.
  private let expected: Double

  let layout: SharedPlanMeasures

  /// Prepares a plan to be run.
  ///
  /// - Parameters:
  ///   - shared: the plan with its rule.
  ///   - metrics: the metrics to report; `nil` for all. The draws do not depend on it.
  public init(_ shared: SharedPlan, metrics: Set<String>? = nil) {
    self.shared = shared
    columns = shared.columns()
    fees = shared.fees
    expected = shared.pool.totalMean * shared.yuanPerUnit * 100
    layout = SharedPlanMeasures(shared, columns, metrics: metrics)
    tables = shared.plan.classes.map { planClass in
      guard
        let law = try? Binomial(
          trials: planClass.members, probability: planClass.annualIncidence)
      else { preconditionFailure("classes of a plan were checked before") }
      let (first, mass) = law.masses()
      return InversionTable(first: first, mass: mass)
    }
  }

  /// The replications that share the streams of a block; as many as of a static plan, so that the
  /// two can be compared.
  public let blockSize = 256

  /// What each replication reports.
  public var measures: [Measure] { layout.measures }

  /// All years together, where there are several.
  public var pools: [Pool] { layout.pools }

  /// Runs the first replications of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    let replications = values.replications
    for year in 0..<shared.plan.years {
      let claims = tables.indices.map {
        drawn(replications, class: $0, year: year, block: block, seed: seed)
      }
      var paid = [Int64](repeating: 0, count: columns.count)
      for r in 0..<replications {
        var total: Int64 = 0
        for (c, size) in shared.pool.eventSizes.enumerated() { total += size * claims[c][r] }
        for (c, column) in columns.enumerated() {
          paid[c] = column.stored(total: total) { claims[$0][r] }
        }
        try check(paid, total: total, claims: { claims[$0][r] }, block: block, replication: r)
        for (m, measure) in layout.contents.enumerated() where measure.year == year {
          switch measure.content {
          case .contribution(let c): values[m, r] = paid[c]
          case .nothing: values[m, r] = 0
          case .claims(let weights):
            var sum: Int64 = 0
            for (c, weight) in weights.enumerated() { sum += weight * claims[c][r] }
            values[m, r] = sum
          }
        }
      }
    }
  }

  /// The claims of a class in a year, in the first replications of a block.
  func drawn(
    _ replications: Int, class c: Int, year: Int, block: UInt64, seed: UInt64
  ) -> [Int64] {
    var generator = StreamKey(
      seed: seed, block: block, entity: UInt64(c) << 32 | UInt64(year), purpose: .claims
    ).generator()
    return (0..<replications).map { _ in tables[c].sample(using: &generator) }
  }

  /// Checks that contributions of all members are aid and fee, in fen.
  private func check(
    _ paid: [Int64], total: Int64, claims: (Int) -> Int64, block: UInt64, replication: Int
  ) throws(LedgerError) {
    let perUnit = shared.yuanPerUnit * 100
    var (collected, slack) = (0.0, 0.0)
    var spent = Double(total) * Double(shared.pool.unit)
    for (c, column) in columns.enumerated() {
      let members = Double(shared.plan.classes[c].members)
      collected += members * column.step * (Double(paid[c]) - column.zero) * perUnit
      if column.isRounded { slack += members * column.step / 2 * perUnit }
      spent += Double(fees[c] * claims(c))
      slack += Double(claims(c)) / 2
    }
    let difference = collected - spent
    guard difference.magnitude > slack + 1e-6 * max(spent, expected) + 1 else { return }
    throw LedgerError(
      identity: "contributions of all members = aid + fee", block: block,
      replication: replication, difference: Int64(difference.rounded()))
  }

  /// What is known exactly of each measure.
  ///
  /// The law of the total for rules that depend on it alone and for claims, aid and fee; that of
  /// a band for bands; mean and variance for the quota share and where a law is too wide. Of sums
  /// that rest on what hardly ever happens and have too wide a law, nothing is told.
  public func exactLaws() -> ExactLaws {
    var laws = ExactLaws()
    for (m, measure) in layout.contents.enumerated() {
      switch measure.content {
      case .contribution(let c): laws.measures[m] = columns[c].law
      case .nothing: laws.measures[m] = .law(.certain(0))
      case .claims(let weights):
        // Years are alike, and follow each other.
        laws.measures[m] =
          measure.year > 0
          ? laws.measures[m - 1]
          : shared.pool.comparable(
            shared.pool.law(of: weights), of: weights.map(Double.init))
      }
    }
    for (i, pool) in layout.pools.enumerated() {
      laws.pools[i] = laws.measures[pool.members.lowerBound]
    }
    return laws
  }

  /// The metrics that only a plan with a sharing rule has, with what they mean.
  public static let metrics: [(name: String, meaning: String)] = [
    ("contribution", "what a member of the class pays in a year, with the fee"),
    ("own-cost", "what the claims of a member of the class cost in a year, with the fee"),
    ("subsidy", "contribution less own cost: above 0 the class pays for others"),
  ]
}
