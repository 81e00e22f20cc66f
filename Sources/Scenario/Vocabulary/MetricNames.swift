/// The names of the metrics of all models.
public enum MetricNames {
  /// Each name once, model by model.
  public static let all: [String] = {
    var seen = Set<String>()
    return Model.allCases.flatMap { RunKeys.metricChoices(for: $0) }.map(\.name)
      .filter { seen.insert($0).inserted }
  }()
}
