import Money
import Randomness

@testable import RedPackets

/// Campaigns as different as they can be, small enough for every test.
enum CampaignCases {
  static let names = [
    "equal", "groups", "many groups", "sold out", "never sold out", "tiers", "table",
    "table overrun", "table with most", "pool", "draw", "draw all", "chance", "capacity",
    "credits", "fraud", "fraud attempts", "coupons", "window", "carry-over", "carry-over cap",
    "limit", "forwarding", "cards", "cards alone", "cards random", "wallets alone", "funnel",
    "everything", "nobody comes", "one person", "all hunters",
  ]

  /// A campaign by its name.
  static func campaign(_ name: String) throws -> Campaign {
    switch name {
    case "cards alone": return try Campaign(audience: 5000, rounds: [], cards: cards())
    case "cards random": return try Campaign(audience: 5000, rounds: [], cards: cards(.random))
    case "wallets alone": return try Campaign(audience: 5000, rounds: [], wallets: wallets())
    case "everything": return try everything()
    case "one person": return try Campaign(audience: 1, rounds: [round(), round("b")])
    default: break
    }
    var campaign = try Campaign(audience: 3000, rounds: rounds(name))
    switch name {
    case "capacity", "credits":
      campaign.capacity = Capacity(admitted: 130, credited: name == "credits" ? 20 : nil)
      campaign.shaking = Shaking(
        interval: 2, sendChance: 0.8, giveUp: 0.05, leaveWhenDropped: 0.1)
    case "fraud":
      campaign.fraud = Fraud(
        share: 0.3, truePositive: 0.7, falsePositive: 0.02, reducedPay: 0.29)
    case "fraud attempts":
      campaign.fraud = Fraud(share: 0.3, attempts: 20, truePositive: 0.9)
      campaign.capacity = Capacity(admitted: 200)
    case "all hunters": campaign.fraud = Fraud(share: 1, attempts: 3)
    case "coupons":
      campaign.claiming = Claiming(never: 0.1, redemption: 0.702, sponsorShare: 0.33)
    case "window": campaign.claiming = Claiming(never: 0.05, meanDelay: 3600, window: 1800)
    case "limit": campaign.shaking.limit = 1
    case "forwarding":
      campaign.forwarding = try forwarding()
      campaign.reservoir = 4000
    case "cards": campaign.cards = try cards()
    case "funnel": campaign.funnel = try funnel()
    default: break
    }
    return campaign
  }

  private static func round(_ name: String = "a", packets: Int64 = 700) -> CampaignRound {
    .packets(packets, pot: 100_003, name: name, attention: 0.6)
  }

  private static func round(_ prizes: RoundPrizes, pot: Int64 = 100_003) -> CampaignRound {
    CampaignRound(
      name: "a", length: 30, attention: 0.6, pot: Amount(fen: pot), prizes: prizes)
  }

  private static func rounds(_ name: String) -> [CampaignRound] {
    switch name {
    case "groups", "fraud", "window":
      return [.packets(1400, pot: 200_007, rule: .lineCut, group: 10, attention: 0.7)]
    case "many groups":
      return [.packets(4800, pot: 2_000_000, rule: .doubleMean, group: 2)]
    case "sold out": return [round(packets: 5)]
    case "never sold out": return [round(packets: 90_000)]
    case "tiers", "coupons": return [round(.tiers(tiers))]
    case "table": return [round(.chances(table, count: nil), pot: 10_000_000)]
    case "table overrun": return [round(.chances(table, count: nil), pot: 1)]
    case "table with most": return [round(.chances(table, count: 99), pot: 100)]
    case "pool": return [round(.pool)]
    case "draw", "draw all":
      var drawn = round(packets: name == "draw" ? 77 : 5000)
      drawn.winning = .draw
      return [drawn]
    case "chance":
      var lucky = round()
      lucky.winning = .chance(0.03)
      lucky.releaseRate = 15
      return [lucky]
    case "nobody comes":
      var empty = round()
      empty.attention = 0
      return [empty]
    case "carry-over", "carry-over cap":
      var first = CampaignRound.packets(
        5000, pot: 500_000, rule: .lineCut, group: 10,
        cap: name == "carry-over" ? nil : 120, attention: 0.5)
      first.carriesOver = true
      var second = CampaignRound.packets(
        100, pot: 10_000, rule: .lineCut, group: 10, cap: first.cap, name: "b")
      second.carriesOver = true
      return [first, second, round("c")]
    default: return [round("a"), round("b"), round("c", packets: 2000)]
    }
  }

  private static let tiers = [
    PrizeTier(amount: Amount(yuan: 200), stock: 1), PrizeTier(amount: Amount(fen: 500), stock: 60),
    PrizeTier(amount: Amount(fen: 1), stock: 5000),
  ]

  private static let table = [
    PrizeChance(amount: .zero, chance: 0.5), PrizeChance(amount: Amount(fen: 9), chance: 0.4),
    PrizeChance(amount: Amount(fen: 666), chance: 0.1),
  ]

  static func cards(_ division: CardStage.Division = .equal) throws -> CardStage {
    let kinds = try [
      CardKind(name: "a", chance: 0.5), CardKind(name: "b", chance: 0.45),
      CardKind(name: "c", chance: 0.05, stock: [100, 50]),
    ]
    return CardStage(
      attention: 0.4,
      collection: try CardCollection(kinds: kinds, days: 3, drawsPerDay: 2, swapChance: 0.2),
      pool: Amount(fen: 2_151_111), division: division)
  }

  private static func forwarding() throws -> Forwarding {
    try Forwarding(
      forwardChance: 0.277, invitesPerForward: 3, acceptance: 0.3, depthLimit: 2,
      inviterReward: Amount(fen: 50), inviteeReward: Amount(fen: 100))
  }

  private static func funnel() throws -> Funnel {
    Funnel(
      newShare: 0.4, bindChance: 0.3, organicChance: 0.05,
      retention: try TwoClassRetention(
        lastingShare: 0.2, scale: 10, exponent: 0.3, bonusDays: 2))
  }

  private static func wallets() throws -> BassDiffusion {
    try BassDiffusion(
      wallets: ["a", "b"].map {
        try Wallet(
          name: $0, potential: 100_000, users: 500, innovation: 0.01, imitation: 0.3,
          impulses: [0, 0.1], paymentsPerUser: 3, drift: 1.1)
      }, periods: 4)
  }

  private static func everything() throws -> Campaign {
    var chance = round("c", packets: 300)
    chance.winning = .chance(0.2)
    var first = CampaignRound.packets(
      600, pot: 90_000, rule: .lineCut, group: 10, name: "a", attention: 0.5)
    first.carriesOver = true
    return try Campaign(
      audience: 4000, rounds: [first, round(.tiers(tiers)).named("b"), chance],
      shaking: Shaking(interval: 2, giveUp: 0.02, leaveWhenDropped: 0.05, limit: 2),
      capacity: Capacity(admitted: 300, credited: 30),
      fraud: Fraud(
        share: 0.2, attempts: 4, truePositive: 0.6, falsePositive: 0.05, reducedPay: 0.5),
      claiming: Claiming(
        never: 0.05, meanDelay: 3600, window: 7200, redemption: 0.9, sponsorShare: 0.2),
      funnel: funnel(), forwarding: forwarding(), reservoir: 2000, cards: cards(.random),
      wallets: wallets(), targetWinners: 900)
  }
}

extension CampaignRound {
  fileprivate func named(_ name: String) -> CampaignRound {
    var round = self
    round.name = name
    return round
  }

  fileprivate var cap: Int64? {
    if case .packets(_, _, _, _, let cap) = prizes { cap?.fen } else { nil }
  }
}
