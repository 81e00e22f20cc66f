public import MonteCarlo

/// When a run ends before it has all the replications that it may have.
public struct Stopping: Sendable {
  /// When the run looks at its results; `nil` for one that has a fixed number of replications.
  public var rounds: Rounds?

  /// What is to be known, and how precisely; none if nothing is asked for.
  public var goals: [PrecisionGoal]

  /// Whether every threshold is to be decided.
  public var untilDecided: Bool

  /// After how many seconds the run ends in any case; `nil` for never.
  public var longest: Int?

  /// A run with a fixed number of replications.
  public static let never = Stopping(
    rounds: nil, goals: [], untilDecided: false, longest: nil)
}
