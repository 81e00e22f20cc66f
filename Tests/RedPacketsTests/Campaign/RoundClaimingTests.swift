import Money
import MonteCarlo
import Testing

@testable import RedPackets

@Suite struct RoundClaimingTests {
  private func round(_ name: String, _ claiming: Claiming?) -> CampaignRound {
    CampaignRound(
      name: name, length: 60, attention: 1, pot: Amount(yuan: 1000),
      prizes: .packets(
        count: 10_000, group: 10, rule: .equal, minimum: Amount(fen: 1), cap: nil),
      winning: .draw, claiming: claiming)
  }

  private func run(_ campaign: Campaign) throws -> [String: Int64] {
    let experiment = CampaignExperiment(campaign)
    var values = BlockValues(measures: experiment.measures.count, replications: 1)
    try experiment.simulate(block: 0, seed: 3, into: &values)
    var numbers: [String: Int64] = [:]
    for (i, measure) in experiment.measures.enumerated() where measure.group.isEmpty {
      numbers[measure.metric] = values[i, 0]
    }
    return numbers
  }

  @Test func `a round of coupons stands beside a round of cash`() throws {
    let coupons = Claiming(redemption: 0, sponsorShare: 1)
    let numbers = try run(
      try Campaign(audience: 20_000, rounds: [round("cash", nil), round("coupons", coupons)]))
    #expect(numbers["paid"] == 100_000)
    #expect(numbers["unclaimed"] == 100_000)
    #expect(numbers["sponsor"] == 0)
    #expect(numbers["cost"] == 100_000)
  }

  @Test func `a partner pays its part of its own round alone`() throws {
    let half = Claiming(sponsorShare: 0.5)
    let numbers = try run(
      try Campaign(audience: 20_000, rounds: [round("cash", nil), round("merchant", half)]))
    #expect(numbers["paid"] == 200_000)
    #expect(numbers["sponsor"] == 50_000)
    #expect(numbers["cost"] == 150_000)
  }

  @Test func `reproduction is forwards times invites times acceptance`() throws {
    let forwarding = try Forwarding(
      forwardChance: 0.5, invitesPerForward: 2, acceptance: 0.3, depthLimit: 3,
      inviterReward: .zero, inviteeReward: .zero)
    let numbers = try run(
      try Campaign(
        audience: 20_000, rounds: [round("1", nil)], forwarding: forwarding,
        reservoir: 1_000_000_000))
    // 10,000 claimants bring Poisson-like 3,000: five standard errors are 0.03.
    let measured = Double(try #require(numbers["reproduction"])) * 1e-9
    #expect(abs(measured - 0.3) < 0.03)
  }
}
