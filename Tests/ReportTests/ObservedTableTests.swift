import Foundation
import Report
import Statistics
import Testing

/// A history beside what was simulated, in tables and in JSON.
@Suite struct ObservedTableTests {
  private func point(
    _ date: String, _ value: Double, groups: [String: String], sources: [String] = ["http://a"]
  ) -> ObservedPoint {
    ObservedPoint(
      series: "h", metric: "members", date: date, value: value, unit: "people", scope: "all",
      confidence: "high", sources: sources, groups: groups)
  }

  private func rows(_ variant: String, _ group: String, _ values: [Double]) -> [ResultRow] {
    zip(["mean", "p5", "p95"], values).map {
      ResultRow(
        variant: variant, metric: "members", group: group, statistic: $0, value: $1, unit: "people")
    }
  }

  private func document(_ points: [ObservedPoint], _ rows: [ResultRow]) -> ResultsDocument {
    ResultsDocument(
      engine: "1", title: "t", sha256: "", seed: 1, replications: 10, facts: [], metrics: [],
      observed: points, rows: rows)
  }

  private var single: ResultsDocument {
    let group = ["": "date=2019-01-28"]
    return document(
      [
        point("2019-01-27", 900, groups: group), point("2019-01-28", 899.9, groups: group),
        point("2019-01-29", 1100, groups: group, sources: ["http://b", "http://a"]),
        point("2019-01-30", 1100.1, groups: group), point("2024-01-01", 7, groups: [:]),
      ], rows("", "date=2019-01-28", [1000, 900, 1100]))
  }

  @Test func `the ends of the middle belong to it`() {
    let table = TablePresentation(single).tables[0]
    #expect(
      table.headings
        == ["date", "metric", "observed", "simulated", "p5", "p95", "inside", "confidence"])
    #expect(table.cells.map { $0[6] } == ["yes", "no", "yes", "no"])
    #expect(
      table.cells[1]
        == ["2019-01-28", "members", "899.9", "1,000.0", "900.0", "1,100.0", "no", "high"])
  }

  @Test func `what is not compared is said and not counted`() {
    #expect(
      TablePresentation(single).tables[0].lines == [
        "2 of 4 points inside the middle 90% (50%).",
        "Not compared, for want of a share date within 10 days or of the year: "
          + "members 2024-01-01.",
        "Sources: http://a http://b",
      ])
  }

  @Test func `without any near date nothing is compared`() {
    let document = document(
      [point("2024-01-01", 7, groups: [:])], rows("", "date=2019-01-28", [1, 1, 1]))
    let table = TablePresentation(document).tables[0]
    #expect(table.cells.isEmpty)
    #expect(table.lines.first == "No point can be compared.")
  }

  @Test func `each variant has a table of its own`() {
    let document = document(
      [point("2019-01-28", 10, groups: ["a": "date=2019-01-28", "b": "date=2019-01-26"])],
      rows("a", "date=2019-01-28", [10, 9, 11]) + rows("b", "date=2019-01-26", [20, 19, 21]))
    let tables = TablePresentation(document).tables.filter { $0.words.hasPrefix("Observed") }
    #expect(tables.map { String($0.words.suffix(3)) } == [": a", ": b"])
    #expect(tables.map { $0.cells[0][6] } == ["yes", "no"])
  }

  @Test func `the metric of a linked plan names it`() {
    let group = "date=2019-01-28 plan=old"
    let document = document(
      [point("2019-01-28", 10, groups: ["": group])], rows("", group, [10, 9, 11]))
    #expect(TablePresentation(document).tables[0].cells[0][1] == "members plan=old")
  }

  @Test func `of many sources the rest is counted`() {
    let group = ["": "date=2019-01-28"]
    let document = document(
      [point("2019-01-28", 1, groups: group, sources: (1...11).map { "http://\($0)" })],
      rows("", "date=2019-01-28", [1, 1, 1]))
    #expect(
      TablePresentation(document).tables[0].lines.last?
        .hasSuffix("http://8 and 3 more; --format json has all.") == true)
  }

  @Test func `json has every point of every variant`() throws {
    func observed(_ document: ResultsDocument) throws -> [[String: Any]]? {
      let data = Data(JSONResults.render(document).utf8)
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      return object?["observed"] as? [[String: Any]]
    }
    let points = try #require(try observed(single))
    #expect(points.count == 5)
    #expect(points[0]["inside"] as? Bool == true)
    #expect(points[1]["inside"] as? Bool == false)
    #expect(points[1]["observed"] as? Double == 899.9)
    #expect(points[1]["p95"] as? Double == 1100)
    #expect(points[1]["group"] as? String == "date=2019-01-28")
    #expect(points[2]["sources"] as? [String] == ["http://b", "http://a"])
    #expect(points[4]["inside"] is NSNull)
    #expect(points[4]["group"] is NSNull)
    #expect(try observed(document([], [])) == nil)
  }
}
