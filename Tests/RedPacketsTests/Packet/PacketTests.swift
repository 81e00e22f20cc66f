import Money
import RedPackets
import Testing

@Suite struct PacketTests {
  @Test func `a packet keeps what it was made of`() throws {
    let packet = try Packet(
      total: Amount(yuan: 20), count: 5, rule: .lineCut, minimum: Amount(fen: 10))
    #expect(packet.total == Amount(fen: 2000))
    #expect(packet.count == 5)
    #expect(packet.rule == .lineCut)
    #expect(packet.minimum == Amount(fen: 10))
  }

  @Test func `the minimum is 1 fen unless it is given`() throws {
    #expect(
      try Packet(total: Amount(fen: 5), count: 5, rule: .equal).minimum == Amount(fen: 1))
  }

  @Test(arguments: SmallCase.rules.filter(\.kind.takesMinimum))
  func `the largest packet and the smallest are accepted`(rule: SplittingRule) throws {
    _ = try Packet(total: Packet.largestTotal, count: Packet.largestCount, rule: rule)
    _ = try Packet(total: Amount(fen: 1), count: 1, rule: rule)
    _ = try Packet(total: Amount(fen: 60), count: 3, rule: rule, minimum: Amount(fen: 20))
  }

  struct Refusal: Sendable {
    var total: Int64 = 100
    var count = 5
    var minimum: Int64 = 1
    var error: SplitError
  }

  static let refusals = [
    Refusal(count: 0, error: .nobodyOpens),
    Refusal(count: -1, error: .nobodyOpens),
    Refusal(count: 2001, error: .tooManyPeople(count: 2001, most: 2000)),
    Refusal(minimum: 0, error: .minimumBelowOneFen(.zero)),
    Refusal(minimum: -7, error: .minimumBelowOneFen(Amount(fen: -7))),
    Refusal(
      total: 10_000_000_001,
      error: .totalTooLarge(
        total: Amount(fen: 10_000_000_001), most: Amount(fen: 10_000_000_000))),
    Refusal(
      total: 4, error: .totalBelowMinimum(total: Amount(fen: 4), minimum: Amount(fen: 1), count: 5)),
    Refusal(
      total: 0, error: .totalBelowMinimum(total: .zero, minimum: Amount(fen: 1), count: 5)),
    Refusal(
      total: -100,
      error: .totalBelowMinimum(total: Amount(fen: -100), minimum: Amount(fen: 1), count: 5)),
    Refusal(
      total: 99, minimum: 20,
      error: .totalBelowMinimum(total: Amount(fen: 99), minimum: Amount(fen: 20), count: 5)),
    Refusal(
      minimum: .max,
      error: .totalBelowMinimum(total: Amount(fen: 100), minimum: Amount(fen: .max), count: 5)),
  ]

  @Test(arguments: refusals)
  func `what cannot be split is refused with the reason`(_ refusal: Refusal) {
    for rule in SmallCase.rules where rule.kind.takesMinimum {
      #expect(throws: refusal.error) {
        try Packet(
          total: Amount(fen: refusal.total), count: refusal.count, rule: rule,
          minimum: Amount(fen: refusal.minimum))
      }
    }
  }

  @Test func `a cap has to leave room for the total`() throws {
    #expect(
      throws: SplitError.totalAboveCap(total: Amount(fen: 100), cap: Amount(fen: 19), count: 5)
    ) {
      try Packet(total: Amount(fen: 100), count: 5, rule: .lineCut, cap: Amount(fen: 19))
    }
    _ = try Packet(total: Amount(fen: 100), count: 5, rule: .lineCut, cap: Amount(fen: 20))
    _ = try Packet(total: Amount(fen: 100), count: 5, rule: .lineCut, cap: Amount(fen: .max))
  }

  @Test func `prizes cannot be worth more than the total`() throws {
    let prizes = [PrizeTier(amount: Amount(fen: 50), stock: 3)]
    #expect(throws: SplitError.prizesAboveTotal(total: Amount(fen: 149))) {
      try Packet(total: Amount(fen: 149), count: 2, rule: .tiers(prizes))
    }
    _ = try Packet(total: Amount(fen: 150), count: 2, rule: .tiers(prizes))
  }

  @Test func `chances add up to 1`() throws {
    let entries = [PrizeChance(amount: Amount(fen: 5), chance: 0.5)]
    #expect(throws: SplitError.chancesMissOne(sum: 0.5)) {
      try Packet(total: Amount(fen: 50), count: 2, rule: .probabilityTable(entries))
    }
  }

  @Test func `a narrow range lies within minimum and cap`() throws {
    let rule = SplittingRule.subRange(from: Amount(fen: 5), to: Amount(fen: 30), chance: 0.5)
    #expect(throws: SplitError.subRangeNeedsCap) {
      try Packet(total: Amount(fen: 50), count: 5, rule: rule)
    }
    #expect(
      throws: SplitError.subRangeOutside(
        from: Amount(fen: 5), to: Amount(fen: 30), minimum: Amount(fen: 1), cap: Amount(fen: 20))
    ) {
      try Packet(total: Amount(fen: 50), count: 5, rule: rule, cap: Amount(fen: 20))
    }
  }
}
