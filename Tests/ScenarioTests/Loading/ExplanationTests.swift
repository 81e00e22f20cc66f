import Testing

@testable import Scenario

@Suite struct ExplanationTests {
  @Test func `every value is told with its origin, in the order of the language`() throws {
    let text = "fentan: 1\nmodel: packet\npacket:\n  count: 8\n  total: 5\n  minimum: 1 分\n"
    let scenario = try Files(text).load(set: [("packet.count", "9 people")])
    #expect(
      scenario.variants[0].explanation == [
        ExplainedValue(path: "fentan", value: "1", origin: "a.yaml:1:9"),
        ExplainedValue(
          path: "title", value: "untitled scenario",
          origin: "default: a name only serves people"),
        ExplainedValue(path: "model", value: "packet", origin: "a.yaml:2:8"),
        ExplainedValue(
          path: "run.replications", value: "20,000",
          origin: "default: a second or less, and means known to about one percent"),
        ExplainedValue(
          path: "run.seed", value: "20190212",
          origin: "default: any fixed number makes a run repeatable"),
        ExplainedValue(path: "packet.total", value: "5.00 yuan", origin: "a.yaml:5:10"),
        ExplainedValue(path: "packet.count", value: "9", origin: "--set packet.count"),
        ExplainedValue(
          path: "packet.split", value: "double-mean",
          origin: "default: the rule that agrees with published experiments on WeChat packets"),
        ExplainedValue(path: "packet.minimum", value: "0.01 yuan", origin: "a.yaml:6:12"),
      ])
  }

  @Test func `a fact is named beside the place where it was called`() throws {
    let scenario = try Files(
      aid + "plan: {members: $plan.members.middle, incidence: 1‰, benefit: 1}\n"
    ).load()
    #expect(scenario.value("plan.members") == "55,000")
    #expect(scenario.origin("plan.members") == "a.yaml:3:17, fact $plan.members")
    #expect(scenario.facts.map(\.name) == ["plan.members"])
  }

  @Test func `items of lists are numbered from 0`() throws {
    let text =
      aid + """
        plan:
          members: 5
          incidence: ci4-2020
          benefit:
            - {ages: 0-39, amount: 30万}
            - {ages: 40 - 59, amount: 10万}
        run: {metrics: [period-share, annual-share]}

        """
    let scenario = try Files(text).load()
    #expect(scenario.value("plan.benefit[0].ages") == "0-39")
    #expect(scenario.value("plan.benefit[1].ages") == "40-59")
    #expect(scenario.value("plan.benefit[1].amount") == "100000.00 yuan")
    #expect(scenario.value("run.metrics[1]") == "annual-share")
    #expect(scenario.value("plan.age-mix") == "assumed-xiang-hu-bao")
    #expect(
      scenario.origin("plan.male")
        == "default: no plan has published the share of men among its members")
  }

  @Test func `a key without effect has no line`() throws {
    let scenario = try Files(aid + plan()).load()
    for path in ["plan.male", "plan.age-mix", "plan.cap-per-case", "plan.classes", "run.metrics"] {
      #expect(scenario.value(path) == nil, "\(path)")
    }
  }

  @Test func `each variant tells its own values`() throws {
    let scenario = try Files(aid + plan() + "compare:\n  plan.fee: [6%, 8%]\n").load()
    #expect(scenario.value("plan.fee", variant: 1) == "0.08")
    #expect(scenario.origin("plan.fee", variant: 0) == "a.yaml:5:14")
    #expect(scenario.origin("plan.fee", variant: 1) == "a.yaml:5:18")
    #expect(scenario.origin("plan.members", variant: 1) == "a.yaml:3:17")
  }
}
