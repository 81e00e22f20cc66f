public import Statistics

/// How the metrics of a run are spread, for those that are looked at first.
public enum Distributions {
  /// With more groups than this a metric without a line for all together is left out.
  static let mostGroups = 12

  /// Each histogram has at most about so many bins.
  static let mostBins = 48

  /// How many bins so many numbers are worth: few numbers in many bins are a comb.
  static func bins(_ count: Int) -> Int {
    max(8, min(mostBins, Int(2 * Double(count).squareRoot())))
  }

  /// The spreads of some metrics.
  ///
  /// - Parameters:
  ///   - variants: the name and the experiment of each variant.
  ///   - tallies: what was tallied of each, in the same order.
  ///   - metrics: the metrics; those that an experiment does not have are left out, and so are
  ///     categories, whose rows say it all.
  ///   - split: those of them that are money of one sum split among people.
  /// - Returns: variant by variant, metric by metric.
  /// - Complexity: O(number of bins of the tallies), and the cost of the exact laws.
  public static func all(
    variants: [(name: String, experiment: any Experiment)], tallies: [ExperimentTally],
    metrics: [String], split: Set<String>
  ) -> [Distribution] {
    zip(variants, tallies).flatMap { variant, tally in
      let laws = variant.experiment.exactLaws()
      let part = Part(
        name: variant.name, experiment: variant.experiment, tally: tally, laws: laws,
        confidence: 0.95)
      return metrics.flatMap { metric -> [Distribution] in
        let columns = columns(metric, in: variant.experiment)
        return columns.count <= mostGroups
          ? columns.compactMap { part.distribution($0, isSplit: split.contains(metric)) } : []
      }
    }
  }

  /// All together where there is such a line, else each group.
  private static func columns(_ metric: String, in experiment: any Experiment) -> [Column] {
    if let pool = experiment.pools.firstIndex(where: { $0.metric == metric }) {
      return [.pool(pool)]
    }
    let measures = experiment.measures
    let own = measures.indices.filter {
      measures[$0].metric == metric && measures[$0].kind == .quantity
    }
    let overall = own.filter { measures[$0].group.isEmpty }
    return (overall.isEmpty ? own : overall).map { .measure($0) }
  }
}

extension Part {
  /// The spread of a column; `nil` where nothing was observed.
  fileprivate func distribution(_ column: Column, isSplit: Bool) -> Distribution? {
    let quantity = quantity(column)
    let tally = quantity.sample.tally
    let measure = quantity.measure
    guard let histogram = tally.histogram(most: Distributions.bins(tally.count)) else { return nil }
    var law: DiscreteLaw?
    if case .law(let known) = quantity.law { law = known }
    let bins = histogram.counts.enumerated().map { i, count in
      let low = histogram.first + Int64(i) * histogram.width
      let high = low + histogram.width - 1
      return Distribution.Bin(
        low: measure.located(Double(low)), high: measure.located(Double(high)), count: count,
        exact: law.map { max(0, $0.cumulative(high) - $0.cumulative(low - 1)) })
    }
    let parts = (0...20).map { Double($0) / 20 } + [0.99]
    let rising = parts.sorted()
    let lorenz = isSplit ? tally.lorenz(at: rising) : []
    return Distribution(
      variant: quantity.heading.variant, metric: quantity.heading.metric,
      group: quantity.heading.group, unit: quantity.heading.unit, count: tally.count,
      below: histogram.below, above: histogram.above, bins: bins,
      exceedance: exceedance(tally, measure, law),
      lorenz: zip(rising, lorenz).map { Distribution.LorenzPoint(people: $0, money: $1) })
  }

  /// Chances to exceed at numbers that lie about evenly on a scale of chances, down to where ten
  /// observations are left.
  private func exceedance(
    _ tally: IntegerTally, _ measure: Measure, _ law: DiscreteLaw?
  ) -> [Distribution.Exceedance] {
    var chances = [0.99, 0.975, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
    var power = 1.0
    while power * 0.2 * Double(tally.count) >= 10, chances.count < 40 {
      chances += [0.2, 0.15, 0.1, 0.07, 0.05, 0.035, 0.025].map { $0 * power }
      power /= 10
    }
    var points: [Distribution.Exceedance] = []
    for chance in chances where chance * Double(tally.count) >= 10 {
      guard let value = tally.quantile(1 - chance) else { continue }
      let (atMost, edge) = tally.countAtMost(Int64(value.rounded()))
      let located = measure.located(Double(edge))
      guard located != points.last?.value, atMost < tally.count else { continue }
      points.append(
        .init(
          value: located, chance: Double(tally.count - atMost) / Double(tally.count),
          exact: law.map { max(0, 1 - $0.cumulative(edge)) }))
    }
    return points
  }
}
