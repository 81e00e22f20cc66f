import Money
import Randomness
import TestSupport
import Testing

@testable import RedPackets

@Suite struct RoundRunTests {
  /// Everybody begins in the first second.
  static func atOnce(_ length: Int) -> [Double] { (0..<length).map { $0 == 0 ? 1 : 0 } }

  private func round(
    packets: Int64, length: Int = 10, winning: CampaignRound.Winning = .firstCome,
    releaseRate: Int64? = nil
  ) -> CampaignRound {
    CampaignRound(
      name: "a", length: length, attention: 1, pot: Amount(yuan: 1_000_000),
      prizes: .packets(
        count: packets, group: 1, rule: .equal, minimum: Amount(fen: 1), cap: nil),
      winning: winning, releaseRate: releaseRate)
  }

  private func run(
    _ round: CampaignRound, _ people: [Int64], shaking: Shaking = Shaking(),
    capacity: Capacity = Capacity(), attempts: [Int]? = nil, hazards: [Double]? = nil,
    seed: UInt64 = 1
  ) -> RoundOutcome {
    var generator = StreamKey(seed: seed, block: 0, entity: 0, purpose: .shaking).generator()
    return RoundRun(
      round: round, shaking: shaking, capacity: capacity,
      attempts: attempts ?? people.map { _ in 1 },
      hazards: hazards ?? RoundRunTests.atOnce(round.length)
    ).run(Crowd(people), using: &generator)
  }

  @Test(arguments: [(999, 1), (1000, 1), (5000, nil)] as [(Int64, Int?)])
  func `without a capacity packets go in the second in which enough have begun`(
    packets: Int64, second: Int?
  ) {
    let outcome = run(round(packets: packets), [600, 400])
    #expect(outcome.soldOutAfter == second)
    #expect(outcome.winners.total == min(packets, 1000))
    #expect(outcome.offered == [1000] + [Int64](repeating: 0, count: 9))
    #expect(outcome.dropped == [Int64](repeating: 0, count: 10))
    #expect(outcome.won[0] == min(packets, 1000))
  }

  @Test(arguments: [1, 99, 100, 101, 250, 999, 1000] as [Int64])
  func `a capacity and no give-up admit the lesser of offered and capacity each second`(
    capacity: Int64
  ) {
    let outcome = run(
      round(packets: 100_000, length: 12), [700, 300], capacity: Capacity(admitted: capacity))
    var waiting: Int64 = 1000
    for second in 0..<12 {
      let admitted = min(waiting, capacity)
      #expect(outcome.offered[second] == waiting)
      #expect(outcome.dropped[second] == waiting - admitted)
      #expect(outcome.won[second] == admitted)
      waiting -= admitted
    }
    #expect(outcome.soldOutAfter == nil)
  }

  @Test func `capacity decides when packets are gone`() {
    // 100 a second: the 450th packet goes in the fifth second.
    let outcome = run(round(packets: 450), [2000], capacity: Capacity(admitted: 100))
    #expect(outcome.soldOutAfter == 5)
    #expect(outcome.won.prefix(6) == [100, 100, 100, 100, 50, 0])
    // Who asks after that is told that there is nothing left: no requests are counted.
    #expect(outcome.offered.prefix(6) == [2000, 1900, 1800, 1700, 1600, 0])
  }

  @Test(arguments: [1, 7, 50] as [Int64]) func `no more are won than have been released`(
    rate: Int64
  ) {
    let outcome = run(round(packets: 300, releaseRate: rate), [1000])
    var won: Int64 = 0
    for second in 0..<10 {
      won += outcome.won[second]
      #expect(won == min(300, rate * Int64(second + 1)))
    }
  }

  @Test func `packets that were released and not won are there later`() {
    // Nobody for four seconds, then everybody: five seconds' packets.
    let hazards = (0..<10).map { $0 == 4 ? 1.0 : 0 }
    let outcome = run(round(packets: 300, releaseRate: 20), [1000], hazards: hazards)
    #expect(outcome.won == [0, 0, 0, 0, 100, 20, 20, 20, 20, 20])
  }

  @Test func `a release rate beyond all numbers releases all`() {
    let outcome = run(round(packets: 300, releaseRate: .max), [1000])
    #expect(outcome.won[0] == 300)
  }

  @Test func `who gives up for certain asks once`() {
    let outcome = run(
      round(packets: 100, winning: .chance(0)), [1000], shaking: Shaking(giveUp: 1))
    #expect(outcome.offered.prefix(3) == [1000, 0, 0])
    #expect(outcome.winners.total == 0)
  }

  @Test func `with chance 0 nobody wins, and all go on asking`() {
    let outcome = run(round(packets: 100, winning: .chance(0)), [1000])
    #expect(outcome.offered == [Int64](repeating: 1000, count: 10))
    #expect(outcome.winners.total == 0)
  }

  @Test func `with chance 1 it is first come, first served`() {
    let first = run(round(packets: 350), [1000], capacity: Capacity(admitted: 100))
    let chance = run(
      round(packets: 350, winning: .chance(1)), [1000], capacity: Capacity(admitted: 100))
    #expect(chance.won == first.won)
    #expect(chance.soldOutAfter == first.soldOutAfter)
  }

  @Test func `who leaves for certain when dropped does not come back`() {
    let outcome = run(
      round(packets: 100_000), [1000], shaking: Shaking(leaveWhenDropped: 1),
      capacity: Capacity(admitted: 300))
    #expect(outcome.won.prefix(3) == [300, 0, 0])
    #expect(outcome.dropped.prefix(3) == [700, 0, 0])
  }

  @Test func `who gives up is gone before packets are released again`() {
    let outcome = run(
      round(packets: 1000, releaseRate: 10), [1000], shaking: Shaking(giveUp: 1))
    #expect(outcome.won.prefix(3) == [10, 0, 0])
  }

  @Test func `a draw has as many winners as prizes, and no hurry`() {
    for people in [50, 300, 5000] as [Int64] {
      let outcome = run(round(packets: 300, winning: .draw), [people, people])
      #expect(outcome.winners.total == min(300, 2 * people))
      #expect(zip(outcome.winners.counts, [people, people]).allSatisfy { $0 <= $1 })
      #expect(outcome.offered == [2 * people])
      #expect(outcome.soldOutAfter == nil)
    }
  }

  @Test func `nobody asks, nobody wins, nothing is drawn`() {
    var none = ScriptedGenerator([])
    for winning in [CampaignRound.Winning.firstCome, .chance(0.5), .draw] {
      let outcome = RoundRun(
        round: round(packets: 5, winning: winning), shaking: Shaking(sendChance: 0.5, giveUp: 0.5),
        capacity: Capacity(admitted: 1), attempts: [1, 9], hazards: RoundRunTests.atOnce(10)
      ).run(Crowd(groups: 2), using: &none)
      #expect(outcome.winners.total == 0)
      #expect(outcome.offered.allSatisfy { $0 == 0 })
    }
  }

  @Test func `a pool is never sold out`() {
    let pool = CampaignRound(
      name: "a", length: 3, attention: 1, pot: Amount(yuan: 1), prizes: .pool)
    let outcome = run(pool, [1_000_000_000])
    #expect(outcome.winners.total == 1_000_000_000)
    #expect(outcome.soldOutAfter == nil)
  }

  @Test func `an account that sends more often offers more, and wins once`() {
    let outcome = run(round(packets: 100_000), [700, 300], attempts: [1, 10])
    #expect(outcome.offered[0] == 700 + 3000)
    #expect(outcome.winners.counts == [700, 300])
  }

  // Attempts once gave no advantage where requests win with a chance.
  @Test func `every request of an account has its own chance to win`() {
    let outcome = run(
      round(packets: .max, length: 1, winning: .chance(0.1)), [1_000_000, 1_000_000],
      attempts: [1, 10])
    for (hits, chance) in zip(outcome.winners.counts, [0.1, 0.6513215599]) {
      #expect(BinomialBounds.allow(hits: Int(hits), trials: 1_000_000, chance: chance))
    }
  }

  @Test func `of the requests of an account those win that are admitted and lucky`() {
    // Half of 11 million requests: people 0.05, accounts with ten 1 - 0.95^10.
    let outcome = run(
      round(packets: .max, length: 1, winning: .chance(0.1)), [1_000_000, 1_000_000],
      capacity: Capacity(admitted: 5_500_000), attempts: [1, 10])
    for (hits, chance) in zip(outcome.winners.counts, [0.05, 0.4012630608]) {
      #expect(BinomialBounds.allow(hits: Int(hits), trials: 1_000_000, chance: chance))
    }
    #expect(outcome.dropped == [5_500_000])
  }

  // The capacity was once kept only on average where nobody was there who sends more often.
  @Test func `attempts of a group with nobody in it leave admission exact`() {
    let outcome = run(
      round(packets: 100_000), [1000, 0], capacity: Capacity(admitted: 123), attempts: [1, 50])
    #expect(outcome.won.prefix(8) == [123, 123, 123, 123, 123, 123, 123, 123])
  }

  @Test func `people neither appear nor vanish in the longest round`() {
    let people: [Int64] = [4_000_000_000, 6_000_000_000]
    var hazards = ArrivalLaw.burst(weight: 0.7, shape: 2, mean: 15, tail: 80).hazards(length: 600)
    hazards[0] = 0.1
    let outcome = run(
      round(packets: 9_000_000_000, length: 600), people,
      shaking: Shaking(interval: 3, giveUp: 0.01, leaveWhenDropped: 0.02),
      capacity: Capacity(admitted: 14_000_000), hazards: hazards)
    #expect(zip(outcome.winners.counts, people).allSatisfy { 0 <= $0 && $0 <= $1 })
    #expect(outcome.winners.total == outcome.won.reduce(0, +))
    #expect(zip(outcome.offered, outcome.dropped).allSatisfy { min($0, 14_000_000) == $0 - $1 })
  }
}

@Suite struct RoundOutcomeTests {
  private func outcome(_ wins: [Int64]) -> RoundOutcome {
    var outcome = RoundOutcome(groups: 1, length: wins.count)
    for (second, number) in wins.enumerated() {
      outcome.record(second, offered: number, dropped: 0, winners: Crowd([number]))
    }
    return outcome
  }

  @Test(
    arguments: [
      // Nobody wins: nothing waits.
      ([0, 0, 0], 5, 0, 0),
      // All are credited in the second in which they win.
      ([5, 0, 3], 5, 0, 3),
      // 12 in the first second: 7, then 2 wait; the last is credited in the third.
      ([12, 0, 0, 0], 5, 7, 3),
      // 10, then 5 + 20 - 5 = 20 wait; five seconds more: the sixth.
      ([10, 20], 5, 20, 6),
      // 1 waits at the end: it takes a whole second.
      ([6], 5, 1, 2), ([10], 5, 5, 2), ([11], 5, 6, 3),
      // The queue empties and fills again.
      ([8, 0, 0, 9], 5, 4, 5),
    ] as [([Int64], Int64, Int64, Int64)])
  func `wins wait for their credit`(wins: [Int64], rate: Int64, peak: Int64, drained: Int64) {
    let backlog = outcome(wins).backlog(rate: rate)
    #expect(backlog.peak == peak)
    #expect(backlog.drained == drained)
  }
}
