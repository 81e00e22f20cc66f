/// How precisely something was to be known, and is.
public struct PrecisionLine: Equatable, Sendable {
  /// The variant; empty where there is only one.
  public var variant: String

  /// The metric.
  public var metric: String

  /// Its group; empty for all together.
  public var group: String

  /// The estimate; `nil` where there is none.
  public var value: Double?

  /// Half of the interval's width; `nil` where an end of it is missing.
  public var halfWidth: Double?

  /// How wide that was to be at most.
  public var goal: Double

  /// Whether it is.
  public var isReached: Bool

  /// Describes a line.
  public init(
    variant: String, metric: String, group: String, value: Double?, halfWidth: Double?,
    goal: Double, isReached: Bool
  ) {
    self.variant = variant
    self.metric = metric
    self.group = group
    self.value = value
    self.halfWidth = halfWidth
    self.goal = goal
    self.isReached = isReached
  }
}

/// How often a run has looked at its results, and what it was to reach.
public struct LooksTaken: Equatable, Sendable {
  /// How many times the run has looked.
  public var looks: Int

  /// The confidence of each interval at the last look; all looks together hold with 95%.
  public var confidence: Double

  /// What was to be known, and how precisely it is.
  public var precision: [PrecisionLine]

  /// Describes the looks of a run.
  public init(looks: Int, confidence: Double, precision: [PrecisionLine]) {
    self.looks = looks
    self.confidence = confidence
    self.precision = precision
  }
}
