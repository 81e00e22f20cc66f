import Statistics

/// An observed point beside what one variant simulated for its day.
struct ObservedComparison: Equatable {
  /// The point.
  let point: ObservedPoint

  /// The variant; empty where there is nothing to compare.
  let variant: String

  /// The group of the metric that the point is compared with; `nil` where none is near.
  let group: String?

  /// The simulated mean.
  let mean: Double?

  /// The quantiles between which the middle 90% of the replications lie.
  let low: Double?
  let high: Double?

  /// Whether the point is one of the middle 90%, the ends included; `nil` if it is not compared.
  var isInside: Bool? {
    guard let low, let high else { return nil }
    return (low...high).contains(point.value)
  }

  private init(_ point: ObservedPoint, _ variant: String, _ statistics: [String: Double]?) {
    self.point = point
    self.variant = variant
    group = point.groups[variant]
    mean = statistics?["mean"]
    low = statistics?["p5"]
    high = statistics?["p95"]
  }

  /// Every point beside every variant: variant by variant, in the order of the points.
  ///
  /// - Parameters:
  ///   - points: the points of all histories.
  ///   - rows: the rows of all variants.
  /// - Returns: a comparison for each pair; none where there are no points.
  static func all(_ points: [ObservedPoint], _ rows: [ResultRow]) -> [ObservedComparison] {
    guard !points.isEmpty else { return [] }
    let metrics = Set(points.map(\.metric))
    var found: [[String]: [String: Double]] = [:]
    for row in rows where metrics.contains(row.metric) {
      guard ["mean", "p5", "p95"].contains(row.statistic), let value = row.value else { continue }
      found[[row.variant, row.metric, row.group], default: [:]][row.statistic] = value
    }
    return unique(rows.map(\.variant)).flatMap { variant in
      points.map { point in
        let group = point.groups[variant]
        return ObservedComparison(
          point, variant, group.flatMap { found[[variant, point.metric, $0]] })
      }
    }
  }
}
