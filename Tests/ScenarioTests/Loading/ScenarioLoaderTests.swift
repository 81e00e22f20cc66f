import RedPackets
import Testing

@testable import Scenario

/// Whole messages of typical mistakes.
@Suite struct ScenarioLoaderTests {
  private static let planKeys =
    "members, incidence, benefit, classes, age-mix, male, fee, periods-per-year, cap-per-case, "
    + "sharing, calendar, population, entries, claims, investigation, payment, caps, exits, ending, "
    + "backstop, insurance, limits, linked"
  private static let topKeys =
    "fentan, title, model, run, reported, observed, expect, plan, extends, compare"
  private static let allKeys =
    "fentan, model, title, run, packet, campaign, plan, reported, observed, expect, extends, compare"

  @Test func `a plan of three keys is a scenario`() throws {
    let scenario = try Files(aid + plan()).load()
    #expect(scenario.title == "untitled scenario")
    #expect(scenario.model == "mutual-aid")
    #expect(scenario.replications == 20_000)
    #expect(scenario.seed == 20_190_212)
    #expect(scenario.variants.map(\.name) == [""])
    #expect(scenario.facts.isEmpty)
    #expect(scenario.metrics.contains { $0.name == "period-share" })
  }

  @Test func `a packet of two keys is a scenario`() throws {
    let scenario = try Files("fentan: 1\nmodel: packet\npacket: {total: 10, count: 8}\n").load()
    #expect(scenario.value("packet.split") == "double-mean")
    #expect(scenario.value("packet.minimum") == "0.01 yuan")
    #expect(scenario.value("run.horizon") == nil)
  }

  @Test(arguments: [
    Mistake(
      plan("memmbers: 5"),
      "3:50: unknown key memmbers in plan; allowed are \(planKeys); did you mean members?"
    ),
    Mistake(
      "plan:\n  members: 5万\n  incidence: 1‰\n  benefit: 5万 人\n",
      "6:12: plan.benefit is 5万 人, which is a count, in 人; allowed is a sum of money from 0.01 "
        + "to 1,000,000,000 yuan, or a list, each item a mapping with the keys ages, amount; "
        + "write, for example, 30万 or 0.10 元"
    ),
    Mistake(
      "plan:\n  members: -5\n  incidence: 1‰\n  benefit: 30万\n",
      "4:12: plan.members is -5; allowed is a whole number of members from 1 to 20,000,000,000"
    ),
    Mistake(
      "plan:\n  members: 0\n  incidence: 1‰\n  benefit: 30万\n",
      "4:12: plan.members is 0; allowed is a whole number of members from 1 to 20,000,000,000"
    ),
    Mistake(
      plan("fee: 8"),
      "3:55: plan.fee is 8; allowed is a part of a whole from 0% to 100%; "
        + "if percent is meant, write 8%"
    ),
    Mistake(
      plan("male: 40%"),
      "3:50: plan.male has no use here; it counts only with incidence: ci4-2020 or {file: ...}; "
        + "remove it, or write incidence: ci4-2020"
    ),
    Mistake(
      "plan: {members: 5万}\n",
      "3:7: the key plan.incidence is missing; a plan has an incidence and a benefit, or "
        + "plan.classes; write, for example, incidence: 1‰",
      "3:7: the key plan.benefit is missing; a plan has an incidence and a benefit, or "
        + "plan.classes; write, for example, benefit: 30万"
    ),
    Mistake(
      "",
      "1:1: the key plan is missing; it holds a mapping with the keys \(planKeys); "
        + "write, for example, plan: {members: ...}"
    ),
    Mistake(
      plan() + "packet: {total: 1, count: 1}\n",
      "4:1: unknown key packet at the top level; allowed are \(topKeys)"
    ),
    Mistake(
      plan() + "comprae: {plan.fee: [1%]}\n",
      "4:1: unknown key comprae at the top level; allowed are \(topKeys); did you mean compare?"
    ),
    Mistake(
      plan() + "members: 5\n",
      "4:1: unknown key members at the top level; allowed are \(topKeys); "
        + "did you mean plan.members?"
    ),
    Mistake(
      plan() + "run:\n",
      "4:5: run is empty; allowed is a mapping with the keys replications, precision, until, "
        + "first-round, max-replications, max-time, seed, metrics, sampling, variance-reduction, "
        + "horizon; "
        + "write, for example, {replications: ...}"
    ),
    Mistake(
      plan() + "run: {horizon: 2}\n",
      "4:16: run.horizon is 2, which is a bare number; allowed is 1 to 50 whole years; "
        + "write, for example, 1 year"
    ),
    Mistake(
      plan("fee: $plan.members"),
      "3:55: plan.fee is $plan.members, but this fact is a range from 2万 to 9万; one value is "
        + "needed here; write $plan.members.low, $plan.members.middle or $plan.members.high"
    ),
    Mistake(
      "plan: {members: 200亿, incidence: 100%, benefit: 10亿, periods-per-year: 1}\n",
      "3:17: the costs of this plan go beyond the whole numbers that are added up exactly; "
        + "about 4 × 10^16 yuan in a replication; "
        + "lower the members, the incidence, the benefit or the horizon"
    ),
  ])
  func `a mistake in a plan is told with place, rule and remedy`(
    mistake: Mistake
  ) throws {
    #expect(try Files(aid + mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    Mistake(
      "",
      "1:1: the scenario is empty; allowed is a mapping with the keys \(allKeys); "
        + "write, for example, {fentan: ...}"
    ),
    Mistake(
      "- fentan: 1\n",
      "1:1: the scenario is a list; allowed is a mapping with the keys \(allKeys); "
        + "write, for example, {fentan: ...}"
    ),
    Mistake("fentan: 2\nmodel: mutual-aid\n" + plan(), "1:9: fentan is 2; allowed is one of 1"),
    Mistake(
      "fentan: 1\nmodel: mutual_aid\n" + plan(),
      "2:8: model is mutual_aid; allowed is one of packet, campaign, mutual-aid; did you mean mutual-aid?"
    ),
    Mistake(
      "fentan: 1\ntitel: x\n" + plan(),
      "1:1: the key model is missing; it holds one of packet, campaign, mutual-aid; "
        + "write, for example, model: packet",
      "2:1: unknown key titel at the top level; allowed are \(allKeys); did you mean title?"
    ),
    Mistake(
      "model: mutual-aid\n" + plan(),
      "1:1: the key fentan is missing; it holds one of 1; write, for example, fentan: 1"
    ),
    Mistake(
      "fentan: 1\nfentan: 1\n",
      "2:1: the key fentan stands here again; it was first at 1:1; keep one of the two"
    ),
  ])
  func `what is no scenario at all is told where it ceases to be one`(
    mistake: Mistake
  ) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    Mistake(
      "{total: 0.07 元, count: 8}",
      "3:17: packet.total is 0.07 yuan for 8 people who get at least 0.01 yuan; "
        + "at least 0.08 yuan; raise the total, or lower the count or the minimum"
    ),
    Mistake(
      "{total: 1 元, count: 8, minimum: 0.2}",
      "3:17: packet.total is 1.00 yuan for 8 people who get at least 0.20 yuan; "
        + "at least 1.60 yuan; raise the total, or lower the count or the minimum"
    ),
    Mistake(
      "{total: 0.001 元, count: 8}",
      "3:17: packet.total is 0.001 元; allowed is a sum of money from 0.01 to 100,000,000 yuan; "
        + "money is exact to the fen (0.01 yuan)"
    ),
    Mistake(
      "{total: 1, count: 2001}",
      "3:27: packet.count is 2001; allowed is a whole number of people from 1 to 2,000"
    ),
    Mistake(
      "{total: 1, count: 5, split: line_cut}",
      "3:37: packet.split is line_cut; allowed is one of "
        + SplitKeys.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        + "; did you mean line-cut?"
    ),
  ])
  func `a mistake in a packet is told with place, rule and remedy`(
    mistake: Mistake
  ) throws {
    #expect(
      try Files("fentan: 1\nmodel: packet\npacket: \(mistake.text)\n").problems()
        == mistake.messages)
  }

  @Test func `what the reader of files throws comes through as it is`() {
    #expect(throws: Files.Missing.self) { try Files([:]).load("b.yaml") }
  }
}
