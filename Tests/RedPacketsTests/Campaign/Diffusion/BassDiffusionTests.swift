import Glibc
import Randomness
import RedPackets
import TestSupport
import Testing

@Suite struct BassDiffusionTests {
  private func generator() -> Xoshiro256PlusPlus {
    StreamKey(seed: 1969, block: 0, purpose: .parameters).generator()
  }

  private func wallet(
    _ name: String = "w", potential: Int64 = 1000, users: Int64 = 100, p: Double = 0.03,
    q: Double = 0.38, impulses: [Double] = [], payments: Double = 1, drift: Double = 1
  ) throws -> Wallet {
    try Wallet(
      name: name, potential: potential, users: users, innovation: p, imitation: q,
      impulses: impulses, paymentsPerUser: payments, drift: drift)
  }

  /// The market of the guide's example.
  private func example() throws -> BassDiffusion {
    try BassDiffusion(
      wallets: [
        wallet("A", impulses: [0.1], payments: 4, drift: 1.1),
        wallet("B", potential: 800, users: 600, p: 0.01, q: 0.1, payments: 10),
      ], periods: 3)
  }

  @Test func `the example of the guide comes out`() throws {
    let expected = try example().expected
    let rounded = expected.usersByWallet.map { $0.map { ($0 * 100).rounded() / 100 } }
    #expect(rounded[0] == [100, 245.08, 338.03, 442.92])
    #expect(rounded[1] == [600, 617, 632.94, 647.83])
    #expect(((expected.paymentShare(of: 0, after: 0) ?? 0) * 10_000).rounded() == 625)
    #expect(((expected.paymentShare(of: 0, after: 3) ?? 0) * 10_000).rounded() == 2669)
  }

  @Test func `a run keeps its values`() throws {
    var generator = generator()
    let outcome = try example().run(using: &generator)
    #expect(outcome.usersByWallet == [[100, 242, 316, 416], [600, 616, 637, 651]])
  }

  @Test func `shares add up to 1, and are nil where nobody pays`() throws {
    var generator = generator()
    let outcome = try example().run(using: &generator)
    for period in 0...3 {
      let shares = (0..<2).map { outcome.paymentShare(of: $0, after: period) ?? .nan }
      #expect((shares[0] + shares[1] - 1).magnitude < 1e-12)
    }
    let idle = try BassDiffusion(wallets: [wallet(payments: 0)], periods: 1)
    #expect(idle.run(using: &generator).paymentShare(of: 0, after: 1) == nil)
  }

  /// The part of the potential after a time t: (1 - e^(-(p+q)t)) / (1 + (q/p) e^(-(p+q)t)).
  private func closedForm(_ p: Double, _ q: Double, _ t: Double) -> Double {
    let fading = exp(-(p + q) * t)
    return (1 - fading) / (1 + q / p * fading)
  }

  @Test(arguments: [(0.03, 0.38), (0.01, 0.5), (0.1, 0.05)])
  func `for short periods the curve is the one of Bass`(p: Double, q: Double) throws {
    var distances: [Double] = []
    for steps in [200, 400] {
      let step = 1 / Double(steps)
      let million = 1_000_000_000_000 as Int64
      let market = try BassDiffusion(
        wallets: [wallet(potential: million, users: 0, p: p * step, q: q * step)],
        periods: 20 * steps)
      var generator = generator()
      let drawn = market.run(using: &generator).usersByWallet[0]
      let expected = market.expected.usersByWallet[0]
      var largest = 0.0
      for year in 0...20 {
        let part = expected[year * steps] / Double(million)
        largest = max(largest, (part - closedForm(p, q, Double(year))).magnitude)
        // A part of 10^12 people wanders by some 10^(-6).
        let wandered = Double(drawn[year * steps]) / Double(million) - part
        #expect(wandered.magnitude < 1e-5)
      }
      distances.append(largest)
    }
    #expect(distances[0] < 1e-3)
    // Half the step, half the distance: the rest is that of Euler's method.
    #expect((distances[0] / distances[1] - 2).magnitude < 0.05)
  }

  @Test func `an impulse works in its period, on those who did not start by themselves`() throws {
    let market = try BassDiffusion(
      wallets: [wallet(potential: 800, users: 0, p: 0.5, q: 0, impulses: [0, 0.25])], periods: 2)
    #expect(market.expected.usersByWallet[0] == [0, 400, 650])
  }

  @Test func `a campaign that converts all leaves nobody`() throws {
    var generator = generator()
    let market = try BassDiffusion(
      wallets: [wallet(potential: 1_000_000, impulses: [0, 1])], periods: 3)
    let users = market.run(using: &generator).usersByWallet[0]
    #expect(users[1] < 1_000_000)
    #expect(users[2...] == [1_000_000, 1_000_000])
  }

  @Test func `what is certain draws nothing`() throws {
    var generator = ScriptedGenerator([])
    let market = try BassDiffusion(
      wallets: [
        wallet(potential: 0, users: 0), wallet(potential: 9, users: 9),
        wallet(p: 0, q: 0), wallet(p: 1), wallet(p: 0, q: 50), wallet(users: 0, p: 0),
      ], periods: 2)
    #expect(
      market.run(using: &generator).usersByWallet == [
        [0, 0, 0], [9, 9, 9], [100, 100, 100], [100, 1000, 1000], [100, 1000, 1000], [0, 0, 0],
      ])
  }

  @Test func `a billion people cost no more words than a thousand`() throws {
    struct Counter: RandomNumberGenerator {
      var base: Xoshiro256PlusPlus
      var words = 0
      mutating func next() -> UInt64 {
        words += 1
        return base.next()
      }
    }
    let words = try [1000, 1_000_000_000, Wallet.largestPotential].map { potential in
      var generator = Counter(base: generator())
      let market = try BassDiffusion(
        wallets: [wallet(potential: potential, users: 0, impulses: [0.2])], periods: 100)
      _ = market.run(using: &generator)
      return generator.words
    }
    #expect(words.allSatisfy { $0 < 101 * 4 })
  }

  @Test(arguments: [0, .max] as [UInt64], [1, 1000, 1_000_000_000_000] as [Int64])
  func `any words come to an end`(word: UInt64, potential: Int64) throws {
    var generator = ConstantGenerator(word: word)
    let market = try BassDiffusion(
      wallets: [wallet(potential: potential, users: 0, impulses: [0.5, 0.5])], periods: 50)
    let users = market.run(using: &generator).usersByWallet[0]
    #expect(zip(users, users.dropFirst()).allSatisfy(<=))
    #expect(users.allSatisfy { (0...potential).contains($0) })
  }

  @Test func `a market says what is wrong`() throws {
    let wallet = try wallet("w", impulses: [0.1, 0.1])
    #expect(throws: DiffusionError.noWallets) { try BassDiffusion(wallets: [], periods: 1) }
    #expect(throws: DiffusionError.periodsOutside(periods: 0, most: 10_000)) {
      try BassDiffusion(wallets: [wallet], periods: 0)
    }
    #expect(throws: DiffusionError.periodsOutside(periods: 10_001, most: 10_000)) {
      try BassDiffusion(wallets: [wallet], periods: 10_001)
    }
    #expect(throws: DiffusionError.impulseBeyondPeriods(wallet: "w", listed: 2, periods: 1)) {
      try BassDiffusion(wallets: [wallet], periods: 1)
    }
  }

  @Test func `a wallet says what is wrong`() {
    #expect(
      throws: DiffusionError.potentialOutside(
        wallet: "w", potential: -1, most: Wallet.largestPotential)
    ) { try wallet(potential: -1, users: 0) }
    #expect(
      throws: DiffusionError.usersOutsidePotential(wallet: "w", users: 1001, potential: 1000)
    ) { try wallet(users: 1001) }
    #expect(throws: DiffusionError.innovationOutsideUnitInterval(wallet: "w", innovation: 1.5)) {
      try wallet(p: 1.5)
    }
    #expect(throws: DiffusionError.imitationNegative(wallet: "w", imitation: -1)) {
      try wallet(q: -1)
    }
    #expect(
      throws: DiffusionError.impulseOutsideUnitInterval(wallet: "w", period: 2, impulse: 2)
    ) { try wallet(impulses: [0, 2]) }
    #expect(throws: DiffusionError.paymentsNegative(wallet: "w", payments: -3)) {
      try wallet(payments: -3)
    }
    #expect(throws: DiffusionError.driftNotPositive(wallet: "w", drift: 0)) {
      try wallet(drift: 0)
    }
  }
}
