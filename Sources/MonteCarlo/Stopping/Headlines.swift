/// What a model's results are first looked at for.
public enum Headlines {
  /// The questions about some metrics of an experiment.
  ///
  /// - Parameters:
  ///   - metrics: the metrics; those that the experiment does not have are left out.
  ///   - experiment: the model.
  /// - Returns: the mean of all together where there is such a line, else the mean of each group; of
  ///   a category the chance of each value.
  public static func questions(
    _ metrics: [String], in experiment: any Experiment
  ) -> [Question] {
    metrics.flatMap { metric -> [Question] in
      let overall = Question(metric: metric, statistic: .mean)
      if overall.unit(in: experiment) != nil { return [overall] }
      return experiment.measures.filter { $0.metric == metric }.flatMap { measure in
        switch measure.kind {
        case .category(let dimension, let count):
          (1...count).map {
            Question(metric: metric, group: "\(dimension)=\($0)", statistic: .category)
          }
        default: [Question(metric: metric, group: measure.group, statistic: .mean)]
        }
      }
    }
  }
}
