import Money
import MonteCarlo
import RedPackets
import Statistics
import TestSupport
import Testing

/// Rules that decide each amount from what is left, in packets of usual size, against their exact
/// laws, and what is known of the naive rule where no exact law is computed.
///
/// 200,000 packets a case. Each value of each law is allowed an exact binomial interval at 1e-6;
/// with about 9000 values in all a false alarm has a chance below 0.9%.
@Suite(.enabled(if: isOptimized)) struct RemainderRuleLawTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var total: Int64
    var count: Int
    var minimum: Int64 = 1
    var cap: Int64?
    var seed: UInt64

    var testDescription: String {
      "\(rule) \(total) fen, \(count) people, from \(minimum)" + (cap.map { " to \($0)" } ?? "")
    }

    var packet: Packet {
      get throws {
        try Packet(
          total: Amount(fen: total), count: count, rule: rule, minimum: Amount(fen: minimum),
          cap: cap.map { Amount(fen: $0) })
      }
    }
  }

  private static let narrow = SplittingRule.subRange(
    from: Amount(fen: 25), to: Amount(fen: 35), chance: 0.8)

  static let cases = [
    Case(rule: .doubleMeanReserved, total: 150, count: 5, seed: 0),
    Case(rule: .doubleMeanReserved, total: 200, count: 4, minimum: 20, cap: 75, seed: 1),
    Case(rule: .doubleMeanExact, total: 151, count: 5, seed: 2),
    Case(rule: .doubleMeanExact, total: 60, count: 20, seed: 3),
    Case(rule: .doubleMeanExact, total: 201, count: 4, minimum: 20, cap: 75, seed: 4),
    Case(rule: .doubleMeanFolklore, total: 151, count: 5, seed: 5),
    Case(rule: .doubleMeanFolklore, total: 60, count: 20, seed: 6),
    Case(rule: .doubleMeanFolklore, total: 201, count: 4, minimum: 20, cap: 75, seed: 7),
    Case(rule: .naiveRemainder, total: 150, count: 5, seed: 8),
    Case(rule: .naiveRemainder, total: 150, count: 5, minimum: 5, cap: 50, seed: 9),
    Case(rule: .fairRate(rate: 0.3), total: 150, count: 5, seed: 10),
    Case(rule: .fairRate(rate: 0.3), total: 200, count: 4, minimum: 20, cap: 75, seed: 11),
    Case(rule: narrow, total: 150, count: 5, cap: 60, seed: 12),
    Case(rule: narrow, total: 150, count: 5, minimum: 10, cap: 400, seed: 13),
  ]

  @Test(arguments: cases)
  func `simulated packets follow the exact laws`(_ example: Case) throws {
    let experiment = PacketExperiment(try example.packet)
    let tally = try Runner.run(
      [experiment],
      settings: RunSettings(replications: 200_000, seed: example.seed, threads: 2))[0]
    let laws = experiment.exactLaws().measures
    // Every position, the luckiest, the largest, the smallest, the unluckiest and the small ones.
    #expect(laws.count >= example.count + 4)
    for (i, law) in laws {
      guard case .law(let law) = law else { continue }
      let measure = experiment.measures[i]
      var below = 0
      for value in law.first...law.last {
        let upTo = tally.measures[i].countAtMost(value).count
        // What rounding leaves at impossible values is no chance.
        let chance = law.probability(of: value) < 1e-14 ? 0 : law.probability(of: value)
        #expect(
          BinomialBounds.allow(
            hits: upTo - below, trials: tally.measures[i].count, chance: chance),
          "\(measure.metric) \(measure.group) = \(value): \(upTo - below), chance \(chance)")
        below = upTo
      }
      #expect(below == tally.measures[i].count, "\(measure.metric) \(measure.group)")
    }
  }

  @Test func `the naive rule gives the first the most in 62% and a Gini coefficient of 0.76`()
    throws
  {
    // 100.00 yuan for ten; 5 standard errors (6e-7 each) and the guide's rounding. 0.62433 is the
    // Golomb-Dickman constant, the limit for many people and no fen.
    let replications = 400_000
    let experiment = PacketExperiment(
      try Packet(total: Amount(yuan: 100), count: 10, rule: .naiveRemainder),
      metrics: ["luckiest", "gini", "largest"])
    let tally = try Runner.run(
      [experiment], settings: RunSettings(replications: replications, seed: 14, threads: 2))[0]
    let first = Double(tally.measures[0].countAtMost(1).count) / Double(replications)
    #expect(
      abs(first - 0.62433) < 5 * (0.62433 * 0.37567 / Double(replications)).squareRoot() + 0.0005)
    let gini = try #require(tally.measures[1].mean) * experiment.measures[1].scale
    #expect(abs(gini - 0.762) < 0.0015)
    #expect(abs(try #require(tally.measures[2].mean) / 10_000 - 0.6243) < 0.0025)
  }
}
