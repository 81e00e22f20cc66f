/// One line of a result: one statistic of one metric, with its uncertainty and its exact value.
///
/// Tidy rows are the one source of every table, file and page. Numbers are in `unit`; what does
/// not exist is `nil`, never zero.
public struct ResultRow: Equatable, Sendable {
  /// The variant of a comparison, or empty where there is only one.
  public var variant: String

  /// The metric, such as `period-share`.
  public var metric: String

  /// What the row is restricted to, such as `position=3`; empty for everything together.
  public var group: String

  /// The statistic, such as `mean` or `p99`.
  public var statistic: String

  /// The simulated value.
  public var value: Double?

  /// The standard error of `value`.
  public var standardError: Double?

  /// The lower end of the confidence interval.
  public var low: Double?

  /// The upper end of the confidence interval; `nil` for a quantile with too few points
  /// beyond it.
  public var high: Double?

  /// The exact value, where the model has an exact law.
  public var exact: Double?

  /// How many standard errors the simulated value lies above the exact one.
  public var z: Double?

  /// The unit of the numbers: `yuan`, `claims`, `share` and so on.
  public var unit: String

  /// What keeps the interval from being read bare: `too few beyond` a quantile or in a tail, or
  /// `rests on few observations`.
  public var note: String?

  /// Creates a row; what is left out does not exist.
  public init(
    variant: String = "", metric: String, group: String = "", statistic: String,
    value: Double? = nil, standardError: Double? = nil, low: Double? = nil, high: Double? = nil,
    exact: Double? = nil, z: Double? = nil, unit: String, note: String? = nil
  ) {
    self.variant = variant
    self.metric = metric
    self.group = group
    self.statistic = statistic
    self.value = value
    self.standardError = standardError
    self.low = low
    self.high = high
    self.exact = exact
    self.z = z
    self.unit = unit
    self.note = note
  }
}
