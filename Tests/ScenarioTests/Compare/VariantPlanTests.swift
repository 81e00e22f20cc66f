import Testing

@testable import Scenario

@Suite struct VariantPlanTests {
  private func names(_ compare: String) throws -> [String] {
    try Files(aid + plan() + "compare:\n" + compare).load().variants.map(\.name)
  }

  private func problems(_ compare: String) throws -> [String] {
    try Files(aid + plan() + "compare:\n" + compare).problems()
  }

  @Test func `in a grid the last path varies fastest`() throws {
    #expect(
      try names("  plan.members: [1, 2]\n  plan.fee: [6%, 7%, 8%]\n") == [
        "members=1, fee=6%", "members=1, fee=7%", "members=1, fee=8%",
        "members=2, fee=6%", "members=2, fee=7%", "members=2, fee=8%",
      ])
  }

  @Test func `zip pairs the lists item by item`() throws {
    #expect(
      try names("  zip: true\n  plan.members: [1, 2]\n  plan.fee: [6%, 7%]\n")
        == ["members=1, fee=6%", "members=2, fee=7%"])
    #expect(try names("  zip: false\n  plan.members: [1, 2]\n") == ["members=1", "members=2"])
  }

  @Test func `named variants keep their names and order`() throws {
    let text =
      aid + plan() + """
        compare:
          variants:
            - name: 点滴
              set: {plan.members: 7, plan.fee: 1%}
            - {name: large, set: {plan.members: 8}}

        """
    let scenario = try Files(text).load()
    #expect(scenario.variants.map(\.name) == ["点滴", "large"])
    #expect(scenario.value("plan.members", variant: 0) == "7")
    #expect(scenario.value("plan.fee", variant: 0) == "0.01")
    #expect(scenario.value("plan.fee", variant: 1) == "0.0")
  }

  @Test func `every named variant meets every point of the grid, which comes last`() throws {
    let text =
      "  plan.fee: [6%, 8%]\n  variants:\n    - {name: a, set: {plan.members: 1}}\n"
      + "    - {name: b, set: {plan.members: 2, plan.fee: 0}}\n"
    #expect(try names(text) == ["a, fee=6%", "a, fee=8%", "b, fee=6%", "b, fee=8%"])
    let scenario = try Files(aid + plan() + "compare:\n" + text).load()
    #expect(scenario.value("plan.fee", variant: 3) == "0.08")
    #expect(scenario.value("plan.members", variant: 3) == "2")
  }

  @Test func `a variant is named after the last part of its path and the text of its value`() throws
  {
    #expect(try names("  plan.members: [5万, 50000]\n") == ["members=5万", "members=50000"])
    #expect(try names("  run.horizon: [1 year, 2 年]\n") == ["horizon=1 year", "horizon=2 年"])
    #expect(
      try names("  plan.members: [$plan.members.low]\n") == ["members=$plan.members.low"])
  }

  @Test func `a scenario that compares nothing has one variant without a name`() throws {
    #expect(try Files(aid + plan()).load().variants.map(\.name) == [""])
  }

  @Test func `1,000 variants are run and 1,001 are not`() throws {
    let list = (1...1000).map { "\($0)" }.joined(separator: ", ")
    #expect(try names("  plan.members: [\(list)]\n").count == 1000)
    #expect(
      try problems("  plan.members: [\(list), 1001]\n") == [
        "a.yaml:5:3: the comparison has more than 1000 variants; at most 1000; "
          + "compare fewer values at a time"
      ])
  }

  @Test func `a grid of 10^18 points is refused before it is made`() throws {
    let list = (1...1000).map { "\($0)" }.joined(separator: ", ")
    let paths = ["members", "benefit", "fee", "male", "cap-per-case", "periods-per-year"]
    #expect(try problems(paths.map { "  plan.\($0): [\(list)]\n" }.joined()).count == 1)
  }

  @Test(arguments: [
    Mistake(
      "  zip: true\n  plan.members: [1, 2]\n  plan.fee: [6%]\n  plan.cap-per-case: [1, 2, 3]\n",
      "7:3: plan.fee has 1 values; with zip: true every list has as many values as the first, 2; "
        + "make the lists equally long, or leave zip out for a grid",
      "8:3: plan.cap-per-case has 3 values; with zip: true every list has as many values as the "
        + "first, 2; make the lists equally long, or leave zip out for a grid"),
    Mistake(
      "  zip: true\n",
      "5:8: compare.zip has no use here; it pairs lists of values; "
        + "remove it, or add paths with lists"),
    Mistake(
      "  zip: 1\n  plan.fee: [1%]\n",
      "5:8: compare.zip is 1; allowed is true or false; write true or false"),
    Mistake(
      "  plan.fee: [6%, 6%]\n",
      "5:3: two variants are called fee=6%; every variant has a name or value of its own; "
        + "leave one out, or name them differently under compare.variants"),
    Mistake(
      "  variants:\n    - {name: a, set: {plan.fee: 1%}}\n    - {name: a, set: {plan.fee: 2%}}\n",
      "5:3: two variants are called a; every variant has a name or value of its own; "
        + "leave one out, or name them differently under compare.variants"),
    Mistake(
      "  variants:\n    - {set: {plan.fee: 1%}}\n    - {set: {plan.fee: 2%}}\n",
      "6:7: the key compare.variants[0].name is missing; it holds a text; "
        + "write, for example, name: some words",
      "7:7: the key compare.variants[1].name is missing; it holds a text; "
        + "write, for example, name: some words"),
    Mistake(
      "  variants:\n    - {name: a, set: {}}\n",
      "6:22: compare.variants[0].set is a mapping; allowed is paths, each with a value; "
        + "write, for example, {plan.members: 5万}"),
    Mistake(
      "  plan.fee: 6%\n",
      "5:13: compare.plan.fee is 6%; allowed is paths, each with a list of values; "
        + "write, for example, {plan.members: [5万, 2000万]}"),
    Mistake(
      "  [plan.fee]\n",
      "5:3: compare is a list; allowed is paths, each with a list of values; "
        + "write, for example, {plan.members: [5万, 2000万]}"),
    Mistake(
      "  varaints: [1]\n",
      "5:3: unknown key varaints in compare; allowed are zip, variants and paths such as "
        + "plan.members; did you mean variants?"),
    Mistake(
      "  plan.fees: [6%, 7%, 8%]\n",
      "5:3: unknown key fees in plan; allowed are members, incidence, benefit, classes, age-mix, "
        + "male, fee, periods-per-year, cap-per-case, sharing, calendar, population, entries, claims, "
        + "investigation, payment, caps, exits, ending, backstop, insurance, limits, linked; "
        + "did you mean fee?"),
    Mistake(
      "  variants:\n    - {name: a, set: {pln.fee: 1%}}\n",
      "6:23: unknown key pln at the top level; allowed are fentan, title, model, run, reported, "
        + "observed, expect, plan, extends, compare; did you mean plan?"),
    Mistake(
      "  plan.fee: [6%, 700%]\n",
      "5:18: plan.fee is 700%; allowed is a part of a whole from 0% to 100%"),
  ])
  func `a bad comparison is told once, with its place`(mistake: Mistake) throws {
    #expect(try problems(mistake.text) == mistake.messages)
  }

  @Test(arguments: [
    "run.seed", "run.replications", "run.metrics", "run.x.horizon", "model.x", "title.x",
    "fentan.x", "extends.x", "compare.plan.fee",
  ])
  func `variants cannot change what they share`(path: String) throws {
    #expect(
      try problems("  \(path): [1, 2]\n") == [
        "a.yaml:5:3: variants cannot change \(path); paths to values of the model, such as "
          + "plan.members; the model, the seed and the replications are shared, so that variants "
          + "are paired"
      ])
  }

  @Test func `a named variant cannot change the model`() throws {
    let text =
      "fentan: 1\ncompare:\n  variants:\n"
      + "    - {name: a, set: {model: packet, packet: {total: 1, count: 1}}}\n"
      + "    - {name: b, set: {model: mutual-aid, plan: {members: 1, incidence: 0, benefit: 1}}}\n"
    let problems = try Files(text).problems()
    #expect(
      problems.map { $0.prefix(44) } == [
        "a.yaml:4:23: variants cannot change model; p",
        "a.yaml:5:23: variants cannot change model; p",
      ])
  }
}
