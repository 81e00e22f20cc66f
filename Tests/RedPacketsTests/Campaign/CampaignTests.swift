import Money
import Testing

@testable import RedPackets

extension CampaignRound {
  /// A round that tests change.
  static func packets(
    _ count: Int64, pot: Int64, rule: SplittingRule = .equal, group: Int = 1, minimum: Int64 = 1,
    cap: Int64? = nil, name: String = "a", length: Int = 30, attention: Double = 1
  ) -> CampaignRound {
    CampaignRound(
      name: name, length: length, attention: attention, pot: Amount(fen: pot),
      prizes: .packets(
        count: count, group: group, rule: rule, minimum: Amount(fen: minimum),
        cap: cap.map { Amount(fen: $0) }))
  }
}

@Suite struct CampaignTests {
  /// A round with the error that refuses it.
  struct Refusal: Sendable {
    let round: CampaignRound
    let error: CampaignError

    init(_ round: CampaignRound, _ error: CampaignError) {
      self.round = round
      self.error = error
    }
  }

  private static func tiers(_ stock: Int64, pot: Int64) -> CampaignRound {
    CampaignRound(
      name: "a", length: 1, attention: 1, pot: Amount(fen: pot),
      prizes: .tiers([
        PrizeTier(amount: Amount(fen: 100), stock: 5),
        PrizeTier(amount: Amount(fen: 1), stock: stock),
      ]))
  }

  private static func table(_ chances: [Double], amount: Int64 = 100) -> CampaignRound {
    CampaignRound(
      name: "a", length: 1, attention: 1, pot: Amount(fen: 1000),
      prizes: .chances(
        chances.map { PrizeChance(amount: Amount(fen: amount), chance: $0) }, count: nil))
  }

  @Test(arguments: [
    Refusal(.packets(5, pot: 500, length: 0), .lengthOutside(round: 1, seconds: 0, most: 86_400)),
    Refusal(.packets(5, pot: 500, length: -7), .lengthOutside(round: 1, seconds: -7, most: 86_400)),
    Refusal(
      .packets(5, pot: 500, length: 86_401),
      .lengthOutside(round: 1, seconds: 86_401, most: 86_400)),
    Refusal(
      .packets(55, pot: 500, rule: .lineCut, group: 10),
      .groupsUneven(round: 1, packets: 55, group: 10)),
    Refusal(
      .packets(5, pot: 500, rule: .lineCut, group: 10),
      .groupsUneven(round: 1, packets: 5, group: 10)),
    Refusal(
      .packets(5, pot: 4),
      .potBelowMinimum(
        round: 1, pot: Amount(fen: 4), packets: 5, minimum: Amount(fen: 1))),
    Refusal(
      .packets(5, pot: 99, minimum: 20),
      .potBelowMinimum(
        round: 1, pot: Amount(fen: 99), packets: 5, minimum: Amount(fen: 20))),
    Refusal(
      .packets(20, pot: 399, rule: .lineCut, group: 10, minimum: 20),
      .potBelowMinimum(
        round: 1, pot: Amount(fen: 399), packets: 20, minimum: Amount(fen: 20))),
    Refusal(
      .packets(20, pot: 2000, rule: .lineCut, group: 10, cap: 99),
      .group(
        round: 1,
        .totalAboveCap(total: Amount(fen: 1000), cap: Amount(fen: 99), count: 10))),
    Refusal(
      .packets(2001, pot: 200_100, rule: .lineCut, group: 2001),
      .group(round: 1, .tooManyPeople(count: 2001, most: 2000))),
    Refusal(
      .packets(2, pot: 20_000_000_002, rule: .lineCut, group: 2),
      .group(
        round: 1,
        .totalTooLarge(total: Amount(fen: 20_000_000_002), most: Packet.largestTotal))),
    Refusal(
      tiers(501, pot: 1000), .stockAbovePot(round: 1, pot: Amount(fen: 1000), stock: 10.01)),
    Refusal(table([0.5, 0.4]), .chancesMissOne(round: 1, sum: 0.9)),
    Refusal(table([0.5, 0.75]), .chancesMissOne(round: 1, sum: 1.25)),
    Refusal(.packets(5, pot: 1 << 46), .potsTooLarge),
  ])
  func `a round that cannot be is refused with the reason`(refusal: Refusal) {
    #expect(throws: refusal.error) { try Campaign(audience: 10, rounds: [refusal.round]) }
  }

  @Test func `the reason says which round`() {
    #expect(throws: CampaignError.lengthOutside(round: 2, seconds: 0, most: 86_400)) {
      try Campaign(
        audience: 10, rounds: [.packets(5, pot: 500), .packets(5, pot: 500, length: 0)])
    }
  }

  @Test(arguments: [0, -1, Campaign.largestAudience + 1] as [Int64])
  func `nobody and more people than there are cannot be an audience`(audience: Int64) {
    #expect(throws: CampaignError.audienceOutside(audience, most: Campaign.largestAudience)) {
      try Campaign(audience: audience, rounds: [.packets(5, pot: 500)])
    }
  }

  @Test func `without rounds there are cards or wallets`() throws {
    #expect(throws: CampaignError.nothingIsGiven) { try Campaign(audience: 10, rounds: []) }
    let cards = try CampaignCases.cards()
    #expect(throws: Never.self) { try Campaign(audience: 10, rounds: [], cards: cards) }
  }

  @Test func `pots, pools and rewards are added up`() throws {
    let half = CampaignRound.packets(5, pot: 1 << 45)
    #expect(throws: Never.self) { try Campaign(audience: 10, rounds: [half]) }
    #expect(throws: CampaignError.potsTooLarge) {
      try Campaign(audience: 10, rounds: [half, half])
    }
    let forwarding = try Forwarding(
      forwardChance: 0.1, invitesPerForward: 1, acceptance: 0.1, depthLimit: 1,
      inviterReward: Amount(yuan: 100), inviteeReward: Amount(yuan: 100))
    #expect(throws: Never.self) {
      try Campaign(audience: 10, rounds: [half], forwarding: forwarding, reservoir: 1_000_000_000)
    }
    #expect(throws: CampaignError.potsTooLarge) {
      try Campaign(audience: 10, rounds: [half], forwarding: forwarding, reservoir: 3_000_000_000)
    }
  }

  // Such a table once went beyond 64 bits while it ran.
  @Test func `what a table without a stock can issue is bounded`() {
    #expect(throws: CampaignError.potsTooLarge) {
      try Campaign(
        audience: Campaign.largestAudience,
        rounds: [CampaignTests.table([0.5, 0.5], amount: 10_000_000_000)])
    }
    #expect(throws: Never.self) {
      try Campaign(audience: 6000, rounds: [CampaignTests.table([1], amount: 10_000_000_000)])
    }
    #expect(throws: CampaignError.potsTooLarge) {
      try Campaign(audience: 8000, rounds: [CampaignTests.table([1], amount: 10_000_000_000)])
    }
  }

  // One packet of 60 billion yuan, issued ten billion times.
  @Test func `what a divided counter and double credit can issue is bounded`() {
    var round = CampaignRound.packets(1, pot: 6_000_000_000_000)
    round.overIssue = OverIssue(shards: 10_000, slice: 1_000_000)
    #expect(throws: CampaignError.potsTooLarge) {
      try Campaign(audience: Campaign.largestAudience, rounds: [round])
    }
    #expect(throws: Never.self) { try Campaign(audience: 5, rounds: [round]) }
    var twice = CampaignRound.packets(5, pot: 1 << 45)
    twice.overIssue = OverIssue(doubleCredit: 0.01)
    #expect(throws: CampaignError.potsTooLarge) { try Campaign(audience: 5, rounds: [twice]) }
  }

  @Test func `bounds themselves are allowed`() {
    for round in [
      CampaignRound.packets(5, pot: 500, length: 86_400), .packets(5, pot: 5, length: 1),
      .packets(20, pot: 400, rule: .lineCut, group: 10, minimum: 20),
      .packets(20, pot: 2000, rule: .lineCut, group: 10, cap: 100),
      CampaignTests.tiers(500, pot: 1000), CampaignTests.table([0.25, 0.75]),
    ] {
      for audience in [1, Campaign.largestAudience] {
        #expect(throws: Never.self) { try Campaign(audience: audience, rounds: [round]) }
      }
    }
  }
}
