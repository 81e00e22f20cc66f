import MonteCarlo
import Statistics

/// What a static plan reports: which measures there are, and in which whole units they are stored.
struct PlanMeasures: Sendable {
  /// A quantity that is a sum over cases, each weighing what its benefit tier weighs.
  struct Quantity: Sendable {
    /// The metric's name.
    var metric: String

    /// What a case of each benefit tier counts, in stored units.
    var weights: [Int64]

    /// What a stored 1 is worth in fen; 0 for what is no money.
    var fen: Int64

    /// What a stored 1 is worth in the metric's unit.
    var scale: Double

    /// The metric's unit.
    var unit: String

    /// Whether it is reported for each period, or else for each year.
    var perPeriod = false

    /// Creates a quantity from what a case of each benefit tier counts in fen.
    ///
    /// - Parameters:
    ///   - metric: the metric's name.
    ///   - fen: what a case of each benefit tier counts.
    ///   - divisor: how many fen make one unit.
    ///   - perPeriod: whether it is reported for each period.
    init(_ metric: String, fen: [Int64], yuanPer divisor: Double, perPeriod: Bool = false) {
      let lattice = PerCapitaSharing.commonUnit(fen)
      self.metric = metric
      weights = fen.map { $0 / lattice }
      self.fen = lattice
      scale = Double(lattice) / divisor
      unit = "yuan"
      self.perPeriod = perPeriod
    }

    /// The number of cases itself.
    init(counting metric: String, tiers: Int) {
      self.metric = metric
      weights = [Int64](repeating: 1, count: tiers)
      fen = 0
      scale = 1
      unit = "claims"
    }
  }

  /// The quantities that are reported, in order.
  let quantities: [Quantity]

  /// The measures, quantity by quantity, period by period or year by year.
  let measures: [Measure]

  /// The pools: all periods, and all years where there are several.
  let pools: [Pool]

  /// For each quantity the place of its first measure.
  let firstMeasure: [Int]

  /// Lays out the measures of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - metrics: the metrics that are wanted; `nil` for all.
  init(_ plan: StaticPlan, metrics: Set<String>?) {
    let sharing = PerCapitaSharing(plan)
    let collected = sharing.cases.map(\.collected)
    let perMember = 100 * Double(sharing.members)
    var all = [
      Quantity("period-share", fen: collected, yuanPer: perMember, perPeriod: true),
      Quantity("annual-share", fen: collected, yuanPer: perMember),
      Quantity(counting: "claims", tiers: plan.tiers.count),
      Quantity("aid", fen: sharing.cases.map(\.benefit), yuanPer: 100),
      Quantity("fee", fen: sharing.cases.map(\.fee), yuanPer: 100),
    ]
    if plan.capPerCase != nil {
      all.append(Quantity("shortfall", fen: sharing.cases.map(\.shortfall), yuanPer: 100))
    }
    let wanted = all.filter { metrics?.contains($0.metric) ?? true }
    var measures: [Measure] = []
    var pools: [Pool] = []
    var firstMeasure: [Int] = []
    for quantity in wanted {
      let count = quantity.perPeriod ? plan.periods : plan.years
      let dimension = quantity.perPeriod ? "period" : "year"
      let range = CompoundClaims(plan, weights: quantity.weights, perPeriod: quantity.perPeriod)
        .tallyRange
      firstMeasure.append(measures.count)
      if count > 1 || quantity.perPeriod {
        pools.append(
          Pool(
            metric: quantity.metric, members: measures.count..<measures.count + count,
            independent: true))
      }
      for i in 1...count {
        let single = count == 1 && !quantity.perPeriod
        measures.append(
          Measure(
            metric: quantity.metric, group: single ? "" : "\(dimension)=\(i)",
            unit: quantity.unit, scale: quantity.scale, exactBits: range.exactBits,
            origin: range.origin))
      }
    }
    quantities = wanted
    self.measures = measures
    self.pools = pools
    self.firstMeasure = firstMeasure
  }
}
