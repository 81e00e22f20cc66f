import Money
import MonteCarlo
import RedPackets
import Statistics
import TestSupport
import Testing

/// Simulated packets of the rules with prizes, of truncated normal and of constant cap against their
/// exact laws, and against the figures of their guides.
///
/// 200,000 packets a case. Each value of each law that is expected at all is allowed an exact
/// binomial interval at 1e-6; with about 3000 values in all a false alarm has a chance below 0.3%.
/// A mean is allowed 5 standard errors (6e-7).
@Suite(.enabled(if: isOptimized)) struct PrizeAndNormalRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var total: Int64
    var count: Int
    var minimum: Int64 = 1
    var cap: Int64?
    var seed: UInt64

    var testDescription: String { "\(rule.kind.rawValue) \(total) fen, \(count) people" }
  }

  private static func tiers(_ prizes: (Int64, Int64)...) -> SplittingRule {
    .tiers(prizes.map { PrizeTier(amount: Amount(fen: $0.0), stock: $0.1) })
  }

  private static func table(_ entries: (Int64, Double)...) -> SplittingRule {
    .probabilityTable(entries.map { PrizeChance(amount: Amount(fen: $0.0), chance: $0.1) })
  }

  static let cases = [
    Case(rule: .truncatedNormal(spread: 0.5), total: 120, count: 4, seed: 0),
    Case(rule: .truncatedNormal(spread: 0.1), total: 150, count: 5, seed: 1),
    Case(rule: .truncatedNormal(spread: 3), total: 61, count: 12, seed: 2),
    Case(rule: .truncatedNormal(spread: 0.5), total: 100, count: 4, minimum: 10, cap: 40, seed: 3),
    Case(rule: .constantCap, total: 150, count: 5, seed: 4),
    Case(rule: .constantCap, total: 60, count: 20, seed: 5),
    // Just above 200 yuan for each of two: the lower bound on the first amount binds.
    Case(rule: .constantCap, total: 39_990, count: 2, seed: 6),
    Case(rule: tiers((50, 1), (20, 3), (5, 6)), total: 200, count: 12, seed: 7),
    Case(rule: tiers((50, 1), (20, 3), (5, 6)), total: 140, count: 10, seed: 8),
    Case(rule: tiers((50, 1), (20, 3), (5, 6)), total: 140, count: 4, seed: 9),
    Case(rule: tiers((20, 2), (20, 1)), total: 60, count: 1, seed: 10),
    Case(rule: table((10, 0.7), (17, 0.25), (67, 0.05)), total: 120, count: 8, seed: 11),
    Case(rule: table((0, 0.9), (30, 0.1)), total: 60, count: 20, seed: 12),
    Case(rule: table((3, 0.5), (0, 0), (4, 0.5)), total: 1, count: 1, seed: 13),
    Case(rule: .equalPool, total: 205, count: 6, seed: 14),
    Case(rule: .equalPool, total: 3, count: 5, seed: 15),
  ]

  private static let replications = 200_000

  private func run(
    _ example: Case, metrics: Set<String>? = nil,
    replications: Int = PrizeAndNormalRulesTests.replications
  ) throws -> (experiment: PacketExperiment, tally: ExperimentTally) {
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(fen: example.total), count: example.count, rule: example.rule,
        minimum: Amount(fen: example.minimum), cap: example.cap.map { Amount(fen: $0) }),
      metrics: metrics)
    let tally = try Runner.run(
      [experiment],
      settings: RunSettings(replications: replications, seed: example.seed, threads: 2))[0]
    return (experiment, tally)
  }

  @Test(arguments: cases)
  func `simulated packets follow the exact laws`(_ example: Case) throws {
    let (experiment, tally) = try run(example)
    let laws = experiment.exactLaws().measures
    #expect(!laws.isEmpty)
    for (i, law) in laws {
      let measure = experiment.measures[i]
      let name = "\(measure.metric) \(measure.group)"
      switch law {
      case .law(let law): expect(tally.measures[i], follows: law, name)
      case .moments(let mean, _): try expect(tally.measures[i], hasMean: mean, name)
      }
    }
  }

  @Test(arguments: cases.filter { !$0.rule.kind.keepsTotal })
  func `what is paid, overrun and unspent have laws where the budget is open`(
    _ example: Case
  ) throws {
    let (experiment, tally) = try run(example, metrics: ["paid", "overrun", "unspent"])
    #expect(experiment.measures.map(\.metric) == ["paid", "overrun", "unspent"])
    let laws = experiment.exactLaws().measures
    let (paid, over, left) = (
      try #require(tally.measures[0].mean), try #require(tally.measures[1].mean),
      try #require(tally.measures[2].mean)
    )
    #expect(abs(paid - over + left - Double(example.total)) < 1e-6)
    #expect(laws[0] != nil)
    // Of a stock that is not drawn out only the mean of what is paid is known.
    if case .law = laws[0] {
      #expect(laws[1] != nil && laws[2] != nil)
    } else {
      #expect(over == 0)
    }
  }

  private func expect(_ tally: IntegerTally, follows law: DiscreteLaw, _ name: String) {
    #expect(tally.min.map { $0 >= law.first } ?? false, "\(name)")
    #expect(tally.max.map { $0 <= law.last } ?? false, "\(name)")
    var below = tally.countAtMost(law.first - 1).count
    for value in law.first...law.last {
      let upTo = tally.countAtMost(value).count
      // A transform leaves some 1e-16 where nothing can be.
      let chance = law.probability(of: value) < 1e-13 ? 0 : law.probability(of: value)
      #expect(
        BinomialBounds.allow(hits: upTo - below, trials: tally.count, chance: chance),
        "\(name) = \(value): \(upTo - below) of \(tally.count), chance \(chance)")
      below = upTo
    }
  }

  private func expect(_ tally: IntegerTally, hasMean exact: Double, _ name: String) throws {
    let mean = try #require(tally.mean)
    let error = (try #require(tally.variance) / Double(tally.count)).squareRoot()
    #expect(abs(mean - exact) <= 5 * error + 1e-9, "\(name): \(mean), exactly \(exact)")
  }

  /// Var / mean² and the chance to be the luckiest, by position.
  private func figures(
    _ example: Case, replications: Int
  ) throws -> (variances: [Double], best: [Double], largest: Double, gini: Double) {
    let (experiment, tally) = try run(
      example, metrics: ["amount", "luckiest", "gini", "largest"], replications: replications)
    let n = example.count
    let average = Double(example.total) / Double(n)
    let variances = try (0..<n).map {
      try #require(tally.measures[$0].variance) / (average * average)
    }
    let best = (1...Int64(n)).map { k in
      Double(tally.measures[n].countAtMost(k).count - tally.measures[n].countAtMost(k - 1).count)
        / Double(replications)
    }
    return (
      variances, best, try #require(tally.measures[n + 2].mean) / average,
      try #require(tally.measures[n + 1].mean) * experiment.measures[n + 1].scale
    )
  }

  @Test(arguments: [
    (0.5, [0.1934, 0.2111, 0.3228], [0.091, 0.091, 0.123], 1.844, 0.260),
    (0.3, [0.0891, 0.0965, 0.1423], [0.086, 0.091, 0.127], 1.560, 0.174),
  ])
  func `truncated normal for ten gives the table of its guide`(
    spread: Double, variances: [Double], best: [Double], largest: Double, gini: Double
  ) throws {
    // 400,000 packets of 1000 yuan a person: the standard error of a variance is 0.3% of it, of a
    // chance 0.0005; 5 of them and the table's own rounding.
    let example = Case(
      rule: .truncatedNormal(spread: spread), total: 1_000_000, count: 10, seed: 20)
    let table = try figures(example, replications: 400_000)
    for (i, position) in [0, 4, 9].enumerated() {
      #expect(abs(table.variances[position] - variances[i]) < 0.015 * variances[i])
      #expect(abs(table.best[position] - best[i]) < 0.0031)
    }
    #expect(abs(table.largest - largest) < 0.004)
    #expect(abs(table.gini - gini) < 0.001)
  }

  @Test func `constant cap of 200 yuan for ten makes the last the luckiest`() throws {
    // 400,000 packets: the standard error of 0.242 is 0.0007, of 0.042 0.0003.
    let example = Case(rule: .constantCap, total: 20_000, count: 10, seed: 21)
    let table = try figures(example, replications: 400_000)
    #expect(abs(table.best[0] - 0.094) < 0.003)
    #expect(abs(table.best[8] - 0.042) < 0.002)
    #expect(abs(table.best[9] - 0.242) < 0.004)
  }

  @Test func `the exact law of the luckiest under constant cap says the same`() throws {
    // A tenth of the fen of the case above.
    let experiment = PacketExperiment(
      try Packet(total: Amount(yuan: 20), count: 10, rule: .constantCap), metrics: ["luckiest"])
    guard case .law(let law)? = experiment.exactLaws().measures[0] else {
      Issue.record("there is no exact law of the luckiest")
      return
    }
    #expect(abs(law.probability(of: 1) - 0.0951) < 1e-4)
    #expect(abs(law.probability(of: 9) - 0.0417) < 1e-4)
    #expect(abs(law.probability(of: 10) - 0.2415) < 1e-4)
  }
}
