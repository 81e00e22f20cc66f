import MonteCarlo
import Testing

@testable import Scenario

@Suite struct MetricRequestTests {
  private static let dynamic =
    "period-share, annual-share, share-due, members, matured, risk-index, joined, left, claims, "
    + "period-claims, total-claims, outstanding, aid, total-aid, fee, shares, sponsor, shortfall, "
    + "carried, platform-result, class-paid, class-cost, class-subsidy"

  @Test func `a static plan has no members to report`() throws {
    #expect(
      try Files(aid + plan() + "run: {metrics: [claims, members]}\n").problems() == [
        "a.yaml:4:25: run.metrics[1] is members, which this scenario does not have; "
          + "it has period-share, annual-share, claims, aid, fee"
      ])
  }

  @Test func `a plan without investigation refuses nobody`() throws {
    #expect(
      try Files(aid + plan("calendar: {}") + "run: {metrics: [refused, insured]}\n").problems() == [
        "a.yaml:4:17: run.metrics[0] is refused, which this scenario does not have; "
          + "it has \(MetricRequestTests.dynamic)",
        "a.yaml:4:26: run.metrics[1] is insured, which this scenario does not have; "
          + "it has \(MetricRequestTests.dynamic)",
      ])
    let investigated = plan("investigation: {mistakes: 5%}")
    let scenario = try Files(aid + investigated + "run: {metrics: [refused]}\n").load()
    #expect(Set(scenario.variants[0].experiment.measures.map(\.metric)) == ["refused"])
  }

  @Test func `a metric that was nearly written is found`() throws {
    let problems = try Files(
      aid + plan("calendar: {}") + "run: {metrics: [annual-over]}\n"
    ).problems()
    #expect(
      problems == [
        "a.yaml:4:17: run.metrics[0] is annual-over, which this scenario does not have; "
          + "it has \(MetricRequestTests.dynamic); did you mean annual-share?"
      ])
  }

  @Test func `it is enough that one of the variants has a metric`() throws {
    let variants =
      "compare:\n  variants:\n    - {name: a, set: {plan.fee: 1%}}\n"
      + "    - {name: b, set: {plan.cap-per-case: 10}}\n"
    let request = "run: {metrics: [claims, shortfall]}\n"
    #expect(try Files(aid + plan() + request + variants).load().variants.count == 2)
    #expect(try Files(aid + plan() + request).problems().count == 1)
  }

  @Test func `packets are asked in the same way`() throws {
    let packet = "fentan: 1\nmodel: packet\npacket: {total: 5, count: 5, split: equal}\n"
    #expect(
      try Files(packet + "run: {metrics: [overrun]}\n").problems() == [
        "a.yaml:4:17: run.metrics[0] is overrun, which this scenario does not have; it has amount, "
          + "luckiest, unluckiest, gini, largest, largest-over-mean, smallest, under-0.10"
      ])
  }
}
