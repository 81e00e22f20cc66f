import Report
import Statistics
import Testing

@Suite struct TablePresentationTests {
  private func document(groups: [String], dimension: String) -> ResultsDocument {
    let names = [""] + groups.map { "\(dimension)=\($0)" }
    return ResultsDocument(
      engine: "1", title: "t", sha256: "", seed: 1, replications: 10, facts: [],
      metrics: [("m", "what it is")],
      rows: names.map {
        ResultRow(
          metric: "m", group: $0, statistic: "mean", value: 12.3456, standardError: 0.02,
          low: 12.3, high: 12.4, unit: "yuan")
      })
  }

  private func labels(_ document: ResultsDocument, _ groups: TablePresentation.Groups) -> [String] {
    TablePresentation(document, groups: groups).tables[0].cells.map { $0[0] }
  }

  @Test func `few groups are all shown`() {
    let document = document(groups: ["1", "2", "3"], dimension: "position")
    #expect(labels(document, .few) == ["all", "position=1", "position=2", "position=3"])
  }

  @Test func `of many positions the first and the last stand for the rest`() {
    let document = document(groups: (1...50).map(String.init), dimension: "position")
    #expect(
      labels(document, .few)
        == ["all"] + [1, 2, 3, 48, 49, 50].map { "position=\($0)" })
    #expect(labels(document, .all).count == 51)
    #expect(
      TablePresentation(document).tables[0].lines
        == ["44 more lines by position: --groups all, or --format csv."])
  }

  @Test func `of many periods only all together are shown`() {
    let document = document(groups: (1...24).map(String.init), dimension: "period")
    // A single line needs no label.
    #expect(TablePresentation(document).tables[0].headings.first == "mean")
    #expect(TablePresentation(document).tables[0].cells.count == 1)
  }

  @Test func `a group that is alone is the same as all together`() {
    let document = document(groups: ["1"], dimension: "period")
    #expect(TablePresentation(document).tables[0].cells.count == 1)
    #expect(TablePresentation(document).tables[0].lines == [])
  }

  @Test func `a mean has digits down to its first uncertain one`() {
    let cells = TablePresentation(document(groups: [], dimension: "")).tables[0].cells[0]
    #expect(Array(cells.prefix(3)) == ["12.35", "12.30", "12.40"])
  }

  @Test func `the title says metric, unit and meaning`() {
    let table = TablePresentation(document(groups: [], dimension: "")).tables[0]
    #expect(table.words == "m (yuan): what it is")
  }

  @Test func `a disagreement is marked and explained`() {
    var document = document(groups: [], dimension: "")
    document.rows[0].exact = 11
    document.rows[0].z = 67.3
    let table = TablePresentation(document).tables[0]
    #expect(table.cells[0].last == "67.3!")
    #expect(table.lines.contains { $0.hasPrefix("! simulation and exact law disagree") })
  }

  @Test func `a quantile without an interval is marked`() {
    var document = document(groups: [], dimension: "")
    document.rows.append(
      ResultRow(metric: "m", statistic: "p99", value: 20, low: 19, unit: "yuan"))
    let table = TablePresentation(document).tables[0]
    #expect(table.cells[0].contains { $0.hasPrefix("20.00?") || $0 == "20.00?" })
    #expect(table.lines.contains { $0.hasPrefix("? too few replications") })
  }

  @Test func `differences compare the paired with the unpaired error`() {
    var document = document(groups: [], dimension: "")
    document.rows[0].variant = "A"
    for (statistic, value, error) in [
      ("difference", 2.0, 0.25), ("difference-unpaired", 2.0, 0.5), ("variance-reduction", 4, 0),
    ] {
      document.rows.append(
        ResultRow(
          variant: "B", metric: "m", statistic: statistic, value: value, standardError: error,
          unit: "yuan"))
    }
    let table = TablePresentation(document).tables[1]
    #expect(table.words == "m (yuan): mean less that of A, replication by replication")
    let row = Dictionary(uniqueKeysWithValues: zip(table.headings, table.cells[0]))
    #expect(row["difference"] == "2.00")
    #expect(row["se paired"] == "0.25")
    #expect(row["se unpaired"] == "0.50")
    #expect(row["gain"] == "4.00")
  }
}
