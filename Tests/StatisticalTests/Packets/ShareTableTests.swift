import Money
import MonteCarlo
import RedPackets
import Statistics
import TestSupport
import Testing

/// How unequal shares of many fen are (`DirichletSplit.md`, `ProportionalWeightsSplit.md`), and
/// those of each spare fen to anybody (`MultinomialSplit.md`).
///
/// With G gamma numbers of shape α, which are independent of their sum,
///
///     E largest = μ E max G / α,   E Gini = (n-1)/(2n) E|G - G'| / α,   Var = μ² (n-1)/(nα+1)
///
/// 200,000 packets a row, 20,000 for 100 people; 5 standard errors (a false alarm once in 1.7
/// million) and the rounding of the table.
@Suite(.enabled(if: isOptimized)) struct ShareTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var count: Int
    /// Variance in squares of the mean, Gini coefficient, largest in means.
    var variance: Double
    var gini: Double
    var largest: Double
    /// The mean in fen; many, where the table is that of shares.
    var mean: Int64 = 100_000

    var testDescription: String { "\(rule), \(count) people, mean \(mean)" }
  }

  static let rows = [
    Row(rule: .dirichlet(alpha: 0.5), count: 10, variance: 1.5, gini: 0.5730, largest: 3.7996),
    Row(rule: .dirichlet(alpha: 1), count: 10, variance: 0.8182, gini: 0.4500, largest: 2.9290),
    Row(rule: .dirichlet(alpha: 2), count: 10, variance: 0.4286, gini: 0.3375, largest: 2.3115),
    Row(rule: .dirichlet(alpha: 5), count: 10, variance: 0.1765, gini: 0.2215, largest: 1.7872),
    Row(rule: .dirichlet(alpha: 10), count: 10, variance: 0.0891, gini: 0.1586, largest: 1.5385),
    Row(
      rule: .sequentialBeta(alpha: 2), count: 10, variance: 0.4286, gini: 0.3375, largest: 2.3115),
    // Line cutting: the harmonic number 7381/2520, and (n - 1) / (2n).
    Row(rule: .lineCut, count: 10, variance: 0.8182, gini: 0.4500, largest: 2.9290),
    // By integrals over t of E[w² e^(-tw)] and the like, from 1 / Σ = ∫ e^(-tΣ) dt.
    Row(rule: .proportionalWeights, count: 4, variance: 0.3124, gini: 0.2712, largest: 1.6719),
    Row(rule: .proportionalWeights, count: 10, variance: 0.3310, gini: 0.3102, largest: 1.8669),
    Row(rule: .proportionalWeights, count: 100, variance: 0.3333, gini: 0.3311, largest: 1.9867),
    // By Poisson numbers given their sum.
    Row(rule: .multinomial, count: 10, variance: 0.0810, gini: 0.1515, largest: 1.4874, mean: 10),
    Row(rule: .multinomial, count: 10, variance: 0.0089, gini: 0.0505, largest: 1.1559, mean: 100),
    Row(rule: .multinomial, count: 100, variance: 0.0098, gini: 0.0555, largest: 1.2583, mean: 100),
  ]

  @Test(arguments: rows)
  func `simulated packets give the table`(_ row: Row) throws {
    let replications = 200_000
    let mean = row.mean
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(fen: mean * Int64(row.count)), count: row.count, rule: row.rule),
      metrics: ["amount", "gini", "largest"])
    let tally = try Runner.run(
      [experiment],
      settings: RunSettings(
        replications: row.count > 20 ? replications / 10 : replications, seed: UInt64(row.count),
        threads: 2))[0]
    func expect(_ place: Int, _ scale: Double, _ exact: Double, _ name: String) throws {
      let values = tally.measures[place]
      let mean = try #require(values.mean) * scale
      let error = (try #require(values.variance) / Double(values.count)).squareRoot() * scale
      #expect(abs(mean - exact) < 5 * error + 1e-4, "\(name): \(mean), exactly \(exact)")
    }
    let gini = experiment.measures[row.count]
    try expect(row.count, gini.scale, row.gini, "gini")
    try expect(row.count + 1, 1 / Double(mean), row.largest, "largest")
    // The standard error of a variance is at most √(κ / N) of it, with kurtosis κ below 12.
    let error = row.variance * (12 / Double(tally.measures[0].count)).squareRoot()
    for position in [0, row.count / 2, row.count - 1] {
      let variance = try #require(tally.measures[position].variance) / Double(mean * mean)
      #expect(abs(variance - row.variance) < 5 * error + 1e-4, "position \(position + 1)")
    }
  }

  @Test(arguments: [8, 20, 100])
  func `the last weight gets the fen that rounding left`(count: Int) throws {
    // A fraction of a fen is cut off each amount, half a fen in the mean, and all go to the last:
    // it has (n - 1) / 2 fen more than the mean, the others half a fen less.
    let mean: Int64 = 125
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(fen: mean * Int64(count)), count: count, rule: .proportionalWeights),
      metrics: ["amount"])
    let tally = try Runner.run(
      [experiment],
      settings: RunSettings(replications: 200_000, seed: UInt64(count), threads: 2))[0]
    for (i, values) in tally.measures.enumerated() {
      let extra = i < count - 1 ? -0.5 : Double(count - 1) / 2
      let error = (try #require(values.variance) / Double(values.count)).squareRoot()
      #expect(abs(try #require(values.mean) - Double(mean) - extra) < 5 * error, "\(i + 1)")
    }
  }
}
