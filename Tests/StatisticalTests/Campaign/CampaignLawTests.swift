import Foundation
import Money
import MonteCarlo
import Randomness
import RedPackets
import Statistics
import TestSupport
import Testing

/// Campaigns simple enough for a closed form.
///
/// 16,000 campaigns a case; exact binomial intervals at 1e-6 for each value of a law, 5 standard
/// errors for a mean (6e-7): below 0.05% in all.
@Suite(.enabled(if: isOptimized)) struct CampaignLawTests {
  private static let blocks = 1000

  private func column(
    _ campaign: Campaign, _ metric: String, seed: UInt64
  ) throws -> [Int64] {
    let experiment = CampaignExperiment(campaign, metrics: [metric])
    var numbers: [Int64] = []
    for block in 0..<UInt64(CampaignLawTests.blocks) {
      var values = BlockValues(measures: experiment.measures.count, replications: 16)
      try experiment.simulate(block: block, seed: seed, into: &values)
      numbers += (0..<16).map { values[0, $0] }
    }
    return numbers
  }

  private func counts(_ numbers: [Int64]) -> [Int64: Int] {
    numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func round(
    _ prizes: RoundPrizes, pot: Int64 = 10_000, length: Int = 30, attention: Double = 1,
    winning: CampaignRound.Winning = .firstCome
  ) -> CampaignRound {
    CampaignRound(
      name: "a", length: length, attention: attention, pot: Amount(fen: pot), prizes: prizes,
      winning: winning)
  }

  private func packets(_ count: Int64) -> RoundPrizes {
    .packets(count: count, group: 1, rule: .equal, minimum: Amount(fen: 1), cap: nil)
  }

  private let atOnce = ArrivalLaw.table([ArrivalPoint(second: 1, share: 1)])

  @Test func `who takes part is a binomial number of the audience`() throws {
    let campaign = try Campaign(audience: 400, rounds: [round(.pool, attention: 0.3)])
    let law = try Binomial(trials: 400, probability: 0.3)
    let numbers = try counts(column(campaign, "took-part", seed: 1))
    #expect(LawBounds.violations(numbers, values: 0...400, chance: law.probability(of:)) == [])
  }

  @Test func `winners of a round with a chance and packets enough are binomial`() throws {
    // Who begins in a second asks until the end: 1 - (1 - p)^(seconds left), given up never.
    let arrivals = ArrivalLaw.burst(weight: 0.7, shape: 2, mean: 5, tail: 20)
    let (p, length, send, attention) = (0.04, 30, 0.5, 0.8)
    var chance = 0.0
    for second in 0..<length {
      let begins =
        arrivals.share(by: Double(second + 1)) - arrivals.share(by: Double(second))
      chance += attention * begins * (1 - pow(1 - p * send, Double(length - second)))
    }
    let campaign = try Campaign(
      audience: 500,
      rounds: [
        round(packets(10_000), length: length, attention: attention, winning: .chance(p))
      ], arrivals: arrivals, shaking: Shaking(interval: 2))
    let law = try Binomial(trials: 500, probability: chance)
    let numbers = try counts(column(campaign, "round-winners", seed: 2))
    #expect(LawBounds.violations(numbers, values: 0...500, chance: law.probability(of:)) == [])
  }

  @Test func `claims of a round that is sold out are binomial`() throws {
    let campaign = try Campaign(
      audience: 5000, rounds: [round(packets(300))], arrivals: atOnce,
      claiming: Claiming(never: 0.1, meanDelay: 3600, window: 7200, redemption: 0.5))
    let law = try Binomial(trials: 300, probability: 0.9 * (1 - exp(-2)))
    let numbers = try counts(column(campaign, "claims", seed: 3))
    #expect(LawBounds.violations(numbers, values: 0...300, chance: law.probability(of:)) == [])
  }

  @Test func `hunters are a binomial part of the winners of equals`() throws {
    // 1000 accounts, 200 win; whoever wins is a hunter with the chance of his share. 50 fen each.
    let campaign = try Campaign(
      audience: 1000, rounds: [round(packets(200))], arrivals: atOnce, fraud: Fraud(share: 0.3))
    let law = try Binomial(trials: 200, probability: 0.3)
    let numbers = try counts(column(campaign, "leaked", seed: 4).map { $0 / 50 })
    #expect(LawBounds.violations(numbers, values: 0...200, chance: law.probability(of:)) == [])
  }

  @Test func `requests dropped are those beyond the capacity where nobody comes again`() throws {
    // Each second's newcomers are binomial: E max(0, X - C).
    let arrivals = ArrivalLaw.burst(weight: 0.7, shape: 2, mean: 5, tail: 20)
    let capacity: Int64 = 25
    var mean = 0.0
    for second in 0..<30 {
      let begins =
        arrivals.share(by: Double(second + 1)) - arrivals.share(by: Double(second))
      let law = try Binomial(trials: 600, probability: begins)
      for x in capacity + 1...600 { mean += Double(x - capacity) * law.probability(of: x) }
    }
    let campaign = try Campaign(
      audience: 600, rounds: [round(packets(10_000))], arrivals: arrivals,
      shaking: Shaking(leaveWhenDropped: 1), capacity: Capacity(admitted: capacity))
    let numbers = try column(campaign, "dropped", seed: 5)
    let (found, variance) = TwoSamples.moments(numbers)
    #expect(mean > 50)
    #expect(abs(found - mean) < 5 * (variance / Double(numbers.count)).squareRoot())
  }

  @Test func `prizes of a tier are hypergeometric`() throws {
    // 90 drawn of 10 × 100 fen and 190 × 1 fen: paid = 90 + 99 × k.
    let tiers = [
      PrizeTier(amount: Amount(fen: 100), stock: 10), PrizeTier(amount: Amount(fen: 1), stock: 190),
    ]
    let campaign = try Campaign(
      audience: 90, rounds: [round(.tiers(tiers), winning: .draw)])
    func choose(_ n: Double, _ k: Double) -> Double {
      exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1))
    }
    let numbers = try counts(column(campaign, "paid", seed: 6).map { ($0 - 90) / 99 })
    let violations = LawBounds.violations(numbers, values: 0...10) {
      choose(10, Double($0)) * choose(190, 90 - Double($0)) / choose(200, 90)
    }
    #expect(violations == [])
  }

  @Test func `a pool pays the pot over those who came, to the whole fen`() throws {
    let campaign = try Campaign(
      audience: 400, rounds: [round(.pool, length: 5, attention: 0.3)], arrivals: atOnce)
    let paid = try column(campaign, "paid", seed: 7)
    let came = try column(campaign, "round-winners", seed: 7)
    #expect(zip(paid, came).allSatisfy { $0 == 10_000 / $1 * $1 })
  }

  @Test func `a table pays its mean`() throws {
    let table = [
      PrizeChance(amount: Amount(fen: 0), chance: 0.9),
      PrizeChance(amount: Amount(fen: 100), chance: 0.1),
    ]
    let campaign = try Campaign(
      audience: 200, rounds: [round(.chances(table, count: nil))], arrivals: atOnce)
    let law = try Binomial(trials: 200, probability: 0.1)
    let numbers = try counts(column(campaign, "paid", seed: 8).map { $0 / 100 })
    #expect(LawBounds.violations(numbers, values: 0...200, chance: law.probability(of:)) == [])
  }
}
