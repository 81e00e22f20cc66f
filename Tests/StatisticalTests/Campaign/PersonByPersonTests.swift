import Money
import MonteCarlo
import RedPackets
import TestSupport
import Testing

/// What the engine counts together against what single people come to.
///
/// 4000 campaigns of each, 20 numbers or so a case. Two samples are allowed a Kolmogorov-Smirnov
/// distance of 2.7 and means 5 standard errors apart: below 1e-6 each, and below 0.02% in all.
@Suite(.enabled(if: isOptimized)) struct PersonByPersonTests {
  private static let replications = 4000

  static let cases = [
    "sold out", "capacity", "throttle and release", "chance", "draw", "hunters and claims",
    "two rounds, one win", "everything", "attempts",
  ]

  private static func round(
    _ name: String, packets: Int64, attention: Double = 0.7, length: Int = 40
  ) -> CampaignRound {
    CampaignRound(
      name: name, length: length, attention: attention, pot: Amount(fen: packets * 21 + 3),
      prizes: .packets(
        count: packets, group: 5, rule: .lineCut, minimum: Amount(fen: 1), cap: nil))
  }

  private static func campaign(_ name: String) throws -> Campaign {
    var rounds = [round("a", packets: 120)]
    var shaking = Shaking()
    var capacity = Capacity()
    var fraud = Fraud()
    var claiming = Claiming()
    switch name {
    case "capacity":
      shaking = Shaking(giveUp: 0.3, leaveWhenDropped: 0.2)
      capacity = Capacity(admitted: 6, credited: 3)
      rounds[0].winning = .chance(0.6)
    case "throttle and release":
      shaking = Shaking(interval: 3, sendChance: 0.8, giveUp: 0.1)
      rounds[0].releaseRate = 2
    case "chance": rounds[0].winning = .chance(0.05)
    case "draw":
      rounds[0].winning = .draw
      rounds += [round("b", packets: 60)]
    case "hunters and claims":
      fraud = Fraud(share: 0.3, truePositive: 0.7, falsePositive: 0.1, reducedPay: 0.29)
      claiming = Claiming(never: 0.1, meanDelay: 3600, window: 5000, redemption: 0.7)
    case "two rounds, one win":
      shaking = Shaking(giveUp: 0.02, limit: 1)
      rounds = [round("a", packets: 80), round("b", packets: 200, attention: 0.5)]
      rounds[0].carriesOver = true
    case "everything":
      shaking = Shaking(interval: 2, giveUp: 0.05, leaveWhenDropped: 0.1, limit: 1)
      capacity = Capacity(admitted: 12, credited: 4)
      fraud = Fraud(share: 0.2, truePositive: 0.5, falsePositive: 0.05, reducedPay: 0.5)
      claiming = Claiming(never: 0.2, meanDelay: 100, window: 200, redemption: 0.9)
      rounds = [round("a", packets: 90), round("b", packets: 50, attention: 0.4)]
      rounds[0].releaseRate = 4
      rounds[0].carriesOver = true
      rounds[1].winning = .chance(0.3)
      rounds[1].prizes = .tiers([
        PrizeTier(amount: Amount(fen: 500), stock: 1),
        PrizeTier(amount: Amount(fen: 10), stock: 39),
      ])
    case "attempts":
      shaking = Shaking(giveUp: 0.1, leaveWhenDropped: 0.1)
      capacity = Capacity(admitted: 60)
      fraud = Fraud(share: 0.2, attempts: 10)
      rounds[0].winning = .chance(0.1)
    default: break
    }
    return try Campaign(
      audience: 300, rounds: rounds, arrivals: .burst(weight: 0.6, shape: 2, mean: 8, tail: 30),
      shaking: shaking, capacity: capacity, fraud: fraud, claiming: claiming)
  }

  private func engine(_ campaign: Campaign, seed: UInt64) throws -> [String: [Int64]] {
    let experiment = CampaignExperiment(campaign)
    var numbers: [String: [Int64]] = [:]
    for block in 0..<UInt64(PersonByPersonTests.replications / 16) {
      var values = BlockValues(measures: experiment.measures.count, replications: 16)
      try experiment.simulate(block: block, seed: seed, into: &values)
      for (i, measure) in experiment.measures.enumerated() {
        numbers[measure.metric + " " + measure.group, default: []] += (0..<16).map { values[i, $0] }
      }
    }
    return numbers
  }

  @Test(arguments: cases)
  func `counting people together has the law of following each`(name: String) throws {
    let campaign = try PersonByPersonTests.campaign(name)
    let seed = UInt64(PersonByPersonTests.cases.firstIndex(of: name) ?? 0)
    let engine = try engine(campaign, seed: seed)
    var single: [String: [Int64]] = [:]
    for replication in 0..<PersonByPersonTests.replications {
      var people = PersonByPerson(campaign, seed: seed << 32 | UInt64(replication))
      let numbers = people.run()
      for key in engine.keys { single[key, default: []].append(numbers[key] ?? 0) }
    }
    let compared = [
      "round-winners round=a", "round-winners round=b", "sold-out round=a",
      "sold-out-time round=a", "sold-out-time round=b", "requests round=a", "requests round=b",
      "peak-requests round=a", "dropped round=a", "dropped round=b", "credit-queue round=a",
      "credit-drain round=a", "credit-drain round=b", "took-part ", "winners ", "claims ",
      "flagged-people ", "paid ", "unclaimed ", "returned ", "leaked ", "gini ",
      "amount-per-person ",
    ]
    var found = 0
    for key in compared {
      guard let numbers = engine[key] else { continue }
      let others = try #require(single[key])
      found += 1
      let distance = TwoSamples.kolmogorov(numbers, others)
      let errors = TwoSamples.errors(numbers, others)
      #expect(
        distance < 2.7,
        "\(key): \(distance), \(TwoSamples.moments(numbers)), \(TwoSamples.moments(others))")
      #expect(
        errors < 5,
        "\(key): \(errors) standard errors, \(TwoSamples.moments(numbers)), \(TwoSamples.moments(others))"
      )
    }
    #expect(found >= 9)
  }
}
