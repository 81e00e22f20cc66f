import MutualAid
import Testing

@testable import Scenario

@Suite struct PlanClassReaderTests {
  private func table(_ more: String) -> String {
    "plan:\n  members: 5万\n  incidence: ci4-2020\n" + more
  }

  @Test(arguments: [
    Mistake(
      "  benefit:\n    - {ages: 0-39, amount: 30万}\n    - {ages: 41-59, amount: 10万}\n",
      "7:5: plan.benefit says nothing for members aged 40; a benefit for every age of "
        + "plan.age-mix; add a band that holds 40, or leave these ages out of plan.age-mix"
    ),
    Mistake(
      "  benefit:\n    - {ages: 0-40, amount: 30万}\n    - {ages: 40-59, amount: 10万}\n",
      "7:5: two bands of plan.benefit hold the age 40; every age belongs to one band; "
        + "write bands such as 0-39 and 40-59"
    ),
    Mistake(
      "  benefit: 30万\n  age-mix:\n    - {ages: 0-39, share: 60%}\n"
        + "    - {ages: 39-59, share: 40%}\n",
      "8:5: two bands of plan.age-mix hold the age 39; every age belongs to one band; "
        + "write bands such as 0-39 and 40-59"
    ),
    Mistake(
      "  benefit: 30万\n  age-mix:\n    - {ages: 0-39, share: 60%}\n"
        + "    - {ages: 40-59, share: 39.9%}\n",
      "8:5: the shares of plan.age-mix add up to 99.9%; they add up to 100%; add who is missing"
    ),
    Mistake(
      "  benefit: 30万\n  age-mix:\n    - {ages: 0-39, share: 60%}\n"
        + "    - {ages: 40-59, share: 40.000001%}\n",
      "8:5: the shares of plan.age-mix add up to 100.000001%; they add up to 100%; "
        + "lower some of them"
    ),
    Mistake(
      "  benefit: 30万\n  age-mix:\n    - {ages: 100-130, share: 100%}\n",
      "8:5: plan.age-mix has members aged 106; the table ci4-2020 has the ages 0 to 105"
    ),
    Mistake(
      "  benefit: 30万\n  age-mix: assumed\n",
      "7:12: plan.age-mix is assumed; allowed is one of assumed-xiang-hu-bao, or a list, each "
        + "item a mapping with the keys ages, share"
    ),
    Mistake(
      "  benefit:\n    - {ages: 39-0, amount: 30万}\n",
      "7:14: plan.benefit[0].ages is 39-0; allowed is two ages from 0 to 130 with a hyphen "
        + "between, the lower first; write, for example, 40-59"
    ),
  ])
  func `tables by age are checked for holes, overlaps and sums`(
    mistake: Mistake
  ) throws {
    #expect(try Files(aid + table(mistake.text)).problems() == mistake.messages)
  }

  @Test func `a benefit by age needs incidence by age`() throws {
    let text = "plan:\n  members: 5\n  incidence: 1‰\n  benefit: [{ages: 0-9, amount: 1}]\n"
    #expect(
      try Files(aid + text).problems() == [
        "a.yaml:6:12: plan.benefit differs by age while plan.incidence is one rate; "
          + "benefits by age need incidence by age; "
          + "write incidence: ci4-2020, or one benefit, or plan.classes"
      ])
  }

  private let classes = """
    plan:
      members: 10
      classes:
        - {name: young, share: 75%, incidence: 1‰, benefit: 30万}
        - {name: old, share: 25%, incidence: 5‰, benefit: 10万}

    """

  @Test func `members are shared among classes as whole people`() throws {
    let scenario = try Files(aid + classes).load()
    let experiment = try #require(scenario.variants[0].experiment as? StaticPlanExperiment)
    #expect(experiment.plan.classes.map(\.name) == ["young", "old"])
    #expect(experiment.plan.classes.map(\.members).reduce(0, +) == 10)
  }

  @Test func `classes stand in place of incidence and benefit, not beside them`() throws {
    #expect(
      try Files(aid + classes + "  incidence: 1‰\n  benefit: 30万\n").problems() == [
        "a.yaml:8:14: plan.incidence stands beside plan.classes; each class has an incidence and "
          + "a benefit of its own; remove plan.incidence or plan.classes",
        "a.yaml:9:12: plan.benefit stands beside plan.classes; each class has an incidence and "
          + "a benefit of its own; remove plan.benefit or plan.classes",
      ])
  }

  @Test func `shares of classes add up to all members`() throws {
    let short = classes.replacing("75%", with: "70%")
    #expect(
      try Files(aid + short).problems() == [
        "a.yaml:6:5: the shares of plan.classes add up to 95%; they add up to 100%; "
          + "add who is missing"
      ])
  }

  @Test func `classes that were refused are not told to be missing as well`() throws {
    let problems = try Files(aid + "plan: {members: 5, classes: []}\n").problems()
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("a.yaml:3:29: plan.classes is an empty list; "))
  }

  // Such an item once stopped the program: its list was taken as good.
  @Test(arguments: [
    "classes: [{name: a, incidence: 1‰, benefit: 1}]",
    "classes: [{name: a, share: 100%, incidence: 1‰, benefit: 1}, {name: b, share: x%}]",
    "incidence: ci4-2020, benefit: [{ages: 0-59}]",
    "incidence: ci4-2020, benefit: [{ages: 0-59, amount: -1}]",
    "incidence: ci4-2020, benefit: 1, age-mix: [{share: 100%}]",
    "incidence: ci4-2020, benefit: 1, age-mix: [{ages: 59-0, share: 100%}]",
  ])
  func `an item of a list with a key too few is refused`(section: String) throws {
    let problems = try Files(aid + "plan: {members: 5, \(section)}\n").problems()
    #expect(problems.allSatisfy { $0.hasPrefix("a.yaml:3:") })
    #expect(problems.allSatisfy { $0.contains("[0]") || $0.contains("[1]") })
  }
}
