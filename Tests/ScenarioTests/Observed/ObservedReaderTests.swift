import Statistics
import Testing

@testable import Scenario

/// Histories that a scenario names, with all that is said of mistakes.
@Suite struct ObservedReaderTests {
  private static let head = """
    fentan: 1
    model: mutual-aid
    run: {replications: 10}
    plan: {members: 1000, incidence: 1%, benefit: 1万, calendar: {start: "2019-01-01"}}
    observed:

    """

  private static let table = """
    date,measure,value,unit,scope,confidence,url
    2019-06-30,count,900,people,all of them,high,http://a http://b
    2019-03-28,count,0.001,million,all,low,
    2019-04-02,count,3,yuan,odd,high,
    2025-01-01,count,5,people,late,high,

    """

  private func files(_ entries: String..., table: String = table) -> Files {
    Files([
      "d/a.yaml": ObservedReaderTests.head + entries.map { "  - {\($0)}\n" }.joined(),
      "d/my.csv": table,
    ])
  }

  private func problems(_ entry: String, table: String = table) throws -> [String] {
    try files(entry, table: table).problems("d/a.yaml")
  }

  @Test func `points are those of the file in the order of time and in people`() throws {
    let points = try files(
      "file: my.csv, measure: count, metric: members, scope: all"
    ).load("d/a.yaml").observed
    #expect(points.map(\.date) == ["2019-03-28", "2019-06-30"])
    #expect(points.map(\.value) == [1000, 900])
    #expect(points.allSatisfy { $0.unit == "people" && $0.series == "my.csv" })
    #expect(points.map(\.confidence) == ["low", "high"])
    #expect(points[1].sources == ["http://a", "http://b"])
    #expect(points.map { $0.groups[""] } == ["date=2019-03-28", "date=2019-06-28"])
  }

  @Test func `the built-in history has the filters of any other`() throws {
    let scenario = try files(
      "series: xiang-hu-bao, measure: members, metric: members, scope: joined, "
        + "confidence: high, from: \"2019-04-05\", until: \"2019-08-09\"",
      "series: xiang-hu-bao, measure: share_year, metric: annual-share, until: \"2020-01-01\""
    ).load("d/a.yaml")
    let points = scenario.observed
    #expect(points.map(\.value) == [50e6, 72e6, 81.05e6, 29])
    #expect(points.map(\.metric) == ["members", "members", "members", "annual-share"])
    #expect(points.last?.groups == ["": "year=2019"])
  }

  @Test func `a day far from every share date is kept without a group`() throws {
    let points = try files(
      "file: my.csv, measure: count, metric: members, scope: late"
    ).load("d/a.yaml").observed
    #expect(points.map(\.groups) == [[:]])
  }

  @Test func `a metric that is left out takes its history with it`() throws {
    let scenario = try files("file: my.csv, measure: count, metric: members, scope: all")
      .load("d/a.yaml", set: [("run.metrics", "[annual-share]")])
    #expect(scenario.observed.isEmpty)
  }

  @Test func `every variant is compared by its own calendar`() throws {
    var files = files("file: my.csv, measure: count, metric: members, until: \"2019-03-30\"")
    files.texts["d/a.yaml"]? += """
      compare:
        variants:
          - {name: a, set: {plan.calendar.share-days: [14, 28]}}
          - {name: b, set: {plan.calendar.share-days: [14, 26]}}

      """
    let points = try files.load("d/a.yaml").observed
    #expect(points.count == 1)
    #expect(points[0].groups == ["a": "date=2019-03-28", "b": "date=2019-03-26"])
  }

  @Test(arguments: [
    ("measure: count, metric: members", "6:5: neither series nor file; "),
    (
      "series: xiang-hu-bao, file: my.csv, measure: count, metric: members",
      "6:5: both series and file; "
    ),
    (
      "series: xiang-hubao, measure: members, metric: members",
      "6:14: observed[0].series is xiang-hubao; allowed is one of xiang-hu-bao; "
        + "did you mean xiang-hu-bao?"
    ),
    (
      "file: your.csv, measure: count, metric: members",
      "6:12: file is your.csv, which cannot be read: d/your.csv: no such file; "
    ),
    (
      "file: my.csv, measure: cuont, metric: members",
      "6:29: measure is cuont; allowed is one of count; did you mean count?"
    ),
    ("file: my.csv, measure: count, metric: membrs", "6:44: metric is membrs; allowed is one of "),
    (
      "file: my.csv, measure: count, metric: outstanding, scope: all",
      "6:44: metric is outstanding, which is not reported by date or year; "
    ),
    (
      "file: my.csv, measure: count, metric: members",
      "6:29: measure is count, which is in yuan; a measure in the unit of members, people"
    ),
    (
      "file: my.csv, measure: count, metric: members, scope: none",
      "6:5: no point of count is left; the history has 4, 2019-03-28 to 2025-01-01, "
        + "with the scopes all of them; all; odd; late; widen scope, confidence, from or until"
    ),
    (
      "file: my.csv, measure: count, metric: members, plan: old",
      "6:59: plan is old; there is none here"
    ),
  ])
  func `a mistake is told with what is allowed`(entry: String, message: String) throws {
    let problems = try problems(entry)
    #expect(problems.count == 1)
    #expect(problems[0].hasPrefix("d/a.yaml:" + message))
  }

  @Test func `a bad line of a file has its place`() throws {
    #expect(
      try problems("file: my.csv, measure: a, metric: members", table: "date,measure\n")[0]
        .hasPrefix("d/my.csv:1:1: there is no column value; the first line names the columns "))
    #expect(
      try problems(
        "file: my.csv, measure: a, metric: members", table: "date,measure,value\n2019,a,1\n")
        == ["d/my.csv:2:1: date is 2019; a date such as 2019-01-28"])
  }

  @Test func `a static plan has no course to compare`() throws {
    let files = Files(
      aid + plan()
        + "observed: [{series: xiang-hu-bao, measure: share_year, metric: annual-share}]\n")
    let problems = try files.problems()
    #expect(problems.count == 1)
    #expect(problems[0].contains("annual-share, which is not reported by date or year; "))
    #expect(problems[0].hasSuffix("follow the plan through time; see Docs/DynamicPlan.md"))
  }
}
