import MonteCarlo
import Testing

@testable import Scenario

/// Thresholds in scenarios: what they mean, and whole messages of mistakes.
@Suite struct ExpectationReaderTests {
  private static let statistics =
    "mean, sd, min, max, p and a level above 0 and below 100 such as p99 or p99.9, tvar and a "
    + "level such as tvar99, probability, difference"
  private static let metrics = "it has period-share, annual-share, claims, aid, fee"

  private func thresholds(_ items: [String], _ more: String = "") throws -> [Threshold] {
    let list = items.map { "  - '\($0)'\n" }.joined()
    return try Files(aid + plan() + more + "expect:\n" + list).load().thresholds
  }

  @Test func `a threshold is a question, a relation and a limit`() throws {
    let read = try thresholds([
      "p99(period-share) <= 20 元", "probability(annual-share >= 300) < 1%",
      "mean(period-share, period=7) > 1角", "tvar97.5(claims) < 3万", "max(aid) >= $plan.benefit",
    ])
    #expect(
      read.map(\.question) == [
        Question(metric: "period-share", statistic: .quantile(0.99)),
        Question(metric: "annual-share", statistic: .chance(.atLeast, 300)),
        Question(metric: "period-share", group: "period=7", statistic: .mean),
        Question(metric: "claims", statistic: .tailMean(0.975)),
        Question(metric: "aid", statistic: .greatest),
      ])
    #expect(read.map(\.relation) == [.atMost, .below, .above, .below, .atLeast])
    #expect(read.map(\.limit) == [20, 0.01, 0.1, 30_000, 300_000])
    #expect(read.map(\.variant) == [nil, nil, nil, nil, nil])
    #expect(read[0].text == "p99(period-share) <= 20 元")
  }

  @Test func `facts in limits are listed like all others`() throws {
    let scenario = try Files(
      aid + plan() + "expect: ['max(aid) >= $plan.benefit']\n"
    ).load()
    #expect(scenario.facts.map(\.name) == ["plan.benefit"])
  }

  @Test(arguments: [
    (
      "p99(period-shre) <= 1",
      "expect[0] is about period-shre, which this scenario does not have; "
        + "\(metrics); did you mean period-share?"
    ),
    (
      "mean(shortfall) <= 1",
      "expect[0] is about shortfall, which this scenario does not have; "
        + "\(metrics)"
    ),
    (
      "meen(claims) <= 1",
      "expect[0] asks for meen; allowed is one of \(statistics); "
        + "did you mean mean?"
    ),
    (
      "p99(period-share) <= 1%",
      "the limit of expect[0] is 1%, which is a percentage or per mille; "
        + "period-share is a sum of money; write, for example, 20元"
    ),
    (
      "probability(claims > 3) < 1元",
      "the limit of expect[0] is 1元, which is a sum of money; "
        + "a probability is a part of a whole, such as 1% or 0.01; write, for example, 1%"
    ),
    (
      "probability(claims > 3元) < 1%",
      "the limit of expect[0] is 3元, which is a sum of money; "
        + "claims is a number of claims; write, for example, 5万"
    ),
    (
      "probability(claims) < 1%",
      "expect[0] asks for the probability of claims, which is a "
        + "quantity; the probability that it is above or below a number; "
        + "write, for example, probability(claims > 5万)"
    ),
    (
      "mean(claims > 3) < 1",
      "expect[0] asks for mean of a relation; only probability is asked of "
        + "one; write mean(claims)"
    ),
    (
      "mean(period-share, period=25) < 1",
      "expect[0] is about period-share period=25, which is not "
        + "a group of it; its groups are period=1, period=2, period=3, period=4, period=5, period=6, "
        + "period=7, period=8, period=9, period=10, period=11, period=12, ...; "
        + "did you mean period=2?"
    ),
    (
      "mean(claims, year=1) < 1",
      "expect[0] is about claims year=1, which is not a group of it; "
        + "this metric has no groups; leave out , year=1"
    ),
    (
      "mean(claims) < 1 in big",
      "expect[0] is about the variant big; this scenario compares "
        + "nothing; leave out in big"
    ),
    (
      "difference(claims) < 1",
      "expect[0] asks for a difference from the first variant; it needs "
        + "at least two variants; write compare, or use --over"
    ),
    (
      "mean(claims) 1",
      "expect[0] is mean(claims) 1, which has 1 where a relation belongs; allowed "
        + "is one of <, <=, > and >= before the limit"
    ),
    (
      "mean(claims) < many",
      "the limit of expect[0] is many, which does not begin with a number; "
        + "allowed is a number with its unit; write, for example, 2.15亿元"
    ),
    (
      "mean(claims) < $plan.fees",
      "the limit of expect[0] is $plan.fees, but there is no fact of "
        + "that name; `fentan facts` lists them all; did you mean $plan.fee?"
    ),
  ])
  func `a mistake is named with its place`(text: String, message: String) throws {
    #expect(
      try Files(aid + plan() + "expect:\n  - '\(text)'\n").problems() == ["a.yaml:5:5: \(message)"])
  }

  @Test func `all mistakes are told together`() throws {
    let text = aid + plan() + "expect:\n  - 'mean(x) < 1'\n  - 'sd(claims) < 1元 in y'\n"
    #expect(
      try Files(text).problems() == [
        "a.yaml:5:5: expect[0] is about x, which this scenario does not have; "
          + ExpectationReaderTests.metrics,
        "a.yaml:6:5: expect[1] is about the variant y; this scenario compares nothing; "
          + "leave out in y",
        "a.yaml:6:5: the limit of expect[1] is 1元, which is a sum of money; claims is a number of "
          + "claims; write, for example, 5万",
      ])
  }

  @Test func `a metric that is left out of the report is said to be`() throws {
    #expect(
      try Files(
        aid + plan() + "run: {metrics: [claims]}\nexpect: ['mean(aid) < 1']\n"
      ).problems() == [
        "a.yaml:5:10: expect[0] is about aid, which run.metrics leaves out; a metric that is "
          + "reported: claims; add aid to run.metrics"
      ])
  }

  @Test func `a category is asked for one of its values`() throws {
    let packet = "fentan: 1\nmodel: packet\npacket: {total: 5, count: 3}\nexpect:\n"
    func problems(_ text: String) throws -> [String] {
      try Files(packet + "  - '\(text)'\n").problems()
    }
    let scenario = try Files(packet + "  - 'probability(luckiest, position=3) < 40%'\n").load()
    #expect(scenario.thresholds[0].question.statistic == .category)
    #expect(
      try problems("mean(luckiest) < 1") == [
        "a.yaml:5:5: expect[0] asks of luckiest, which is a category; the probability of one of "
          + "its values; write probability(luckiest, position=1)"
      ])
    #expect(
      try problems("probability(luckiest, position=4) < 1%") == [
        "a.yaml:5:5: expect[0] is about luckiest position=4; position=1 to position=3; "
          + "write, for example, probability(luckiest, position=1)"
      ])
  }

  @Test func `variants are named, and have to have what is asked`() throws {
    let compared =
      aid + plan() + """
        compare:
          variants:
            - {name: plain, set: {plan.fee: 1%}}
            - {name: capped, set: {plan.cap-per-case: 10}}

        """
    func problems(_ text: String) throws -> [String] {
      try Files(compared + "expect: ['\(text)']\n").problems()
    }
    let loaded = try Files(
      compared + "expect: ['mean(shortfall) > 0 in \"capped\"', difference(aid) >= 0]\n"
    ).load()
    #expect(loaded.thresholds.map(\.variant) == ["capped", nil])
    #expect(
      try problems("mean(shortfall) > 0") == [
        "a.yaml:8:10: expect[0] is about shortfall, which the variant plain does not have; a "
          + "metric and a group that every variant has; restrict it with in and the name of a "
          + "variant"
      ])
    #expect(
      try problems("mean(aid) > 0 in caped") == [
        "a.yaml:8:10: expect[0] is about the variant caped; the variants are plain, capped; "
          + "did you mean capped?"
      ])
    #expect(
      try problems("difference(aid) > 0 in plain") == [
        "a.yaml:8:10: expect[0] asks for a difference from the first variant; in, and one of the "
          + "other variants"
      ])
  }

  @Test func `the command line adds its own, and seeking leaves all out`() throws {
    let loader = ScenarioLoader(facts: Files.facts) { _ in
      Array((aid + plan() + "expect: [mean(claims) < 9]\n").utf8)
    }
    func texts(_ overrides: Overrides) throws -> [String] {
      try loader.load("a.yaml", overrides: overrides).thresholds.map(\.text)
    }
    #expect(try texts(Overrides()) == ["mean(claims) < 9"])
    #expect(
      try texts(Overrides(expectations: ["sd(claims)  < 9"])) == [
        "mean(claims) < 9", "sd(claims) < 9",
      ])
    #expect(try texts(Overrides(dropsExpectations: true)) == [])
    let problems = try #require(throws: ScenarioProblems.self) {
      try texts(Overrides(expectations: ["sd(claim) < 9"]))
    }.problems
    #expect(problems.map(\.place.description) == ["--expect"])
  }

  @Test func `thresholds are no part of what is simulated`() throws {
    let with = try Files(aid + plan() + "expect: [mean(claims) < 9]\n").load()
    let without = try Files(aid + plan()).load()
    #expect(with.sha256 == without.sha256)
    #expect(with.value("expect[0]") == "mean(claims) < 9")
    #expect(
      try Files(aid + plan() + "compare:\n  expect.0: [mean(claims) < 9]\n").problems().count == 1)
  }
}
