/// How precisely something is to be known before a run may end.
public struct PrecisionGoal: Equatable, Sendable {
  /// What is to be known.
  public var question: Question

  /// How wide half of its interval may be.
  public var width: Width

  /// How wide half of an interval may be.
  public enum Width: Equatable, Sendable {
    /// This part of the estimate itself.
    case relative(Double)
    /// So much, in the unit of what is asked.
    case absolute(Double)
  }

  /// Sets a goal.
  public init(question: Question, width: Width) {
    self.question = question
    self.width = width
  }
}

/// How precisely something is known at a look.
public struct AttainedPrecision: Equatable, Sendable {
  /// The variant; empty where there is only one.
  public var variant: String

  /// What is known.
  public var question: Question

  /// The estimate; `nil` where nothing was observed.
  public var value: Double?

  /// Half of the interval's width; `nil` where an end of it is missing.
  public var halfWidth: Double?

  /// How wide that may be.
  public var goal: Double

  /// Whether the goal is reached.
  ///
  /// What is the same in all replications has an interval without width, and is known.
  public var isReached: Bool { halfWidth.map { $0 <= goal } ?? false }

  /// How many times wider the interval is than it may be; 1 or less where the goal is reached.
  public var excess: Double {
    guard let halfWidth else { return .infinity }
    return halfWidth == 0 ? 0 : halfWidth / goal
  }
}
