import MonteCarlo
import MutualAid
import Testing

@testable import Scenario

/// `plan.sharing`: what it builds, and what it is refused with.
@Suite struct PlanSharingTests {
  private static let two = """
    plan:
      members: 1000
      classes:
        - {name: a, share: 60%, incidence: 1%, benefit: 30万}
        - {name: b, share: 40%, incidence: 2%, benefit: 10万}

    """

  @Test func `without the key a plan is what it was`() throws {
    let scenario = try Files(aid + Self.two).load()
    #expect(scenario.variants[0].experiment is StaticPlanExperiment)
    #expect(scenario.value("plan.sharing") == nil)
  }

  @Test(arguments: SharingRule.allCases)
  func `every rule is a word of the language`(rule: SharingRule) throws {
    let scenario = try Files(aid + Self.two + "  sharing: \(rule.rawValue)\n").load()
    let experiment = try #require(scenario.variants[0].experiment as? SharedPlanExperiment)
    #expect(experiment.shared.rule == rule)
    #expect(experiment.shared.plan.classes.map(\.members) == [600, 400])
    let groups = experiment.measures.filter { $0.metric == "subsidy" }.map(\.group)
    #expect(groups == ["class=a", "class=b"])
  }

  @Test func `a table makes a class for each band of ages and sex`() throws {
    let scenario = try Files(
      aid + """
        plan:
          members: 1000万
          incidence: ci4-2020
          age-mix: [{ages: 30-49, share: 70%}, {ages: 50-59, share: 30%}]
          benefit: [{ages: 0-39, amount: 30万}, {ages: 40-59, amount: 10万}]
          sharing: age-band

        """
    ).load()
    let experiment = try #require(scenario.variants[0].experiment as? SharedPlanExperiment)
    let plan = experiment.shared.plan
    #expect(
      plan.classes.map(\.name) == [
        "male 30-39", "male 40-49", "male 50-59", "female 30-39", "female 40-49", "female 50-59",
      ])
    #expect(plan.members == 10_000_000)
    let (young, old) = ("300000.00", "100000.00")
    #expect(plan.classes.map { "\($0.benefit)" } == [young, old, old, young, old, old])
    // Both sexes of a band pay alike, and bands do not.
    let contributions = experiment.shared.contributions
    #expect(contributions[0] == contributions[3])
    #expect(contributions[1] != contributions[2])
  }

  @Test(arguments: [
    Mistake(
      "  sharing: fair\n",
      "8:12: plan.sharing is fair; allowed is one of per-capita, age-band, expected-cost, variance, "
        + "covariance-linear, conditional-mean, quota-share"),
    Mistake(
      "  sharing: per-capita\n  cap-per-case: 1角\n",
      "9:17: plan.cap-per-case stands beside plan.sharing: per-capita; sharing rules divide the "
        + "whole cost, and nothing is cut off; remove plan.cap-per-case or plan.sharing"),
    Mistake(
      "  sharing: per-capita\n  periods-per-year: 12\n",
      "9:21: plan.periods-per-year stands beside plan.sharing: per-capita; sharing rules divide "
        + "the cost of a whole year; remove plan.periods-per-year or plan.sharing"),
    Mistake(
      "  sharing: per-capita\nrun: {metrics: [annual-share]}\n",
      "9:16: run.metrics names none that this plan reports; with plan.sharing: contribution, "
        + "own-cost, subsidy, claims, aid, fee; add one of them, or remove plan.sharing"),
    Mistake(
      "run: {metrics: [subsidy]}\n",
      "8:16: run.metrics names none that this plan reports; contribution, own-cost and subsidy "
        + "need plan.sharing; write sharing: per-capita"),
  ])
  func `mistakes beside a sharing rule`(mistake: Mistake) throws {
    #expect(try Files(aid + Self.two + mistake.text).problems() == mistake.messages)
  }

  @Test func `a period of a year is what sharing rules have`() throws {
    let text = aid + Self.two + "  sharing: variance\n  periods-per-year: 1\n"
    #expect(try Files(text).load().variants[0].experiment is SharedPlanExperiment)
  }

  private func classes(_ a: String, _ b: String, sharing: String) -> String {
    aid + "plan:\n  members: 2000万\n  classes:\n    - \(a)\n    - \(b)\n  sharing: \(sharing)\n"
  }

  @Test func `two classes of one name cannot be told apart`() throws {
    let same = "{name: a, share: 50%, incidence: 1%, benefit: 30万}"
    #expect(
      try Files(classes(same, same, sharing: "variance")).problems() == [
        "a.yaml:6:5: two classes of plan.classes are called a; with plan.sharing each class is reported "
          + "by its name; give each class a name of its own"
      ])
  }

  @Test func `a claim for certain has no quota share`() throws {
    let text = classes(
      "{name: a, share: 50%, incidence: 1%, benefit: 30万}",
      "{name: b, share: 50%, incidence: 100%, benefit: 1元}", sharing: "quota-share")
    #expect(
      try Files(text).problems() == [
        "a.yaml:8:12: plan.sharing is quota-share, and every member of the class b has a claim for "
          + "certain; this rule divides by variances, so that incidences are below 100%; "
          + "lower the incidence, or choose another rule"
      ])
  }

  @Test func `benefits without a common divisor have no conditional mean`() throws {
    let text = classes(
      "{name: a, share: 50%, incidence: 1%, benefit: 300000.01}",
      "{name: b, share: 50%, incidence: 1%, benefit: 10万}", sharing: "conditional-mean")
    #expect(
      try Files(text).problems() == [
        "a.yaml:8:12: plan.sharing is conditional-mean, which needs the exact law of all claims; in "
          + "steps of 0.01 yuan, the largest that all benefits are whole multiples of, it is too wide; "
          + "at most 4,194,304 steps over all totals that are likely; choose benefits with a "
          + "larger common divisor, or sharing: covariance-linear"
      ])
  }
}
