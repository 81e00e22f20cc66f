/// One statistic of one metric and group.
///
/// A question may be asked of any experiment that has the metric; what is asked is the true value,
/// which an exact law gives and a tally estimates.
public struct Question: Equatable, Sendable {
  /// What is asked of a metric.
  public enum Statistic: Equatable, Sendable {
    /// The mean.
    case mean
    /// The standard deviation.
    case deviation
    /// The smallest possible value.
    case least
    /// The largest possible value.
    case greatest
    /// The quantile at a level above 0 and below 1.
    case quantile(Double)
    /// The mean of the worst 1 - level, above 0 and below 1.
    case tailMean(Double)
    /// The chance that the quantity stands in a relation to a number in its unit.
    case chance(Relation, Double)
    /// The chance of the value of a category that the group names.
    case category
    /// The mean less that of the first variant.
    case difference
  }

  /// The metric's name.
  public var metric: String

  /// Its group; empty for all together, or for the only one.
  public var group: String

  /// What is asked.
  public var statistic: Statistic

  /// Asks a question.
  public init(metric: String, group: String = "", statistic: Statistic) {
    self.metric = metric
    self.group = group
    self.statistic = statistic
  }

  /// The unit of the answer; `nil` if the experiment has no such metric and group, or not of the
  /// kind that the statistic is of.
  public func unit(in experiment: any Experiment) -> String? {
    guard let subject = subject(in: experiment) else { return nil }
    return switch (statistic, subject) {
    case (.category, _), (.chance, _): "share"
    case (_, .column(let column)): column.measure(in: experiment).unit
    case (_, .category): nil
    }
  }

  /// What a question is about.
  enum Subject: Equatable {
    /// A quantity.
    case column(Column)
    /// A value of a category, by the place of its measure.
    case category(Int, value: Int64)
  }

  /// Finds what the question is about.
  func subject(in experiment: any Experiment) -> Subject? {
    guard statistic == .category else {
      return Column.of(metric, group, in: experiment).map(Subject.column)
    }
    for (i, measure) in experiment.measures.enumerated() where measure.metric == metric {
      guard case .category(let dimension, let count) = measure.kind,
        group.hasPrefix("\(dimension)="), let value = Int(group.dropFirst(dimension.count + 1)),
        (1...max(1, count)).contains(value)
      else { continue }
      return .category(i, value: Int64(value))
    }
    return nil
  }
}
