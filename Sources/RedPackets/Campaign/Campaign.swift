public import Money

/// A red-packet campaign: an audience, rounds in which money is given out, and what follows.
///
/// Every stage is optional but the audience and one round.
public struct Campaign: Equatable, Sendable {
  /// How many accounts could take part, hunters' included.
  public var audience: Int64

  /// The rounds in their order; at least one unless there are cards or wallets.
  public var rounds: [CampaignRound]

  /// When those who take part in a round begin.
  public var arrivals: ArrivalLaw

  /// How people ask for packets.
  public var shaking: Shaking

  /// What the servers can do.
  public var capacity: Capacity

  /// Bonus hunters and the detector.
  public var fraud: Fraud

  /// What becomes of what was won.
  public var claiming: Claiming

  /// Who binds a card and who stays; `nil` to leave it out.
  public var funnel: Funnel?

  /// Who passes the campaign on; `nil` to leave it out.
  public var forwarding: Forwarding?

  /// How many people outside the audience could be brought.
  public var reservoir: Int64

  /// Cards that are collected for a share of a pool; `nil` to leave it out.
  public var cards: CardStage?

  /// How wallets are taken up in the months around the campaign; `nil` to leave it out.
  public var wallets: BassDiffusion?

  /// So many different winners are wanted: the chance of that is reported; `nil` to leave it out.
  public var targetWinners: Int64?

  /// The largest audience: ten billion.
  public static let largestAudience: Int64 = 10_000_000_000

  /// The longest round: a day.
  public static let longestRound = 86_400

  /// Checks and makes a campaign.
  ///
  /// - Throws: `CampaignError` for what cannot be.
  public init(
    audience: Int64, rounds: [CampaignRound],
    arrivals: ArrivalLaw = .burst(weight: 0.7, shape: 2, mean: 15, tail: 80),
    shaking: Shaking = Shaking(), capacity: Capacity = Capacity(), fraud: Fraud = Fraud(),
    claiming: Claiming = Claiming(), funnel: Funnel? = nil, forwarding: Forwarding? = nil,
    reservoir: Int64 = 0, cards: CardStage? = nil, wallets: BassDiffusion? = nil,
    targetWinners: Int64? = nil
  ) throws(CampaignError) {
    self.audience = audience
    self.rounds = rounds
    self.arrivals = arrivals
    self.shaking = shaking
    self.capacity = capacity
    self.fraud = fraud
    self.claiming = claiming
    self.funnel = funnel
    self.forwarding = forwarding
    self.reservoir = reservoir
    self.cards = cards
    self.wallets = wallets
    self.targetWinners = targetWinners
    guard (1...Campaign.largestAudience).contains(audience) else {
      throw .audienceOutside(audience, most: Campaign.largestAudience)
    }
    guard !rounds.isEmpty || cards != nil || wallets != nil else { throw .nothingIsGiven }
    for (i, round) in rounds.enumerated() { try Campaign.check(round, number: i + 1) }
    guard largestCost < 0x1p46 else { throw .potsTooLarge }
  }

  /// So much money, in fen, goes through the campaign at most: pots, pools, what is issued beyond
  /// them, and rewards.
  var largestCost: Double {
    let sum = rounds.reduce(Double(cards?.pool.fen ?? 0)) { $0 + largestIssue(of: $1) }
    guard let forwarding else { return sum }
    let reward = Double(forwarding.inviterReward.fen) + Double(forwarding.inviteeReward.fen)
    return sum + reward * Double(reservoir)
  }

  /// So much money, in fen, is set aside or issued in a round at most.
  ///
  /// A table can issue more than its mean. Beyond twice the mean and 60 of its largest amounts the
  /// chance is below 10^-30, by Chernoff's bound.
  private func largestIssue(of round: CampaignRound) -> Double {
    let pot = Double(round.pot.fen)
    let people = Double(audience) + Double(reservoir)
    let credits = round.overIssue.doubleCredit > 0 ? 2.0 : 1
    switch round.prizes {
    case .chances(let entries, let count):
      let winners = min(Double(count ?? .max), people)
      let largest = entries.reduce(0) { max($0, Double($1.amount.fen)) }
      let mean = entries.reduce(0) { $0 + $1.chance * Double($1.amount.fen) }
      return max(pot, credits * min(winners * largest, 2 * winners * mean + 60 * largest))
    case .packets(let count, let group, _, _, _):
      let extra = Double(round.overIssue.shards - 1) * Double(round.overIssue.slice - 1)
      guard extra > 0 else { return pot * credits }
      // The last group may be opened in part, but its first may get all of it.
      let opened = min(Double(count) + extra, people) + Double(group)
      return pot * credits * max(1, opened / Double(count))
    case .tiers, .pool: return pot * credits
    }
  }

  private static func check(_ round: CampaignRound, number: Int) throws(CampaignError) {
    guard (1...longestRound).contains(round.length) else {
      throw .lengthOutside(round: number, seconds: round.length, most: longestRound)
    }
    switch round.prizes {
    case .packets(let count, let group, let rule, let minimum, let cap):
      precondition(count >= 1 && group >= 1, "there are packets, and people in a group")
      guard rule == .equal || count % Int64(group) == 0 else {
        throw .groupsUneven(round: number, packets: count, group: group)
      }
      let packet = rule == .equal ? count : Int64(group)
      let groups = count / packet
      let each = Amount(fen: round.pot.fen / groups)
      guard each.fen / packet >= minimum.fen else {
        throw .potBelowMinimum(round: number, pot: round.pot, packets: count, minimum: minimum)
      }
      guard rule != .equal else { return }
      do throws(SplitError) {
        _ = try Packet(total: each, count: group, rule: rule, minimum: minimum, cap: cap)
      } catch {
        throw .group(round: number, error)
      }
    case .tiers(let tiers):
      let prizes = tiers.reduce(0.0) { $0 + Double($1.amount.fen) * Double($1.stock) }
      guard prizes <= Double(round.pot.fen) else {
        throw .stockAbovePot(round: number, pot: round.pot, stock: prizes / 100)
      }
    case .chances(let entries, _):
      let sum = entries.reduce(0) { $0 + $1.chance }
      guard (sum - 1).magnitude < 1e-9 else { throw .chancesMissOne(round: number, sum: sum) }
    case .pool: break
    }
  }
}

/// Why a campaign cannot be.
public enum CampaignError: Error, Equatable, Sendable {
  /// The audience is nobody, or more than the engine counts.
  case audienceOutside(Int64, most: Int64)
  /// There is no round, and there are neither cards nor wallets.
  case nothingIsGiven
  /// A round has no length, or is longer than a day.
  case lengthOutside(round: Int, seconds: Int, most: Int)
  /// Packets do not fill their groups.
  case groupsUneven(round: Int, packets: Int64, group: Int)
  /// Not every packet can hold the minimum.
  case potBelowMinimum(round: Int, pot: Amount, packets: Int64, minimum: Amount)
  /// A group of packets cannot be split.
  case group(round: Int, SplitError)
  /// The stock of prizes is worth more than the pot.
  case stockAbovePot(round: Int, pot: Amount, stock: Double)
  /// The chances of a table do not add up to 1.
  case chancesMissOne(round: Int, sum: Double)
  /// All pots, and what tables and rewards can come to, go beyond the whole numbers of the engine.
  case potsTooLarge
}

/// Cards that are collected, and a pool that those who have them all share.
public struct CardStage: Equatable, Sendable {
  /// The part of the audience that collects.
  public var attention: Double

  /// The kinds, their chances and stocks, the days.
  public var collection: CardCollection

  /// What those who complete the set share.
  public var pool: Amount

  /// How the pool is divided.
  public var division: Division

  /// How a pool is divided among those who completed.
  public enum Division: String, CaseIterable, Sendable {
    /// The whole fen that each gets; the remainder stays.
    case equal
    /// At random, every division into whole fen equally likely: exponential-like amounts.
    case random
  }

  /// Describes a card stage.
  public init(
    attention: Double, collection: CardCollection, pool: Amount, division: Division = .equal
  ) {
    self.attention = attention
    self.collection = collection
    self.pool = pool
    self.division = division
  }
}

/// From winning to binding a card to staying.
public struct Funnel: Equatable, Sendable {
  /// The part of people who have no card bound before the campaign.
  public var newShare: Double

  /// The chance that somebody new who claims binds a card.
  public var bindChance: Double

  /// The chance that the same person would have bound one anyway, at most `bindChance`.
  public var organicChance: Double

  /// How those who bound a card stay active.
  public var retention: TwoClassRetention

  /// On which days after the campaign those who stay are counted.
  public var days: [Int]

  /// Describes a funnel.
  public init(
    newShare: Double, bindChance: Double, organicChance: Double, retention: TwoClassRetention,
    days: [Int] = [1, 7, 30]
  ) {
    self.newShare = newShare
    self.bindChance = bindChance
    self.organicChance = organicChance
    self.retention = retention
    self.days = days
  }
}
