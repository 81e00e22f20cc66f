import Glibc
import Randomness
import RedPackets
import TestSupport
import Testing

/// Wallets against exact laws; each value at 1e-6, below 1000 values, so a false alarm has a
/// chance below 0.1%.
@Suite(.enabled(if: isOptimized)) struct BassDiffusionLawTests {
  private func wallet(
    potential: Int64, users: Int64, p: Double, q: Double, impulses: [Double]
  ) throws -> Wallet {
    try Wallet(
      name: "w", potential: potential, users: users, innovation: p, imitation: q,
      impulses: impulses, paymentsPerUser: 1, drift: 1)
  }

  private func counts(
    _ market: BassDiffusion, draws: Int, seed: UInt64
  ) -> [[Int64: Int]] {
    var generator = StreamKey(seed: seed, block: 0, purpose: .parameters).generator()
    var counts = [[Int64: Int]](repeating: [:], count: market.periods + 1)
    for _ in 0..<draws {
      let users = market.run(using: &generator).usersByWallet[0]
      for (period, n) in users.enumerated() { counts[period][n, default: 0] += 1 }
    }
    return counts
  }

  /// Without imitation people do not know each other.
  @Test(arguments: [10, 300, 1_000_000] as [Int64])
  func `without imitation new users are binomial`(potential: Int64) throws {
    let impulses = [0, 0.2, 0, 0.05]
    let market = try BassDiffusion(
      wallets: [wallet(potential: potential, users: 4, p: 0.1, q: 0, impulses: impulses)],
      periods: 5)
    let counts = counts(market, draws: 200_000, seed: UInt64(potential))
    let expected = market.expected.usersByWallet[0]
    for period in 0...5 {
      let stays = (0..<period).reduce(1.0) {
        $0 * 0.9 * (1 - ($1 < impulses.count ? impulses[$1] : 0))
      }
      let law = try Binomial(trials: potential - 4, probability: 1 - stays)
      #expect((4 + law.mean - expected[period]).magnitude < 1e-9 * Double(potential))
      let reach = Int64(12 * law.variance.squareRoot()) + 2
      let around = Int64(law.mean)
      let values = max(0, 4 + around - reach)...min(potential, 4 + around + reach)
      #expect(
        LawBounds.violations(counts[period], values: values) { law.probability(of: $0 - 4) } == [])
    }
  }

  /// A binomial mass, C(n, k) p^k (1-p)^(n-k).
  private func mass(_ n: Int, _ k: Int, _ p: Double) -> Double {
    guard k >= 0, k <= n else { return 0 }
    var ways = 1.0
    for i in 0..<k { ways *= Double(n - i) / Double(i + 1) }
    return ways * pow(p, Double(k)) * pow(1 - p, Double(n - k))
  }

  /// With imitation the users are a Markov chain with few states.
  @Test(arguments: [(8, 1, 0.05, 0.6), (12, 0, 0.2, 1.5)] as [(Int, Int, Double, Double)])
  func `with imitation users are the chain`(m: Int, start: Int, p: Double, q: Double) throws {
    let impulses = [0.1, 0, 0.3]
    let market = try BassDiffusion(
      wallets: [
        wallet(potential: Int64(m), users: Int64(start), p: p, q: q, impulses: impulses)
      ], periods: 4)
    var chance = (0...m).map { $0 == start ? 1.0 : 0 }
    let counts = counts(market, draws: 400_000, seed: UInt64(m))
    for period in 0..<4 {
      let impulse = period < impulses.count ? impulses[period] : 0
      var next = [Double](repeating: 0, count: m + 1)
      for n in 0...m {
        let h = min(1, p + q * Double(n) / Double(m))
        for a in 0...(m - n) {
          for b in 0...(m - n - a) {
            next[n + a + b] += chance[n] * mass(m - n, a, h) * mass(m - n - a, b, impulse)
          }
        }
      }
      chance = next
      #expect(
        LawBounds.violations(counts[period + 1], values: 0...Int64(m)) { next[Int($0)] } == [])
      if p + q <= 1 {
        let mean = next.indices.reduce(0) { $0 + Double($1) * next[$1] }
        #expect(mean <= market.expected.usersByWallet[0][period + 1] + 1e-12)
      }
    }
  }
}
