import Glibc
import Money
import MutualAid
import Statistics
import Testing

@Suite struct ConditionalMeanSharingTests {
  /// Denuit (2019), example 6.1: s, P(S = s), E[X_i | S = s] for the four risks.
  private static let table: [[Double]] = [
    [1, 0.031395, 0.177778, 0.266667, 0.222222, 0.333333],
    [2, 0.057218, 0.394574, 0.494315, 0.493217, 0.617894],
    [3, 0.090461, 0.756563, 0.576770, 0.945704, 0.720963],
    [4, 0.081651, 0.888484, 0.889294, 1.110605, 1.111617],
    [5, 0.010704, 1.126196, 1.096026, 1.407745, 1.370032],
    [6, 0.012104, 1.394267, 1.272400, 1.742834, 1.590499],
    [7, 0.010317, 1.644026, 1.467085, 2.055033, 1.833856],
    [8, 0.005218, 1.789161, 1.766394, 2.236452, 2.207993],
    [10, 0.001003, 2.322395, 2.122050, 2.902993, 2.652562],
    [12, 0.000243, 2.706174, 2.627159, 3.382718, 3.283949],
    [15, 0.000025, 3.434825, 3.231842, 4.293531, 4.039802],
  ]

  @Test(arguments: table)
  func `the table of Denuit (2019) to six digits`(row: [Double]) throws {
    let pool = GoldenPools.denuit
    let total = pool.total(without: nil)
    let s = Int64(row[0])
    #expect((total.probability(of: s) - row[1]).magnitude < 5.1e-7)
    for (i, contribution) in ConditionalMeanSharing.contributions(in: pool).enumerated() {
      let value = try #require(contribution.value(ofTotal: s))
      #expect((value - row[2 + i]).magnitude < 5.1e-7, "risk \(i + 1): \(value)")
    }
  }

  @Test func `its moments, and those of the pool`() {
    let pool = GoldenPools.denuit
    let total = pool.total(without: nil)
    #expect((total.probability(of: 0) - 0.697676).magnitude < 5.1e-7)
    #expect((pool.totalMean - 1.017).magnitude < 1e-12)
    #expect((pool.totalVariance - 3.231).magnitude < 1e-12)
    for (payer, own) in zip(
      pool.payers, [(0.232, 0.744), (0.22, 0.692), (0.29, 0.93), (0.275, 0.865)])
    {
      #expect((payer.mean - own.0).magnitude < 1e-12)
      #expect((payer.variance - own.1).magnitude < 1e-12)
    }
    let contributions = ConditionalMeanSharing.contributions(in: pool)
    for (i, variance) in [0.172164, 0.149053, 0.269007, 0.232895].enumerated() {
      let found = GoldenPools.moments(contributions[i], under: total)
      #expect((found.variance - variance).magnitude < 5.1e-7)
      #expect((found.mean - pool.payers[i].mean).magnitude < 1e-12)
    }
  }

  /// E[X | S = s] by counting the members with a claim, binomial coefficient by coefficient: no law
  /// is convolved and no transform is used.
  private func counted(_ n: Int64, total s: Int64) -> (low: Double, high: Double)? {
    func binomial(_ n: Int64, _ k: Int64, _ q: Double) -> Double {
      guard k >= 0, k <= n else { return 0 }
      let (n, k) = (Double(n), Double(k))
      return exp(
        lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(q) + (n - k) * log(1 - q))
    }
    let (low, high) = (n * 6 / 10, n * 4 / 10)
    var (chance, lows, highs) = (0.0, 0.0, 0.0)
    for k in 0...high where s - 3 * k >= 0 {
      let p = binomial(high, k, 0.2) * binomial(low, s - 3 * k, 0.1)
      chance += p
      lows += p * Double(s - 3 * k)
      highs += p * Double(3 * k)
    }
    guard chance > 0 else { return nil }
    return (lows / chance / Double(low), highs / chance / Double(high))
  }

  @Test(arguments: [10, 20, 50, 100, 200] as [Int64])
  func `a heterogeneous pool agrees with counting, for every total`(n: Int64) throws {
    let found = try ConditionalMeanSharing.contributions(in: GoldenPools.heterogeneous(n))
    var compared = 0
    for s in 0...(n * 6 / 10 + 3 * (n * 4 / 10)) {
      guard let (low, high) = counted(n, total: s) else { continue }
      compared += 1
      #expect(try (#require(found[0].value(ofTotal: s)) - low).magnitude < 1e-9, "\(s)")
      #expect(try (#require(found[1].value(ofTotal: s)) - high).magnitude < 1e-9, "\(s)")
    }
    #expect(compared > n)
  }

  @Test func `in a small pool of unlike claims it does not rise with the total`() throws {
    let found = try ConditionalMeanSharing.contributions(in: GoldenPools.heterogeneous(10))
    // A total of 2 can only be two small claims, of 3 hardly anything but one large one.
    #expect(try #require(found[0].value(ofTotal: 2)) > #require(found[0].value(ofTotal: 3)))
    #expect(try #require(found[1].value(ofTotal: 2)) == 0)
    #expect(
      try (#require(found[0].value(ofTotal: 2)) - 2.0 / 6).magnitude < 1e-12)
  }

  /// A pool too large for convolution, against the recursion's other side: full allocation, and the
  /// conditional law by binomial coefficients around the mean.
  @Test func `a million members agree with counting`() throws {
    let pool = GoldenPools.million
    let found = try ConditionalMeanSharing.contributions(in: pool)
    let young = Binomials(n: 700_000, q: 0.001)
    let old = Binomials(n: 300_000, q: 0.004)
    for s in [3000, 3200, 3300, 3301, 3302, 3400, 3700] as [Int64] {
      var (chance, youngs) = (0.0, 0.0)
      for k in 400...1000 as ClosedRange<Int64> where s >= 3 * k {
        let p = young.probability(k) * old.probability(s - 3 * k)
        chance += p
        youngs += p * Double(k)
      }
      let expected = 3 * youngs / chance / 700_000
      let value = try #require(found[0].value(ofTotal: s))
      #expect((value / expected - 1).magnitude < 1e-7, "\(s): \(value), not \(expected)")
      let sum = try 700_000 * value + 300_000 * #require(found[1].value(ofTotal: s))
      #expect((sum / Double(s) - 1).magnitude < 1e-7, "\(s)")
    }
  }

  @Test func `members who always have a claim pay for it alone`() throws {
    let pool = ClassPool([
      PlanClass(name: "sure", members: 2, annualIncidence: 1, benefit: Amount(yuan: 2)),
      PlanClass(name: "half", members: 3, annualIncidence: 0.5, benefit: Amount(yuan: 1)),
    ])
    let found = try ConditionalMeanSharing.contributions(in: pool)
    for s in 4...7 as ClosedRange<Int64> {
      #expect(try (#require(found[0].value(ofTotal: s)) - 2).magnitude < 1e-12)
      #expect(try (#require(found[1].value(ofTotal: s)) - Double(s - 4) / 3).magnitude < 1e-12)
    }
  }

  @Test func `a hundred million members take one transform`() throws {
    let pool = ClassPool([
      PlanClass(
        name: "a", members: 80_000_000, annualIncidence: 0.0007, benefit: Amount(yuan: 300_000)),
      PlanClass(
        name: "b", members: 20_000_000, annualIncidence: 0.006, benefit: Amount(yuan: 100_000)),
    ])
    let found = try ConditionalMeanSharing.contributions(in: pool)
    guard case .law(let total) = pool.totalLaw() else {
      Issue.record("the law of the total is known")
      return
    }
    for (i, payer) in pool.payers.enumerated() {
      let mean = GoldenPools.moments(found[i], under: total).mean
      #expect((mean / payer.mean - 1).magnitude < 1e-8)
    }
  }

  @Test func `benefits without a common divisor are refused`() {
    let pool = ClassPool([
      PlanClass(
        name: "a", members: 10_000_000, annualIncidence: 0.001, benefit: Amount(fen: 30_000_001)),
      PlanClass(
        name: "b", members: 10_000_000, annualIncidence: 0.001, benefit: Amount(fen: 10_000_000)),
    ])
    #expect(throws: SharingError.totalTooWide(unit: 1)) {
      try ConditionalMeanSharing.contributions(in: pool)
    }
  }
}

/// Binomial masses by logarithms of factorials, unlike those of the engine.
private struct Binomials {
  let n: Double
  let q: Double

  func probability(_ k: Int64) -> Double {
    let k = Double(k)
    guard k <= n else { return 0 }
    return exp(
      lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(q) + (n - k) * log1p(-q))
  }
}
