import Statistics
import Testing

@testable import MonteCarlo

/// Verdicts on two dice, whose laws are known by heart.
@Suite struct ThresholdsTests {
  /// The dice without their laws.
  private struct Unknown: Experiment {
    var dice = DiceExperiment()
    var blockSize: Int { dice.blockSize }
    var measures: [Measure] { dice.measures }
    var pools: [Pool] { dice.pools }
    func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError) {
      try dice.simulate(block: block, seed: seed, into: &values)
    }
    func exactLaws() -> ExactLaws { ExactLaws() }
  }

  private func threshold(
    _ metric: String, _ statistic: Question.Statistic, _ relation: Relation, _ limit: Double,
    group: String = "", variant: String? = nil
  ) -> Threshold {
    Threshold(
      text: "t", question: Question(metric: metric, group: group, statistic: statistic),
      relation: relation, limit: limit, variant: variant)
  }

  private func verdicts(
    _ list: [Threshold], _ experiments: [any Experiment], replications: Int = 20_000
  ) throws -> [Verdict] {
    let variants = experiments.enumerated().map { (name: "v\($0)", experiment: $1) }
    let tallies = try Runner.run(
      experiments, settings: RunSettings(replications: replications, seed: 5, threads: 2))
    return Thresholds(list, variants: variants).verdicts(tallies: tallies)
  }

  /// Questions about dice of six sides with their true answers.
  private static let truths: [(Question, Double)] = [
    (Question(metric: "sum", statistic: .mean), 7),
    (Question(metric: "sum", statistic: .deviation), (35.0 / 6).squareRoot()),
    (Question(metric: "sum", statistic: .quantile(0.95)), 11),
    (Question(metric: "die", statistic: .mean), 3.5),
    (Question(metric: "die", group: "throw=2", statistic: .quantile(0.3)), 2),
    // The worst twelfth: all of the 12 (1/36) and the 11 (2/36).
    (Question(metric: "sum", statistic: .tailMean(11.0 / 12)), 34.0 / 3),
    (Question(metric: "sum", statistic: .chance(.above, 10)), 3.0 / 36),
    (Question(metric: "sum", statistic: .chance(.atLeast, 10)), 6.0 / 36),
    (Question(metric: "sum", statistic: .chance(.below, 4)), 3.0 / 36),
    (Question(metric: "sum", statistic: .chance(.atMost, 4)), 6.0 / 36),
    (Question(metric: "sum", statistic: .chance(.atMost, 4.5)), 6.0 / 36),
    (Question(metric: "sum", statistic: .chance(.below, 4.5)), 6.0 / 36),
    (Question(metric: "sum", statistic: .chance(.atLeast, 9.5)), 6.0 / 36),
    (Question(metric: "higher", group: "throw=2", statistic: .category), 15.0 / 36),
    (Question(metric: "sum", statistic: .least), 2),
    (Question(metric: "sum", statistic: .greatest), 12),
  ]

  @Test(arguments: truths.indices)
  func `exact laws answer exactly`(i: Int) throws {
    let (question, truth) = ThresholdsTests.truths[i]
    let dice = DiceExperiment()
    let answer = try #require(
      ExactAnswers(experiment: dice, laws: dice.exactLaws()).answer(question))
    #expect(abs(answer - truth) < 1e-9)
  }

  // One interval of 95% in twenty misses; these use one seed, and none of the fourteen is far off.
  @Test(arguments: truths.indices)
  func `tallies answer with an interval around the truth`(i: Int) throws {
    let (question, truth) = ThresholdsTests.truths[i]
    let verdict = try #require(
      verdicts(
        [Threshold(text: "t", question: question, relation: .atMost, limit: 0)], [Unknown()]
      ).first)
    #expect(!verdict.isExact)
    let value = try #require(verdict.value)
    let reach = max(value - (verdict.low ?? value), (verdict.high ?? value) - value)
    #expect(abs(value - truth) <= 3 * reach + 1e-9)
    switch question.statistic {
    case .least: #expect(verdict.low == nil && verdict.high == value)
    case .greatest: #expect(verdict.low == value && verdict.high == nil)
    default: #expect(verdict.low ?? .infinity <= value && verdict.high ?? -1 >= value)
    }
  }

  @Test func `the exact value decides where the interval would not`() throws {
    let list = [
      threshold("sum", .mean, .atMost, 7), threshold("sum", .mean, .below, 7),
      threshold("sum", .mean, .above, 6.99),
    ]
    let exact = try verdicts(list, [DiceExperiment()], replications: 100)
    #expect(exact.map(\.outcome) == [.pass, .fail, .pass])
    #expect(exact.allSatisfy { $0.isExact && $0.low == nil && $0.high == nil && $0.value == 7 })
    let simulated = try verdicts(list, [Unknown()], replications: 100)
    #expect(simulated.map(\.outcome) == [.undecided, .undecided, .undecided])
    #expect(simulated.allSatisfy { !$0.isExact && $0.low != nil && $0.high != nil })
  }

  @Test func `what was met can refute a largest value, never prove it`() throws {
    let list = [
      threshold("sum", .greatest, .atMost, 11), threshold("sum", .greatest, .atMost, 12),
      threshold("sum", .greatest, .atLeast, 12), threshold("sum", .least, .above, 2),
      threshold("sum", .least, .above, 1), threshold("sum", .least, .below, 3),
    ]
    #expect(
      try verdicts(list, [Unknown()]).map(\.outcome) == [
        .fail, .undecided, .pass, .fail, .undecided, .pass,
      ])
    #expect(
      try verdicts(list, [DiceExperiment()]).map(\.outcome) == [
        .fail, .pass, .pass, .fail, .pass, .pass,
      ])
  }

  @Test func `a quantile without enough replications beyond it is undecided above`() throws {
    let list = [
      threshold("sum", .quantile(0.999), .atMost, 20),
      threshold("sum", .quantile(0.999), .above, 5),
    ]
    let verdicts = try verdicts(list, [Unknown()], replications: 100)
    #expect(verdicts.map(\.outcome) == [.undecided, .pass])
    #expect(verdicts[0].high == nil)
  }

  @Test func `each variant gets a verdict, unless one is named`() throws {
    let both = threshold("sum", .mean, .below, 8)
    let one = threshold("sum", .mean, .below, 8, variant: "v1")
    let verdicts = try verdicts([both, one], [DiceExperiment(), DiceExperiment(sides: 8)])
    #expect(verdicts.map(\.variant) == ["v0", "v1", "v1"])
    #expect(verdicts.map(\.outcome) == [.pass, .fail, .fail])
    #expect(verdicts.map(\.unit) == ["points", "points", "points"])
  }

  @Test func `a difference is of the other variants, exactly or by pairs`() throws {
    let list = [threshold("sum", .difference, .above, 1)]
    let exact = try verdicts(list, [DiceExperiment(), DiceExperiment(sides: 8)])
    #expect(exact.map(\.variant) == ["v1"])
    #expect(exact[0].isExact && abs((exact[0].value ?? 0) - 2) < 1e-9 && exact[0].outcome == .pass)
    let simulated = try verdicts(list, [Unknown(), Unknown(dice: DiceExperiment(sides: 8))])
    #expect(simulated.map(\.outcome) == [.pass])
    let (low, high) = (try #require(simulated[0].low), try #require(simulated[0].high))
    #expect(!simulated[0].isExact && low < high && low > 1.9 && high < 2.1)
    let grouped = [threshold("die", .difference, .above, 0.5, group: "throw=2")]
    #expect(
      try verdicts(grouped, [Unknown(), Unknown(dice: DiceExperiment(sides: 8))])
        .map(\.outcome) == [.pass])
  }

  @Test func `without tallies only exact laws decide`() {
    let list = [
      threshold("sum", .mean, .atMost, 7),
      threshold("higher", .category, .above, 0.5, group: "throw=1"),
    ]
    let known = Thresholds(list, variants: [("", DiceExperiment())]).exactVerdicts
    #expect(known.map(\.outcome) == [.pass, .pass])
    let unknown = Thresholds(list, variants: [("", Unknown())]).exactVerdicts
    #expect(unknown.map(\.outcome) == [.undecided, .undecided])
    #expect(unknown.allSatisfy { $0.value == nil && !$0.isExact })
  }

  @Test func `only moments answer for mean and spread alone`() {
    let dice = DiceExperiment(claimsMean: 7)
    let answers = ExactAnswers(experiment: dice, laws: dice.exactLaws())
    func answer(_ statistic: Question.Statistic) -> Double? {
      answers.answer(Question(metric: "sum", statistic: statistic))
    }
    #expect(answer(.mean) == 7)
    #expect(answer(.deviation) != nil)
    #expect(answer(.quantile(0.5)) == nil && answer(.tailMean(0.9)) == nil)
    #expect(answer(.greatest) == nil && answer(.chance(.above, 3)) == nil)
  }

  @Test func `exact rows are those of the law, and gaps are named`() throws {
    let summary = ExactSummary(variants: [("", DiceExperiment(claimsMean: 7))])
    #expect(summary.rows.allSatisfy { $0.value == nil && $0.exact != nil && $0.z == nil })
    let die = summary.rows.filter { $0.metric == "die" && $0.group == "throw=1" }
    #expect(die.first { $0.statistic == "p50" }?.exact == 3)
    #expect(summary.rows.filter { $0.metric == "sum" }.map(\.statistic) == ["mean", "sd"])
    #expect(summary.rows.filter { $0.metric == "higher" }.map(\.group) == ["throw=1", "throw=2"])
    #expect(summary.gaps == [.init(metric: "sum", extent: .quantiles, variants: [])])
    let mixed = ExactSummary(variants: [("a", DiceExperiment()), ("b", Unknown())])
    #expect(
      mixed.gaps
        == ["die", "sum", "higher"].map {
          .init(metric: $0, extent: .everything, variants: ["b"])
        })
  }
}
