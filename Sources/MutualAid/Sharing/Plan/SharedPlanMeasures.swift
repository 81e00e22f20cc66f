import MonteCarlo
import Statistics

/// What a shared plan reports, and in which whole numbers.
struct SharedPlanMeasures: Sendable {
  /// What a measure stores.
  enum Content: Equatable, Sendable {
    /// The contribution of a class; what is owed to others of it as well.
    case contribution(Int)
    /// Nothing: a constant, all of it in the measure's zero.
    case nothing
    /// Σ weights × claims.
    case claims([Int64])
  }

  /// The measures, metric by metric, class by class, year by year.
  private(set) var measures: [Measure] = []

  /// All years together, for metrics of the whole plan with several years.
  private(set) var pools: [Pool] = []

  /// For each measure what it stores, and of which year.
  private(set) var contents: [(content: Content, year: Int)] = []

  private let years: Int

  /// Lays out the measures of a plan.
  ///
  /// - Parameters:
  ///   - shared: the plan with its rule.
  ///   - columns: how contributions are stored.
  ///   - metrics: the metrics that are wanted; `nil` for all.
  init(_ shared: SharedPlan, _ columns: [ContributionColumn], metrics: Set<String>?) {
    years = shared.plan.years
    let wanted = { (metric: String) in metrics?.contains(metric) ?? true }
    let scales = columns.map { $0.step * shared.yuanPerUnit }
    let costs = shared.ownCosts
    for metric in ["contribution", "own-cost", "subsidy"] where wanted(metric) {
      for (c, column) in columns.enumerated() {
        let own = metric == "subsidy" ? costs[c] / scales[c] : 0
        add(
          metric, className: shared.plan.classes[c].name,
          content: metric == "own-cost" ? .nothing : .contribution(c),
          scale: metric == "own-cost" ? 1 : scales[c],
          zero: metric == "own-cost" ? -costs[c] : column.zero + own,
          range: metric == "own-cost" ? (0, 8) : column.tallyRange)
      }
    }
    let ones = [Int64](repeating: 1, count: columns.count)
    let whole: [(metric: String, weights: [Int64], scale: Double)] = [
      ("claims", ones, 1),
      ("aid", shared.pool.eventSizes, Double(shared.pool.unit) / 100),
      {
        let unit = PerCapitaSharing.commonUnit(shared.fees)
        return ("fee", shared.fees.map { $0 / unit }, Double(unit) / 100)
      }(),
    ]
    for (metric, weights, scale) in whole where wanted(metric) {
      if years > 1 {
        pools.append(
          Pool(
            metric: metric, members: measures.count..<measures.count + years, independent: true))
      }
      add(
        metric, className: nil, content: .claims(weights), scale: scale, zero: 0,
        range: CompoundClaims(shared.pool.terms(weights: weights)).tallyRange)
    }
  }

  private mutating func add(
    _ metric: String, className: String?, content: Content, scale: Double, zero: Double,
    range: (origin: Int64, exactBits: Int)
  ) {
    for year in 0..<years {
      let parts =
        (className.map { ["class=\($0)"] } ?? []) + (years > 1 ? ["year=\(year + 1)"] : [])
      measures.append(
        Measure(
          metric: metric, group: parts.joined(separator: " "),
          unit: metric == "claims" ? "claims" : "yuan", scale: scale, zero: zero,
          exactBits: range.exactBits, origin: range.origin))
      contents.append((content, year))
    }
  }
}
