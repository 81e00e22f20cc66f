import Money
import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct RoundPayoutTests {
  private func round(
    _ prizes: RoundPrizes, pot: Int64
  ) -> CampaignRound {
    CampaignRound(name: "a", length: 1, attention: 1, pot: Amount(fen: pot), prizes: prizes)
  }

  private func packets(
    _ rule: SplittingRule, count: Int64, group: Int = 10, minimum: Int64 = 1, cap: Int64? = nil
  ) -> RoundPrizes {
    .packets(
      count: count, group: group, rule: rule, minimum: Amount(fen: minimum),
      cap: cap.map { Amount(fen: $0) })
  }

  private func amounts(
    _ prizes: RoundPrizes, pot: Int64, winners: Int64, carried: Int64 = 0, seed: UInt64 = 1
  ) -> AmountCounts {
    var generator = payoutGenerator(seed)
    return RoundPayout(round(prizes, pot: pot)).amounts(
      of: winners, pot: Amount(fen: pot + carried), using: &generator)
  }

  @Test func `nobody wins nothing`() {
    for prizes in [packets(.equal, count: 5), packets(.lineCut, count: 50), .pool] {
      #expect(amounts(prizes, pot: 1000, winners: 0) == AmountCounts())
    }
  }

  @Test func `equal packets differ by a fen, and the first are higher`() {
    // 1007 fen in 10 packets: seven of 101, three of 100.
    let prizes = packets(.equal, count: 10)
    #expect(amounts(prizes, pot: 1007, winners: 10) == AmountCounts([101: 7, 100: 3]))
    #expect(amounts(prizes, pot: 1007, winners: 8) == AmountCounts([101: 7, 100: 1]))
    #expect(amounts(prizes, pot: 1007, winners: 4) == AmountCounts([101: 4]))
    #expect(amounts(prizes, pot: 1000, winners: 4) == AmountCounts([100: 4]))
    #expect(amounts(prizes, pot: 1000, winners: 4, carried: 31) == AmountCounts([104: 1, 103: 3]))
  }

  @Test func `a pool is divided into whole fen`() {
    #expect(amounts(.pool, pot: 1000, winners: 7) == AmountCounts([142: 7]))
    #expect(amounts(.pool, pot: 1000, winners: 7, carried: 50) == AmountCounts([150: 7]))
    #expect(amounts(.pool, pot: 5, winners: 7) == AmountCounts([0: 7]))
  }

  private static let rules: [(SplittingRule, cap: Int64?)] = [
    (.doubleMean, nil), (.doubleMeanReserved, nil), (.lineCut, nil), (.dirichlet(alpha: 2), nil),
    (.truncatedNormal(spread: 0.3), 250), (.multinomial, nil), (.constantCap, nil), (.lineCut, 250),
    (.doubleMean, 250),
    (.subRange(from: Amount(fen: 50), to: Amount(fen: 120), chance: 0.8), 250),
    (.fairRate(rate: 0.5), 250),
  ]

  // On both sides of the number of groups that are split one by one.
  @Test(arguments: rules, [1, 2048, 2049] as [Int64])
  func `groups that are opened to the end pay their part to the fen, within the bounds`(
    rule: (SplittingRule, cap: Int64?), groups: Int64
  ) {
    let prizes = packets(rule.0, count: 10 * groups, minimum: 3, cap: rule.cap)
    let pot = groups * 1000 + 777
    let all = amounts(prizes, pot: pot, winners: 10 * groups)
    #expect(all.count == 10 * groups)
    #expect(all.sum == groups * (pot / groups))
    let (least, most) = (all.entries[0].fen, all.largest)
    #expect(least >= (rule.0.kind.takesMinimum ? 3 : 0))
    #expect(most <= (rule.0.kind.takesCap ? rule.cap ?? .max : .max))
  }

  @Test(arguments: [1, 9, 10, 11, 20_479, 20_480, 20_481, 20_489, 20_490, 49_999] as [Int64])
  func `everybody who wins gets an amount, in the last group as well`(winners: Int64) {
    let all = amounts(packets(.lineCut, count: 50_000), pot: 5_000_000, winners: winners)
    #expect(all.count == winners)
    let full = winners / 10
    #expect(all.sum >= full * 1000 + winners % 10)
    #expect(all.sum <= full * 1000 + (winners % 10 == 0 ? 0 : 1000 - (10 - winners % 10)))
  }

  @Test func `a law too long to keep is replaced by a sample of groups`() {
    // 300,000 fen among two: more masses than a law may have.
    let all = amounts(
      packets(.lineCut, count: 10_000, group: 2), pot: 1_500_000_000, winners: 10_000)
    #expect(all.count == 10_000)
    #expect(all.sum == 1_500_000_000)
    #expect(all.largest > 200_000)
  }

  @Test func `what was carried over makes packets larger`() {
    for groups in [5, 5000] as [Int64] {
      let prizes = packets(.doubleMean, count: 10 * groups)
      let all = amounts(
        prizes, pot: groups * 1000, winners: 10 * groups, carried: groups * 500)
      #expect(all.count == 10 * groups)
      #expect(all.sum == groups * 1500)
    }
  }

  // The packet was refused, and winners got nothing.
  @Test func `what was carried over beyond the cap is left`() {
    for groups in [5, 5000] as [Int64] {
      let prizes = packets(.lineCut, count: 10 * groups, cap: 150)
      let all = amounts(
        prizes, pot: groups * 1000, winners: 10 * groups, carried: groups * 700)
      #expect(all == AmountCounts([150: 10 * groups]))
    }
  }

  @Test func `what was carried over beyond the largest packet is left`() {
    let largest = Packet.largestTotal.fen
    let all = amounts(packets(.lineCut, count: 10), pot: largest, winners: 10, carried: 5000)
    #expect(all.count == 10)
    #expect(all.sum == largest)
  }

  private let tiers = RoundPrizes.tiers([
    PrizeTier(amount: Amount(fen: 100_000), stock: 1),
    PrizeTier(amount: Amount(fen: 1000), stock: 20),
    PrizeTier(amount: Amount(fen: 10), stock: 1000),
  ])

  @Test(arguments: [1, 20, 500, 1020] as [Int64])
  func `no more prizes are given than there are`(winners: Int64) {
    for seed in 1...20 as ClosedRange<UInt64> {
      let all = amounts(tiers, pot: 200_000, winners: winners, seed: seed)
      #expect(all.count == winners)
      for entry in all.entries {
        #expect(
          entry.count <= ([100_000: 1, 1000: 20, 10: 1000] as [Int64: Int64])[entry.fen] ?? 0)
      }
    }
  }

  @Test func `all prizes are given when all are won`() {
    let all = amounts(tiers, pot: 200_000, winners: 1021)
    #expect(all == AmountCounts([100_000: 1, 1000: 20, 10: 1000]))
  }

  @Test func `a table gives every winner one of its amounts`() {
    let table = RoundPrizes.chances(
      [
        PrizeChance(amount: .zero, chance: 0.5), PrizeChance(amount: Amount(fen: 7), chance: 0.3),
        PrizeChance(amount: Amount(fen: 900), chance: 0.2),
      ], count: nil)
    let all = amounts(table, pot: 100, winners: 1_000_000)
    #expect(all.entries.map(\.fen) == [0, 7, 900])
    for (entry, chance) in zip(all.entries, [0.5, 0.3, 0.2]) {
      #expect(BinomialBounds.allow(hits: Int(entry.count), trials: 1_000_000, chance: chance))
    }
    #expect(amounts(table, pot: 100, winners: 10_000_000_000).count == 10_000_000_000)
  }
}
