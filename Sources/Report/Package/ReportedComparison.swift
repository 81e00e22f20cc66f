import Statistics

/// A figure from elsewhere beside what one variant simulated.
struct ReportedComparison: Equatable {
  /// The figure.
  let figure: ReportedFigure

  /// The variant; empty where there is only one.
  let variant: String

  /// The simulated mean, or the chance where the metric is a category.
  let mean: Double?

  /// The quantiles between which the middle 90% of the replications lie.
  let low: Double?
  let high: Double?

  /// The unit of the numbers; empty where the variant has no such metric.
  let unit: String

  /// Every figure beside every variant: variant by variant, in the order of the figures.
  static func all(_ figures: [ReportedFigure], _ rows: [ResultRow]) -> [ReportedComparison] {
    guard !figures.isEmpty else { return [] }
    let metrics = Set(figures.map(\.metric))
    let plain = rows.filter { !["reported", "observed"].contains($0.statistic) }
    var found: [[String]: [String: ResultRow]] = [:]
    for row in plain where metrics.contains(row.metric) {
      found[[row.variant, row.metric, row.group], default: [:]][row.statistic] = row
    }
    return unique(plain.map(\.variant)).flatMap { variant in
      figures.map { figure in
        let own = found[[variant, figure.metric, figure.group]] ?? [:]
        let mean = own["mean"] ?? own["probability"]
        return ReportedComparison(
          figure: figure, variant: variant, mean: mean?.value, low: own["p5"]?.value,
          high: own["p95"]?.value, unit: mean?.unit ?? "")
      }
    }
  }
}

extension [Field<ReportedComparison>] {
  /// The columns of reported.csv.
  static let comparison: [Field<ReportedComparison>] =
    [
      .init("variant", "Variant", "The variant; empty where there is only one.", .text, .orEmpty) {
        .text($0.variant)
      }
    ]
    + [Field<ReportedFigure>].reported.map { field in
      field.name == "value"
        ? field.inside(\.figure, named: "reported", "Reported") : field.inside(\.figure)
    } + [
      .init(
        "mean", "Mean", "The simulated mean; of a category the chance.", .number, .orNothing
      ) { .number($0.mean) },
      .init(
        "p5", "p5", "The 5% quantile: one replication in 20 lies below.", .number, .orNothing
      ) { .number($0.low) },
      .init(
        "p95", "p95", "The 95% quantile: one replication in 20 lies above.", .number, .orNothing
      ) { .number($0.high) },
      .init("unit", "Unit", "The unit of the numbers.", .text, .orEmpty) { .text($0.unit) },
    ]
}
