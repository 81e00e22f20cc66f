import Testing

@testable import Scenario

@Suite struct ExplanationTests {
  @Test func `every value is told with its origin, in the order of the language`() throws {
    let text = "fentan: 1\nmodel: packet\npacket:\n  count: 8\n  total: 5\n  minimum: 1 分\n"
    let scenario = try Files(text).load(set: [("packet.count", "9 people")])
    let lines = scenario.variants[0].explanation.map { "\($0.path) = \($0.value); \($0.origin)" }
    #expect(
      lines == [
        "fentan = 1; a.yaml:1:9",
        "title = untitled scenario; default: a name only serves people",
        "model = packet; a.yaml:2:8",
        "run.replications = 20,000; "
          + "default: a second or less, and means known to about one percent",
        "run.seed = 20190212; default: any fixed number makes a run repeatable",
        "packet.total = 5.00 yuan; a.yaml:5:10",
        "packet.count = 9; --set packet.count",
        "packet.split = double-mean; "
          + "default: the rule that agrees with published experiments on WeChat packets",
        "packet.minimum = 0.01 yuan; a.yaml:6:12",
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
