import Money
import RedPackets
import Testing

@testable import Scenario

@Suite struct CampaignBuilderTests {
  static let head = "fentan: 1\nmodel: campaign\ncampaign:\n"
  static let audience = head + "  audience: 100\n"
  static let round = "{pot: 1, packets: 5, split: equal}"
  static let simple = audience + "  rounds: [\(round)]\n"

  private func campaign(_ text: String) throws -> Campaign {
    let scenario = try Files(text).load()
    return try #require(scenario.variants[0].experiment as? CampaignExperiment).campaign
  }

  private static let whole =
    head + """
        audience: 13亿人
        target-winners: 1亿
        rounds:
          - {name: "20:00", length: 5 minutes, attention: 30%, pot: 1亿元, packets: 2000万, split: line-cut,
             group: 20, minimum: 0.05 元, cap: 100 元, win: chance, win-chance: 3‰, release-rate: 5万/s,
             carry-over: true}
          - {pot: 5000万元, packets: 100万, split: equal, length: 90 s}
          - {pot: 2亿, split: tiers, prizes: [{amount: 666, stock: 1万 prizes}, {amount: 1, stock: 1亿}], win: draw}
          - {pot: 1, split: probability-table, most-winners: 50,
             chances: [{amount: 0, chance: 99%}, {amount: 8.88, chance: 1%}]}
          - {pot: 8亿元, split: equal-pool}
        arrivals: {burst: 60%, shape: 3, burst-mean: 20 s, tail: 2 minutes}
        shaking: {interval: 2 seconds, send: 50%, give-up: 1%, leave-when-dropped: 2%, limit: 3 times}
        capacity: {requests: 14M/s, credits: 30K/s}
        fraud: {share: 10%, attempts: 5, true-positive: 70%, false-positive: 1%, reduced-pay: 50%}
        claiming: {never: 3%, mean-delay: 3 hours, window: 1 day, redemption: 70.2%, sponsor-share: 20%}
        funnel: {new: 40%, bind: 30%, organic: 5%, lasting: 20%, decay-days: 12, decay-power: 0.4,
          bonus-days: 1.5, days: [1, 14]}
        forwarding: {chance: 27.7%, invites: 2.5, acceptance: 5%, depth: 3, reservoir: 1亿,
          inviter-reward: 2 元, invitee-reward: 1 元}
        cards: {attention: 20%, days: 5, draws-per-day: 3, swap: 1%, pool: 2.15亿元, division: random,
          kinds: [{name: a, chance: 99%}, {name: b, chance: 1%, stock: [100, 200张]}]}
        wallets:
          periods: 3
          each:
            - {name: w, potential: 5亿, users: 2000万, innovation: 1%, imitation: 40%, payments: 3,
               drift: 1.1, impulses: [{period: 2, conversion: 5%}]}

      """

  @Test func `rounds are read with all their keys`() throws {
    let rounds = try campaign(CampaignBuilderTests.whole).rounds
    #expect(rounds.map(\.name) == ["20:00", "2", "3", "4", "5"])
    #expect(rounds.map(\.length) == [300, 90, 600, 600, 600])
    #expect(rounds.map(\.attention) == [0.3, 1, 1, 1, 1])
    #expect(
      rounds.map(\.pot.fen) == [
        10_000_000_000, 5_000_000_000, 20_000_000_000, 100, 80_000_000_000,
      ])
    #expect(rounds.map(\.winning) == [.chance(0.003), .firstCome, .draw, .firstCome, .firstCome])
    #expect(rounds.map(\.releaseRate) == [50_000, nil, nil, nil, nil])
    #expect(rounds.map(\.carriesOver) == [true, false, false, false, false])
    guard case .packets(20_000_000, 20, .lineCut, let minimum, let cap) = rounds[0].prizes,
      case .packets(1_000_000, 1, .equal, _, nil) = rounds[1].prizes,
      case .tiers(let tiers) = rounds[2].prizes,
      case .chances(let chances, 50) = rounds[3].prizes, case .pool = rounds[4].prizes
    else {
      Issue.record("\(rounds.map(\.prizes))")
      return
    }
    #expect(minimum.fen == 5)
    #expect(cap?.fen == 10_000)
    #expect(tiers.map(\.amount.fen) == [66_600, 100])
    #expect(tiers.map(\.stock) == [10_000, 100_000_000])
    #expect(chances.map(\.amount.fen) == [0, 888])
    #expect(chances.map(\.chance) == [0.99, 0.01])
  }

  @Test func `stages are read with all their keys`() throws {
    let campaign = try campaign(CampaignBuilderTests.whole)
    #expect(campaign.audience == 1_300_000_000)
    #expect(campaign.targetWinners == 100_000_000)
    #expect(campaign.arrivals == .burst(weight: 0.6, shape: 3, mean: 20, tail: 120))
    #expect(
      campaign.shaking
        == Shaking(interval: 2, sendChance: 0.5, giveUp: 0.01, leaveWhenDropped: 0.02, limit: 3))
    #expect(campaign.capacity == Capacity(admitted: 14_000_000, credited: 30_000))
    #expect(
      campaign.fraud
        == Fraud(
          share: 0.1, attempts: 5, truePositive: 0.7, falsePositive: 0.01, reducedPay: 0.5))
    #expect(
      campaign.claiming
        == Claiming(
          never: 0.03, meanDelay: 10_800, window: 86_400, redemption: 0.702, sponsorShare: 0.2))
    let funnel = try #require(campaign.funnel)
    #expect([funnel.newShare, funnel.bindChance, funnel.organicChance] == [0.4, 0.3, 0.05])
    #expect(funnel.days == [1, 14])
    let retention = funnel.retention
    #expect([retention.lastingShare, retention.scale] == [0.2, 12])
    #expect([retention.exponent, retention.bonusDays] == [0.4, 1.5])
  }

  @Test func `forwarding, cards and wallets are read with all their keys`() throws {
    let campaign = try campaign(CampaignBuilderTests.whole)
    let forwarding = try #require(campaign.forwarding)
    #expect([forwarding.forwardChance, forwarding.acceptance] == [0.277, 0.05])
    #expect(forwarding.invitesPerForward == 2.5)
    #expect(forwarding.depthLimit == 3)
    #expect([forwarding.inviterReward.fen, forwarding.inviteeReward.fen] == [200, 100])
    #expect(campaign.reservoir == 100_000_000)
    let cards = try #require(campaign.cards)
    #expect(cards.attention == 0.2)
    #expect(cards.pool.fen == 21_500_000_000)
    #expect(cards.division == .random)
    #expect(cards.collection.days == 5)
    #expect(cards.collection.drawsPerDay == 3)
    #expect(cards.collection.swapChance == 0.01)
    #expect(cards.collection.kinds.map(\.name) == ["a", "b"])
    #expect(cards.collection.kinds.map(\.stock) == [nil, [100, 200]])
    let market = try #require(campaign.wallets)
    #expect(market.periods == 3)
    #expect(market.wallets[0].potential == 500_000_000)
    #expect(market.wallets[0].impulses == [0, 0.05, 0])
    #expect([market.wallets[0].paymentsPerUser, market.wallets[0].drift] == [3, 1.1])
  }

  @Test func `a round of three keys has the rest by default`() throws {
    let campaign = try campaign(CampaignBuilderTests.simple)
    let plain = try Campaign(
      audience: 100,
      rounds: [
        CampaignRound(
          name: "1", length: 600, attention: 1, pot: .init(yuan: 1),
          prizes: .packets(
            count: 5, group: 1, rule: .equal, minimum: .init(fen: 1), cap: nil))
      ])
    #expect(campaign == plain)
  }

  @Test(arguments: [
    ("rounds[0].length", "600 seconds", "the length of the rains of 2022 (ByteDance)"),
    ("rounds[0].attention", "1.0", "the audience is who takes part"),
    ("rounds[0].win", "first-come", "a pot that is there for the taking"),
    ("rounds[0].carry-over", "false", "what is left goes back to the sponsor"),
    ("shaking.interval", "1 second", "a shake and its answer take about as long"),
    ("shaking.send", "1.0", "no client throttling"),
    ("shaking.give-up", "0.0", "people stay until the end of the round"),
    ("shaking.leave-when-dropped", "0.0", "who is dropped tries again"),
    ("claiming.never", "0.0", "money is credited without a claim"),
    ("claiming.mean-delay", "0 seconds", "claims come at once"),
    ("claiming.redemption", "1.0", "cash needs no redemption"),
    ("claiming.sponsor-share", "0.0", "no partner pays"),
  ])
  func `defaults stand with their reasons`(path: String, value: String, reason: String) throws {
    let scenario = try Files(CampaignBuilderTests.simple).load()
    #expect(scenario.value("campaign." + path) == value)
    #expect(scenario.origin("campaign." + path)?.contains(reason) == true)
  }

  @Test(arguments: ["burst", "shape", "burst-mean", "tail"])
  func `the arrival law is called a proposal`(key: String) throws {
    let scenario = try Files(CampaignBuilderTests.simple).load()
    let origin = try #require(scenario.origin("campaign.arrivals." + key))
    #expect(origin.contains("a proposal: no platform has published arrivals second by second"))
  }

  @Test func `a table takes the place of burst and tail`() throws {
    let text =
      CampaignBuilderTests.simple
      + "  arrivals: {table: [{by: 5 s, share: 40%}, {by: 1 minute, share: 100%}]}\n"
    #expect(
      try campaign(text).arrivals
        == .table([.init(second: 5, share: 0.4), .init(second: 60, share: 1)]))
  }

  @Test func `cards or wallets need no rounds`() throws {
    let cards =
      "  cards: {attention: 1, kinds: [{name: a, chance: 100%}], days: 3, draws-per-day: 1, "
      + "pool: 1}\n"
    #expect(try campaign(CampaignBuilderTests.audience + cards).rounds.isEmpty)
    let wallets =
      "  wallets: {periods: 2, each: [{name: a, potential: 5, users: 1, innovation: 1%, "
      + "imitation: 1%}]}\n"
    #expect(try campaign(CampaignBuilderTests.audience + wallets).rounds.isEmpty)
  }
}
