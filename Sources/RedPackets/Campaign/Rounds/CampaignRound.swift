public import Money

/// One round of a campaign: a cue, a pot, and how it is won and divided.
public struct CampaignRound: Equatable, Sendable {
  /// What tables call it.
  public var name: String

  /// How many seconds it lasts at most.
  public var length: Int

  /// The part of the audience that takes part.
  public var attention: Double

  /// The money that is given out, carried-over money not counted.
  public var pot: Amount

  /// How the pot becomes amounts.
  public var prizes: RoundPrizes

  /// How packets are won.
  public var winning: Winning

  /// How many packets are released a second at most; `nil` for all at once.
  public var releaseRate: Int64?

  /// Whether what is left goes into the next round's pot, or else back to the sponsor.
  public var carriesOver: Bool

  /// How more can be issued than there is.
  public var overIssue: OverIssue

  /// Describes a round.
  public init(
    name: String, length: Int, attention: Double, pot: Amount, prizes: RoundPrizes,
    winning: Winning = .firstCome, releaseRate: Int64? = nil, carriesOver: Bool = false,
    overIssue: OverIssue = OverIssue()
  ) {
    self.name = name
    self.length = length
    self.attention = attention
    self.pot = pot
    self.prizes = prizes
    self.winning = winning
    self.releaseRate = releaseRate
    self.carriesOver = carriesOver
    self.overIssue = overIssue
  }

  /// How packets are won.
  public enum Winning: Equatable, Sendable {
    /// Every request that is admitted wins while there are packets.
    case firstCome
    /// Every request that is admitted wins with this chance, while there are packets.
    case chance(Double)
    /// All who take part apply, and at the end winners are drawn among them: no hurry, no requests.
    case draw
  }
}

/// How a pot becomes amounts.
public enum RoundPrizes: Equatable, Sendable {
  /// So many packets, opened in groups of a size; each group's part of the pot is split by a rule.
  case packets(count: Int64, group: Int, rule: SplittingRule, minimum: Amount, cap: Amount?)

  /// Prizes with a stock of each.
  case tiers([PrizeTier])

  /// Independent amounts from a table, for at most so many winners; `nil` for any number.
  case chances([PrizeChance], count: Int64?)

  /// The pot is divided equally among all who win, whoever they are.
  case pool

  /// How many can win; `nil` for any number.
  public var stock: Int64? {
    switch self {
    case .packets(let count, _, _, _, _): count
    case .tiers(let tiers): tiers.reduce(0) { $0 + $1.stock }
    case .chances(_, let count): count
    case .pool: nil
    }
  }
}
