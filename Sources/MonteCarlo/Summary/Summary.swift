public import Statistics

/// Turns what a run tallied into tidy rows.
public struct Summary: Sendable {
  /// The rows of all variants, variant by variant, metric by metric.
  public let rows: [ResultRow]

  /// The rows of the differences from the first variant; empty for a single one.
  public let differences: [ResultRow]

  /// Summarises a run.
  ///
  /// - Parameters:
  ///   - variants: the name and the experiment of each variant.
  ///   - tallies: what was tallied of each, in the same order.
  ///   - replications: how many replications were run.
  ///   - confidence: how often intervals hold the true value; above 0 and below 1.
  public init(
    variants: [(name: String, experiment: any Experiment)], tallies: [ExperimentTally],
    replications: Int, confidence: Double = 0.95
  ) {
    let laws = variants.map { $0.experiment.exactLaws() }
    var rows: [ResultRow] = []
    var differences: [ResultRow] = []
    for (i, variant) in variants.enumerated() {
      let part = Part(
        name: variant.name, experiment: variant.experiment, tally: tallies[i], laws: laws[i],
        confidence: confidence)
      rows += part.rows
      guard i > 0 else { continue }
      let first = Part(
        name: variants[0].name, experiment: variants[0].experiment, tally: tallies[0],
        laws: laws[0], confidence: confidence)
      differences += part.differences(from: first, replications: replications)
    }
    self.rows = rows
    self.differences = differences
  }

  /// Rows whose simulated value is more than five standard errors from the exact one.
  ///
  /// That happens by chance in one of two million rows; it means that the simulation or the exact
  /// law is wrong.
  public var disagreements: [ResultRow] {
    rows.filter { ($0.z ?? 0).magnitude > Summary.largestScore }
  }

  /// The largest z-score that is taken for chance.
  public static let largestScore = 5.0
}

/// One variant of a run.
struct Part {
  var name: String
  var experiment: any Experiment
  var tally: ExperimentTally
  var laws: ExactLaws
  var confidence: Double

  /// The rows of each metric: first those of its pool, then those of its single measures.
  var rows: [ResultRow] {
    let measures = experiment.measures
    var seen = Set<String>()
    return measures.map(\.metric).filter { seen.insert($0).inserted }.flatMap { metric in
      let pools = experiment.pools.indices.filter { experiment.pools[$0].metric == metric }
      let singles = measures.indices.filter { measures[$0].metric == metric }
      return pools.flatMap { reduced(quantity(.pool($0)).rows, .pool($0)) }
        + singles.flatMap(measureRows)
    }
  }

  private func heading(_ measure: Measure) -> RowHeading {
    RowHeading(
      variant: name, metric: measure.metric, group: measure.group, unit: measure.unit)
  }

  private func measureRows(_ i: Int) -> [ResultRow] {
    let measure = experiment.measures[i]
    switch measure.kind {
    case .quantity, .event:
      return reduced(quantity(.measure(i)).rows, .measure(i))
    case .category(let dimension, let count):
      return category(i, dimension: dimension, count: count).rows
    }
  }

  /// The rows of a category.
  func category(_ i: Int, dimension: String, count: Int) -> CategoryRows {
    CategoryRows(
      heading: heading(experiment.measures[i]), dimension: dimension, values: count,
      tally: tally.measures[i], law: laws.measures[i], confidence: confidence)
  }

  /// The rows of a quantity.
  func quantity(_ column: Column) -> QuantityRows {
    let measure = column.measure(in: experiment)
    var heading = heading(measure)
    let sample: Sample
    switch column {
    case .measure(let i): sample = Sample(measure: tally.measures[i])
    case .pool(let i):
      let pool = experiment.pools[i]
      heading.group = ""
      sample = Sample(
        pool: tally.measures[pool.members], totals: tally.pools[i],
        independent: pool.independent)
    }
    return QuantityRows(
      heading: heading, sample: sample, law: laws[column], measure: measure,
      confidence: confidence)
  }

  /// The rows of a column, with what was kept of it besides.
  func reduced(_ rows: [ResultRow], _ column: Column) -> [ResultRow] {
    guard experiment.bookkeeping != Bookkeeping() else { return rows }
    let mean = mean(column)
    return reduction.applied(
      to: rows, column: column, heading: mean.heading, scale: mean.scale, zero: mean.zero,
      variance: mean.sums.moments(count: replications).variance)
  }

  private var replications: Int { tally.measures.first?.count ?? 0 }

  private var reduction: ReducedRows {
    ReducedRows(
      bookkeeping: experiment.bookkeeping, quantities: experiment.quantities,
      tally: tally.reduction, replications: replications, confidence: confidence)
  }

  /// The differences of all means from those of the first variant.
  func differences(from first: Part, replications: Int) -> [ResultRow] {
    let pairs = ColumnPair.matching(experiment, with: first.experiment)
    return pairs.enumerated().flatMap { i, pair in
      let own = mean(pair.own)
      let other = first.mean(pair.first)
      var exact: Double?
      if let a = own.exact, let b = other.exact { exact = a - b }
      let plain = DifferenceRows(
        heading: own.heading, own: (own.sums, own.scale, own.zero),
        first: (other.sums, other.scale, other.zero), product: tally.products[i],
        replications: replications, exact: exact, confidence: confidence)
      guard let spread = reduction.spread(pair.own),
        let firstSpread = first.reduction.spread(pair.first)
      else { return plain.rows }
      return plain.spread(plain.rows, spread, firstSpread, confidence: confidence)
    }
  }

  /// What the mean of a column is made of; a pool's is the mean of its members.
  private func mean(
    _ column: Column
  ) -> (heading: RowHeading, sums: PowerSums, scale: Double, zero: Double, exact: Double?) {
    switch column {
    case .measure(let i):
      let measure = experiment.measures[i]
      return (
        heading(measure), PowerSums(tally.measures[i]), measure.scale, measure.zero,
        laws.measures[i].map { ($0.mean - measure.zero) * measure.scale }
      )
    case .pool(let i):
      let pool = experiment.pools[i]
      let member = experiment.measures[pool.members.lowerBound]
      var heading = heading(member)
      heading.group = ""
      return (
        heading, tally.pools[i], member.scale / Double(pool.members.count),
        // A pool's sums are of its total, so every member brings a zero of its own.
        member.zero * Double(pool.members.count),
        laws.pools[i].map { ($0.mean - member.zero) * member.scale }
      )
    }
  }
}

extension PowerSums {
  /// The sums of a measure, from its tally.
  fileprivate init(_ tally: IntegerTally) {
    self.init(sum: tally.sum, squares: tally.sumOfSquares)
  }
}
