/// How those who take part ask for a packet.
public struct Shaking: Equatable, Sendable {
  /// The shortest time between two requests of one person, in whole seconds, at least 1.
  public var interval: Int

  /// The part of shakes that the client sends on at all (client throttling), above 0 and at most 1.
  public var sendChance: Double

  /// The chance to give up after a request that was admitted and won nothing.
  public var giveUp: Double

  /// The chance to leave after a request that was dropped.
  public var leaveWhenDropped: Double

  /// How many packets one person can win in the whole campaign; at most one in each round.
  public var limit: Int

  /// Describes how people shake.
  public init(
    interval: Int = 1, sendChance: Double = 1, giveUp: Double = 0, leaveWhenDropped: Double = 0,
    limit: Int = .max
  ) {
    self.interval = interval
    self.sendChance = sendChance
    self.giveUp = giveUp
    self.leaveWhenDropped = leaveWhenDropped
    self.limit = limit
  }

  /// The chance that somebody who takes part sends a request in a given second.
  var rate: Double { min(1, sendChance / Double(interval)) }
}

/// What the servers can do.
public struct Capacity: Equatable, Sendable {
  /// Requests that are admitted a second; `nil` for all.
  public var admitted: Int64?

  /// Wins that are credited to accounts a second; `nil` for at once.
  public var credited: Int64?

  /// Describes a capacity.
  public init(admitted: Int64? = nil, credited: Int64? = nil) {
    self.admitted = admitted
    self.credited = credited
  }
}

/// Bonus hunters, and the detector against them.
public struct Fraud: Equatable, Sendable {
  /// Which part of the accounts that take part are hunters'.
  public var share: Double

  /// How many requests a hunter's account sends where a person sends one.
  public var attempts: Int

  /// The part of hunters' wins that the detector flags.
  public var truePositive: Double

  /// The part of people's wins that it flags by mistake.
  public var falsePositive: Double

  /// The part of the amount that a flagged account is paid; 0 refuses it.
  public var reducedPay: Double

  /// Describes hunters; none by default.
  public init(
    share: Double = 0, attempts: Int = 1, truePositive: Double = 0, falsePositive: Double = 0,
    reducedPay: Double = 0
  ) {
    self.share = share
    self.attempts = attempts
    self.truePositive = truePositive
    self.falsePositive = falsePositive
    self.reducedPay = reducedPay
  }
}
