import Glibc
import Money
import Randomness
import RedPackets
import TestSupport
import Testing

/// Forwarding against single people, the finite laws of one depth, and Galton-Watson formulas.
///
/// Each outcome or value is compared at 1e-6, below 20,000 in all; means and variances within 5
/// standard errors. A false alarm has a chance below 2%.
@Suite(.enabled(if: isOptimized)) struct ForwardingLawTests {
  private func forwarding(
    _ chance: Double, _ invites: Double, _ acceptance: Double, depth: Int
  ) throws -> Forwarding {
    try Forwarding(
      forwardChance: chance, invitesPerForward: invites, acceptance: acceptance,
      depthLimit: depth, inviterReward: .zero, inviteeReward: .zero)
  }

  @Test(
    arguments: [
      (0.6, 1.5, 0.7, 2, 3), (0.9, 3, 0.5, 3, 6), (1, 2, 1, 1, 2), (0.3, 4, 0.9, 2, 1),
      (0.5, 0.5, 0.5, 4, 10),
    ] as [(Double, Double, Double, Int, Int)])
  func `counted people do what single people do`(
    chance: Double, invites: Double, acceptance: Double, seeds: Int, reservoir: Int
  ) throws {
    let forwarding = try forwarding(chance, invites, acceptance, depth: 3)
    let witness = ForwardingWitness(forwarding: forwarding)
    let violations = OutcomeSamples.violations(
      draws: 300_000, seed: UInt64(10 * seeds + reservoir),
      {
        let outcome = forwarding.run(
          seeds: Int64(seeds), reservoir: Int64(reservoir), using: &$0)
        return outcome.newByDepth + [outcome.forwards, outcome.invites]
      },
      { witness.run(seeds: seeds, reservoir: reservoir, using: &$0) })
    #expect(violations == [])
  }

  /// λ = seeds × acceptance × invites / reservoir on both sides of the switch at 64.
  @Test(
    arguments: [
      (10, 1, 0.5, 500), (10, 4, 1, 40), (100, 10, 0.9, 90), (40, 8, 1, 5), (40, 8.05, 1, 5),
      (63, 5, 0.2, 1), (65, 5, 0.2, 1), (1000, 3, 0.7, 10),
    ] as [(Int64, Double, Double, Int64)])
  func `one depth: invites are Poisson, new people binomial`(
    seeds: Int64, invites: Double, acceptance: Double, reservoir: Int64
  ) throws {
    let forwarding = try forwarding(1, invites, acceptance, depth: 1)
    var generator = StreamKey(
      seed: UInt64(seeds * 31 + reservoir), block: 0, purpose: .parameters
    ).generator()
    var sent: [Int64: Int] = [:]
    var new: [Int64: Int] = [:]
    for _ in 0..<200_000 {
      let outcome = forwarding.run(seeds: seeds, reservoir: reservoir, using: &generator)
      sent[outcome.invites, default: 0] += 1
      new[outcome.new, default: 0] += 1
    }
    let poisson = try PoissonSampler(mean: Double(seeds) * invites)
    let reach = Int64(12 * poisson.mean.squareRoot()) + 10
    let around = Int64(poisson.mean)
    #expect(
      LawBounds.violations(
        sent, values: max(0, around - reach)...around + reach, chance: poisson.probability(of:))
        == [])
    let each = Double(seeds) * invites * acceptance / Double(reservoir)
    let law = try Binomial(trials: reservoir, probability: 1 - exp(-each))
    #expect(
      LawBounds.violations(new, values: 0...reservoir, chance: law.probability(of:)) == [])
  }

  /// A reservoir of 10^12 against some thousands who come.
  @Test(
    arguments: [
      (0.277, 5, 0.2, 3), (0.6, 4, 0.5, 5), (1, 1, 1, 8), (0.2, 10, 0.45, 10),
    ] as [(Double, Double, Double, Int)])
  func `a large reservoir gives the Galton-Watson process`(
    chance: Double, invites: Double, acceptance: Double, depth: Int
  ) throws {
    let forwarding = try forwarding(chance, invites, acceptance, depth: depth)
    var generator = StreamKey(
      seed: UInt64(depth), block: 0, purpose: .parameters
    ).generator()
    let draws = 400_000
    var sums = [0.0, 0, 0, 0]
    var extinct = 0
    var byDepth = [Double](repeating: 0, count: depth)
    let exact = forwarding.totalPerSeed
    for _ in 0..<draws {
      let outcome = forwarding.run(
        seeds: 1, reservoir: Forwarding.mostPeople, using: &generator)
      let distance = Double(outcome.new) - exact.mean
      for power in 0..<4 { sums[power] += pow(distance, Double(power + 1)) }
      if outcome.newByDepth.last == 0 { extinct += 1 }
      for (d, new) in outcome.newByDepth.enumerated() { byDepth[d] += Double(new) }
    }
    let n = Double(draws)
    let mean = sums[0] / n
    let variance = sums[1] / n
    #expect(mean.magnitude < 5 * (exact.variance / n).squareRoot())
    let spread = ((sums[3] / n - variance * variance) / n).squareRoot()
    #expect((variance - exact.variance).magnitude < 5 * spread)
    #expect(
      BinomialBounds.allow(
        hits: extinct, trials: draws, chance: forwarding.extinctionChance(by: depth)))
    let k = forwarding.reproduction
    let sigma = forwarding.offspringVariance
    for d in 1...depth {
      // Var Z_d = Var ξ K^(d-1) (1 + K + ... + K^(d-1))
      let growth = (0..<d).reduce(0.0) { $0 + pow(k, Double($1)) }
      let error = (sigma * pow(k, Double(d - 1)) * growth / n).squareRoot()
      #expect((byDepth[d - 1] / n - pow(k, Double(d))).magnitude < 5 * error)
    }
  }

  @Test func `above one new person each, part of the processes never die out`() throws {
    let viral = try forwarding(0.6, 4, 0.5, depth: 40)
    var generator = StreamKey(seed: 40, block: 0, purpose: .parameters).generator()
    let extinct = (0..<100_000).count { _ in
      viral.run(seeds: 1, reservoir: Forwarding.mostPeople, using: &generator)
        .newByDepth.last == 0
    }
    // The fixed point of s = 0.4 + 0.6 e^(2 (s - 1)), reached to 1e-3 at depth 40.
    #expect((viral.extinctionChance(by: 40) - 0.811781).magnitude < 1e-3)
    #expect(
      BinomialBounds.allow(
        hits: extinct, trials: 100_000, chance: viral.extinctionChance(by: 40)))
  }
}
