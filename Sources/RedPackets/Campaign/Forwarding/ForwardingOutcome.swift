public import Money

/// What came of forwarding.
public struct ForwardingOutcome: Equatable, Sendable {
  /// How many new people came at each depth, from 1 to the depth limit.
  public let newByDepth: [Int64]

  /// How many people forwarded.
  public let forwards: Int64

  /// How many invites they sent, also those that were lost or refused.
  public let invites: Int64

  /// What inviters got: one reward for each new person.
  public let inviterRewards: Amount

  /// What new people got.
  public let inviteeRewards: Amount

  /// How many new people came.
  public var new: Int64 { newByDepth.reduce(0, +) }

  /// What both sides got.
  public var rewards: Amount { inviterRewards + inviteeRewards }
}

/// Why there is no such forwarding.
public enum ForwardingError: Error, Equatable, Sendable {
  /// The chance to forward is not a probability.
  case forwardChanceOutsideUnitInterval(Double)
  /// The mean number of invites must be 0 to `most`.
  case invitesOutside(Double, most: Double)
  /// The chance of acceptance is not a probability.
  case acceptanceOutsideUnitInterval(Double)
  /// The depth limit must be 0 to `most`.
  case depthLimitOutside(Int, most: Int)
  /// A reward must be from nothing to `most`.
  case rewardOutside(Amount, most: Amount)
}
