public import Statistics

/// Turns exact laws into tidy rows, without a simulation.
public struct ExactSummary: Sendable {
  /// The rows of all variants, variant by variant, metric by metric; all have `exact` alone.
  public let rows: [ResultRow]

  /// What is not exact, in the order of reports.
  public let gaps: [Gap]

  /// A metric that is not, or not wholly, known exactly.
  public struct Gap: Equatable, Sendable {
    /// The metric.
    public var metric: String

    /// How much of it is not known.
    public var extent: Extent

    /// The variants where that is so; empty for all that have the metric.
    public var variants: [String]
  }

  /// How much of a metric is not known exactly.
  public enum Extent: CaseIterable, Sendable {
    /// There is no law at all.
    case everything
    /// Some groups have no law.
    case someGroups
    /// The mean is known, or mean and spread, but not the whole law.
    case quantiles
  }

  /// Computes all exact values.
  ///
  /// - Parameter variants: the name and the experiment of each variant.
  public init(variants: [(name: String, experiment: any Experiment)]) {
    var rows: [ResultRow] = []
    var extents: [String: [(variant: String, extent: Extent?)]] = [:]
    var metrics: [String] = []
    for variant in variants {
      let answers = ExactAnswers(
        experiment: variant.experiment, laws: variant.experiment.exactLaws())
      let own = variant.experiment.measures.map(\.metric).distinct
      metrics += own
      for metric in own {
        rows += answers.rows(of: metric, variant: variant.name)
        extents[metric, default: []].append((variant.name, answers.gap(in: metric)))
      }
    }
    self.rows = rows
    gaps = metrics.distinct.flatMap { metric in
      Extent.allCases.compactMap { extent in
        let having = extents[metric] ?? []
        let names = having.filter { $0.extent == extent }.map(\.variant)
        guard !names.isEmpty else { return nil }
        return Gap(
          metric: metric, extent: extent, variants: names.count == having.count ? [] : names)
      }
    }
  }
}

extension ExactAnswers {
  /// The pools and measures of a metric.
  private func columns(of metric: String) -> [Column] {
    let (pools, measures) = (experiment.pools, experiment.measures)
    return pools.indices.filter { pools[$0].metric == metric }.map(Column.pool)
      + measures.indices.filter { measures[$0].metric == metric }.map(Column.measure)
  }

  /// How much of a metric is not known; `nil` if all is.
  fileprivate func gap(in metric: String) -> ExactSummary.Extent? {
    let own = columns(of: metric).map { laws[$0] }
    let known = own.compactMap { $0 }
    if known.isEmpty { return .everything }
    if known.count < own.count { return .someGroups }
    let areWhole = known.allSatisfy { if case .law = $0 { true } else { false } }
    return areWhole ? nil : .quantiles
  }

  /// The rows of a metric: first those of its pool, then those of its single measures.
  fileprivate func rows(of metric: String, variant: String) -> [ResultRow] {
    columns(of: metric).flatMap { column -> [ResultRow] in
      guard case .measure(let i) = column else { return rows(of: column, group: "", variant) }
      let measure = experiment.measures[i]
      guard case .category(let dimension, let count) = measure.kind else {
        return rows(of: column, group: measure.group, variant)
      }
      return category(measure, laws[column], dimension, count, variant)
    }
  }

  private func rows(of column: Column, group: String, _ variant: String) -> [ResultRow] {
    guard let law = laws[column] else { return [] }
    let measure = column.measure(in: experiment)
    let heading = RowHeading(
      variant: variant, metric: measure.metric, group: group, unit: measure.unit)
    let statistics: [(String, Question.Statistic)] =
      [("mean", .mean), ("sd", .deviation)]
      + QuantityRows.quantiles.map { ($0.name, .quantile($0.level)) } + [
        ("tvar99", .tailMean(0.99))
      ]
    return statistics.compactMap { name, statistic in
      answer(statistic, law, measure).map { exact in
        var row = heading.row(name, value: nil)
        row.exact = exact
        return row
      }
    }
  }

  private func category(
    _ measure: Measure, _ law: ExactLaw?, _ dimension: String, _ count: Int, _ variant: String
  ) -> [ResultRow] {
    guard case .law(let law)? = law else { return [] }
    return (1...max(1, count)).map { value in
      ResultRow(
        variant: variant, metric: measure.metric, group: "\(dimension)=\(value)",
        statistic: "probability", exact: law.probability(of: Int64(value)), unit: measure.unit)
    }
  }
}

extension [String] {
  /// The different texts in the order in which they first come.
  fileprivate var distinct: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
