import Testing

@testable import Scenario

@Suite struct OverridesTests {
  private let files = Files(aid + plan("fee: 8%") + "compare: {plan.fee: [6%, 8%]}\n")

  @Test func `an assignment takes the place of what the file says`() throws {
    let scenario = try Files(aid + plan("fee: 8%")).load(
      set: [("plan.fee", "6%"), ("title", "x y"), ("run.seed", "5"), ("plan.cap-per-case", "1角")])
    #expect(scenario.value("plan.fee") == "0.06")
    #expect(scenario.origin("plan.fee") == "--set plan.fee")
    #expect(scenario.value("plan.cap-per-case") == "0.10 yuan")
    #expect(scenario.title == "x y")
    #expect(scenario.seed == 5)
  }

  @Test func `of two assignments to one path the last counts`() throws {
    let scenario = try Files(aid + plan()).load(set: [("plan.fee", "6%"), ("plan.fee", "7%")])
    #expect(scenario.value("plan.fee") == "0.07")
  }

  @Test func `the file's variants come after assignments`() throws {
    let scenario = try files.load(set: [("plan.fee", "1%")])
    #expect(
      scenario.variants.indices.map { scenario.value("plan.fee", variant: $0) } == ["0.06", "0.08"])
  }

  @Test func `comparisons take the place of the file's comparison together`() throws {
    let scenario = try files.load(
      over: [("plan.members", "5万,2000万"), ("plan.benefit", "10万, 30万")])
    #expect(
      scenario.variants.map(\.name) == [
        "members=5万, benefit=10万", "members=5万, benefit=30万", "members=2000万, benefit=10万",
        "members=2000万, benefit=30万",
      ])
    #expect(scenario.value("plan.fee", variant: 3) == "0.08")
    #expect(scenario.origin("plan.members", variant: 3) == "--over plan.members")
  }

  @Test func `an assignment may reach into lists and make sections`() throws {
    let text =
      aid + "plan: {members: 5, classes: [{name: a, share: 100%, incidence: 1‰, benefit: 1}]}\n"
    let scenario = try Files(text).load(
      set: [("plan.classes.0.benefit", "2"), ("run.horizon", "3 years")])
    #expect(scenario.value("plan.classes[0].benefit") == "2.00 yuan")
    #expect(scenario.value("run.horizon") == "3 years")
  }

  @Test func `a whole scenario can come from assignments`() throws {
    let scenario = try Files("").load(
      set: [
        ("fentan", "1"), ("model", "packet"), ("packet", "{total: 1, count: 2}"),
        ("packet.count", "3"),
      ])
    #expect(scenario.value("packet.count") == "3")
  }

  private static let nowhere =
    "leads through a value without such a part; "
    + "paths name keys from the top, such as plan.members, and items of a list from 0"
  private static let planKeys =
    "members, incidence, benefit, classes, age-mix, male, fee, periods-per-year, cap-per-case, "
    + "sharing, calendar, population, entries, claims, investigation, payment, caps, exits, ending, "
    + "backstop, insurance, limits, linked"
  private static let topKeys =
    "fentan, title, model, run, reported, observed, expect, plan, extends, compare"

  @Test(arguments: [
    (
      "plan.membres", "5",
      "unknown key membres in plan; allowed are \(planKeys); did you mean members?"
    ),
    (
      "members", "5",
      "unknown key members at the top level; allowed are \(topKeys); did you mean plan.members?"
    ),
    (
      "pln.members", "5",
      "unknown key pln at the top level; allowed are \(topKeys); did you mean plan?"
    ),
    ("plan.", "5", "unknown key \"\" in plan; allowed are \(planKeys)"),
    ("plan.members.x", "5", "the path plan.members.x \(nowhere)"),
    (
      "plan.fee", "6",
      "plan.fee is 6; allowed is a part of a whole from 0% to 100%; "
        + "if percent is meant, write 6%"
    ),
    (
      "plan.fee", "",
      "plan.fee is empty; allowed is a part of a whole from 0% to 100%; "
        + "write, for example, 8% or 2.3‰"
    ),
    (
      "plan.fee", "[6%",
      "plan.fee=[6% cannot be read: what [ opened at 1:1 is not closed; the value is written as "
        + "in a scenario file; close it on the same line, or for [ and { before the indentation "
        + "ends"
    ),
    (
      "title", "yes",
      "title=yes cannot be read: yes means different things to different YAML readers; the value "
        + "is written as in a scenario file; write true or false, or the text in quotes"
    ),
    (
      "extends", "b.yaml",
      "extends can only be written in a file; paths to values of the scenario, such as plan.members"
    ),
  ])
  func `a bad assignment is told with its flag`(path: String, value: String, message: String) throws
  {
    let problems = try Files(aid + plan("fee: 8%")).problems(set: [(path, value)])
    #expect(problems == ["--set \(path): \(message)"])
  }

  @Test func `an item that a list has not leads nowhere`() throws {
    #expect(
      try Files(
        aid + "plan: {members: 5, classes: [{name: a, share: 100%, incidence: 0, benefit: 1}]}\n"
      )
      .problems(set: [("plan.classes.1.share", "5%")])
        == ["--set plan.classes.1.share: the path plan.classes.1.share \(OverridesTests.nowhere)"])
  }

  @Test func `a path of ten thousand parts leads nowhere`() throws {
    let path = "plan" + String(repeating: ".x", count: 10_000)
    #expect(
      try Files(aid + plan()).problems(set: [(path, "5")])
        == ["--set \(path): the path \(path.prefix(60))… \(OverridesTests.nowhere)"])
  }

  @Test(arguments: [
    (
      "plan.membres", "5,6",
      "unknown key membres in plan; allowed are \(planKeys); did you mean members?"
    ),
    (
      "members", "5,6",
      "unknown key members in compare; allowed are zip, variants and paths such as plan.members; "
        + "did you mean plan.members?"
    ),
    ("plan.fee.x", "1,2", "the path plan.fee.x \(nowhere)"),
    (
      "run.seed", "1,2",
      "variants cannot change run.seed; paths to values of the model, such as plan.members; "
        + "the model, the seed and the replications are shared, so that variants are paired"
    ),
    (
      "plan.fee", "",
      "compare.plan.fee is an empty list; allowed is paths, each with a list of values; "
        + "write, for example, {plan.members: [5万, 2000万]}"
    ),
    (
      "plan.fee", "1%]",
      "plan.fee=1%] cannot be read: unexpected text ]; the value is written as in a scenario "
        + "file; put the text in quotes if it is one"
    ),
  ])
  func `a bad comparison is told once with its flag`(
    path: String, value: String, message: String
  ) throws {
    let problems = try Files(aid + plan("fee: 8%")).problems(over: [(path, value)])
    #expect(problems == ["--over \(path): \(message)"])
  }

  @Test func `a path cannot be compared twice`() throws {
    #expect(
      try files.problems(over: [("plan.fee", "1%"), ("plan.fee", "2%")]) == [
        "--over plan.fee: plan.fee is compared twice; one list for each path; "
          + "write all values into one list"
      ])
  }

  @Test func `problems of the flags stand beside those of the file`() throws {
    let problems = try Files(aid + plan("fee: x")).problems(
      set: [("plan.membres", "5"), ("title", "no")], over: [("plan.male", "1")])
    #expect(
      problems.map { $0.prefix { $0 != ":" } } == [
        "--over plan.male", "--set plan.membres", "--set title", "a.yaml",
      ])
  }
}
