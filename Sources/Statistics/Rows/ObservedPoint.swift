/// A point of an observed history that a simulated course stands beside.
public struct ObservedPoint: Equatable, Sendable {
  /// The history: the name of a built-in series, or the file as the scenario names it.
  public var series: String

  /// The metric that the point is compared with.
  public var metric: String

  /// The day of the observation, as `2019-01-28`.
  public var date: String

  /// The value, in the metric's unit.
  public var value: Double

  /// The unit of `value`.
  public var unit: String

  /// Which figure it is, in the words of the history; may be empty.
  public var scope: String

  /// How far it is to be trusted: `low`, `medium` or `high`.
  public var confidence: String

  /// The addresses where it was found; may be none.
  public var sources: [String]

  /// The group of the metric that it is compared with, by the name of each variant.
  ///
  /// Without an entry the variant reports nothing near enough to the day.
  public var groups: [String: String]

  /// Describes a point.
  public init(
    series: String, metric: String, date: String, value: Double, unit: String, scope: String = "",
    confidence: String, sources: [String] = [], groups: [String: String]
  ) {
    self.series = series
    self.metric = metric
    self.date = date
    self.value = value
    self.unit = unit
    self.scope = scope
    self.confidence = confidence
    self.sources = sources
    self.groups = groups
  }
}
