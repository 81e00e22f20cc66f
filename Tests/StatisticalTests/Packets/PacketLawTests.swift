import Money
import MonteCarlo
import RedPackets
import Statistics
import TestSupport
import Testing

/// Simulated packets against the exact laws, value by value.
///
/// 200,000 packets a case. Each value of each law is allowed an exact binomial interval at 1e-6;
/// with about 4000 values in all a false alarm has a chance below 0.4%. A mean is allowed 5
/// standard errors (6e-7).
@Suite(.enabled(if: isOptimized)) struct PacketLawTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: SplittingRule
    var total: Int64
    var count: Int
    var minimum: Int64 = 1
    var seed: UInt64

    var testDescription: String { "\(rule) \(total) fen, \(count) people, from \(minimum)" }
  }

  static let cases = [
    Case(rule: .equal, total: 205, count: 6, seed: 0),
    Case(rule: .doubleMean, total: 100, count: 2, seed: 1),
    Case(rule: .doubleMean, total: 150, count: 5, seed: 2),
    Case(rule: .doubleMean, total: 60, count: 20, seed: 3),
    Case(rule: .doubleMean, total: 200, count: 4, minimum: 20, seed: 4),
    Case(rule: .lineCut, total: 100, count: 2, seed: 5),
    Case(rule: .lineCut, total: 150, count: 5, seed: 6),
    // On both sides of the switch from drawing points to selecting them: 9 cuts of 18 and of 17.
    Case(rule: .lineCut, total: 19, count: 10, seed: 7),
    Case(rule: .lineCut, total: 18, count: 10, seed: 8),
    Case(rule: .lineCut, total: 200, count: 4, minimum: 20, seed: 9),
  ]

  private static let replications = 200_000

  @Test(arguments: cases)
  func `simulated packets follow the exact laws`(_ example: Case) throws {
    let experiment = PacketExperiment(
      try Packet(
        total: Amount(fen: example.total), count: example.count, rule: example.rule,
        minimum: Amount(fen: example.minimum)))
    let tally = try Runner.run(
      [experiment],
      settings: RunSettings(
        replications: PacketLawTests.replications, seed: example.seed, threads: 2))[0]
    for (i, law) in experiment.exactLaws().measures {
      let measure = experiment.measures[i]
      let name = "\(measure.metric) \(measure.group)"
      switch law {
      case .law(let law): expect(tally.measures[i], follows: law, name)
      case .moments(let mean, _): try expect(tally.measures[i], hasMean: mean, name)
      }
    }
  }

  private func expect(_ tally: IntegerTally, follows law: DiscreteLaw, _ name: String) {
    #expect(tally.min.map { $0 >= law.first } ?? false, "\(name)")
    #expect(tally.max.map { $0 <= law.last } ?? false, "\(name)")
    var below = tally.countAtMost(law.first - 1).count
    for value in law.first...law.last {
      let upTo = tally.countAtMost(value).count
      let chance = law.probability(of: value)
      #expect(
        BinomialBounds.allow(hits: upTo - below, trials: tally.count, chance: chance),
        "\(name) = \(value): \(upTo - below) of \(tally.count), chance \(chance)")
      below = upTo
    }
  }

  private func expect(_ tally: IntegerTally, hasMean exact: Double, _ name: String) throws {
    let mean = try #require(tally.mean)
    let error = (try #require(tally.variance) / Double(tally.count)).squareRoot()
    #expect(abs(mean - exact) <= 5 * error, "\(name): \(mean), exactly \(exact)")
  }
}
