import Glibc
import Money
import Randomness
import RedPackets
import TestSupport
import Testing

@Suite struct ForwardingTests {
  private func forwarding(
    chance: Double = 0.277, invites: Double = 5, acceptance: Double = 0.2, depth: Int = 3,
    inviter: Amount = Amount(fen: 100), invitee: Amount = Amount(fen: 250)
  ) throws -> Forwarding {
    try Forwarding(
      forwardChance: chance, invitesPerForward: invites, acceptance: acceptance,
      depthLimit: depth, inviterReward: inviter, inviteeReward: invitee)
  }

  private func generator() -> Xoshiro256PlusPlus {
    StreamKey(seed: 2020, block: 0, purpose: .parameters).generator()
  }

  @Test func `the example of the guide comes out`() throws {
    let forwarding = try forwarding()
    #expect((forwarding.reproduction - 0.277).magnitude < 1e-15)
    let means = forwarding.meanByDepth.map { ($0 * 10_000).rounded() / 10_000 }
    #expect(means == [0.277, 0.0767, 0.0213])
    #expect((forwarding.totalPerSeed.mean - 0.374983).magnitude < 5e-7)
    #expect((forwarding.offspringVariance - 0.477271).magnitude < 1e-12)
    #expect((forwarding.totalPerSeed.variance - 1.126848).magnitude < 5e-7)
  }

  @Test func `the viral example of the guide comes out`() throws {
    let viral = try forwarding(chance: 0.6, invites: 4, acceptance: 0.5, depth: 5)
    #expect((viral.reproduction - 1.2).magnitude < 1e-15)
    #expect((viral.totalPerSeed.mean - 8.92992).magnitude < 1e-9)
    #expect((viral.totalPerSeed.variance - 258.0605).magnitude < 5e-5)
    let extinct = [0, 1, 2, 5, 1000].map {
      (viral.extinctionChance(by: $0) * 10_000).rounded() / 10_000
    }
    #expect(extinct == [0, 0.4812, 0.6126, 0.7387, 0.8118])
  }

  @Test func `below one new person each, it always dies out`() throws {
    #expect((try forwarding().extinctionChance(by: 1000) - 1).magnitude < 1e-12)
  }

  @Test func `the mean total is the sum over depths`() throws {
    let forwarding = try forwarding(chance: 0.8, invites: 2, acceptance: 0.9, depth: 12)
    let sum = forwarding.meanByDepth.reduce(0, +)
    #expect((forwarding.totalPerSeed.mean / sum - 1).magnitude < 1e-12)
  }

  @Test func `with one depth the variance is that of one person's`() throws {
    let forwarding = try forwarding(depth: 1)
    #expect(forwarding.totalPerSeed.variance == forwarding.offspringVariance)
  }

  @Test func `a run keeps its values`() throws {
    var generator = generator()
    let outcome = try forwarding().run(
      seeds: 1_000_000, reservoir: 50_000_000, using: &generator)
    #expect(outcome.newByDepth == [276_526, 76180, 20922])
    #expect(outcome.forwards == 375_020)
    #expect(outcome.invites == 1_875_684)
    #expect(outcome.inviterRewards == Amount(fen: 100 * outcome.new))
    #expect(outcome.inviteeRewards == Amount(fen: 250 * outcome.new))
    #expect(outcome.rewards == Amount(fen: 350 * outcome.new))
  }

  @Test(arguments: [0, 1, 5, 100, 10_000, 1_000_000_000_000] as [Int64])
  func `no more come than there are`(reservoir: Int64) throws {
    let flood = try forwarding(chance: 0.9, invites: 20, acceptance: 0.9, depth: 40)
    var generator = generator()
    for seeds: Int64 in [1, 30, 1_000_000] {
      let outcome = flood.run(seeds: seeds, reservoir: reservoir, using: &generator)
      #expect(outcome.new <= reservoir)
      #expect(outcome.newByDepth.allSatisfy { $0 >= 0 })
      #expect(outcome.newByDepth.count == 40)
      #expect(outcome.invites >= outcome.new)
    }
  }

  @Test func `what is certain draws nothing`() throws {
    var generator = ScriptedGenerator([])
    #expect(try forwarding().run(seeds: 0, reservoir: 9, using: &generator).new == 0)
    #expect(
      try forwarding(chance: 0).run(seeds: 9, reservoir: 9, using: &generator).newByDepth
        == [0, 0, 0])
    #expect(
      try forwarding(chance: 1, invites: 0).run(seeds: 9, reservoir: 9, using: &generator)
        .forwards == 9)
    #expect(
      try forwarding(depth: 0).run(seeds: 9, reservoir: 9, using: &generator).newByDepth == [])
  }

  @Test func `without a reservoir invites are sent in vain`() throws {
    var generator = generator()
    let outcome = try forwarding(chance: 1, acceptance: 1).run(
      seeds: 1000, reservoir: 0, using: &generator)
    #expect(outcome.new == 0)
    #expect(outcome.invites > 4000)
  }

  @Test func `a flood of invites brings everybody`() throws {
    var generator = generator()
    let flood = try forwarding(chance: 1, invites: 1000, acceptance: 1, depth: 2)
    let outcome = flood.run(
      seeds: Forwarding.mostPeople, reservoir: 1000, using: &generator)
    #expect(outcome.newByDepth == [1000, 0])
    #expect((Double(outcome.invites) / 1e15 - 1).magnitude < 1e-6)
  }

  @Test(arguments: [0, .max] as [UInt64], [1, 1000, 1_000_000_000_000] as [Int64])
  func `any words come to an end`(word: UInt64, reservoir: Int64) throws {
    for invites in [0.001, 1, 60, 1000] {
      let forwarding = try forwarding(chance: 0.5, invites: invites, acceptance: 0.5, depth: 30)
      for seeds: Int64 in [1, 1000, 1_000_000_000_000] {
        var generator = ConstantGenerator(word: word)
        let outcome = forwarding.run(seeds: seeds, reservoir: reservoir, using: &generator)
        #expect(outcome.new <= reservoir)
      }
    }
  }

  @Test func `forwarding says what is wrong`() {
    #expect(throws: ForwardingError.forwardChanceOutsideUnitInterval(1.5)) {
      try forwarding(chance: 1.5)
    }
    #expect(throws: ForwardingError.self) { try forwarding(chance: .nan) }
    #expect(throws: ForwardingError.invitesOutside(1001, most: 1000)) {
      try forwarding(invites: 1001)
    }
    #expect(throws: ForwardingError.invitesOutside(-1, most: 1000)) {
      try forwarding(invites: -1)
    }
    #expect(throws: ForwardingError.acceptanceOutsideUnitInterval(-0.5)) {
      try forwarding(acceptance: -0.5)
    }
    #expect(throws: ForwardingError.depthLimitOutside(-1, most: 1000)) {
      try forwarding(depth: -1)
    }
    #expect(
      throws: ForwardingError.rewardOutside(Amount(fen: -1), most: Forwarding.largestReward)
    ) { try forwarding(inviter: Amount(fen: -1)) }
    #expect(
      throws: ForwardingError.rewardOutside(
        Amount(yuan: 10_001), most: Forwarding.largestReward)
    ) { try forwarding(invitee: Amount(yuan: 10_001)) }
  }
}
