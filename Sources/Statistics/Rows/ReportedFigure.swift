/// A figure from elsewhere that a result stands beside.
public struct ReportedFigure: Equatable, Sendable {
  /// The metric that it is one of.
  public var metric: String

  /// The group of the metric; empty for all together.
  public var group: String

  /// The figure, in the metric's unit.
  public var value: Double

  /// What it rests on: `sourced`, `arithmetic` or `calibrated`.
  public var basis: String

  /// Where it is from, or how it came about; may be empty.
  public var note: String

  /// Describes a figure.
  public init(metric: String, group: String, value: Double, basis: String, note: String) {
    self.metric = metric
    self.group = group
    self.value = value
    self.basis = basis
    self.note = note
  }
}
