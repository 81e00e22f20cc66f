import Foundation
import Testing
import Wording

@testable import Report
@testable import Scenario

/// The Chinese guide to metrics and terms says what the program says.
///
/// With FENTAN_ACCEPT the tables that stem from the program are written anew.
@Suite struct ChineseGuideTests {
  private static let path = "\(Tool.root)/Docs/zh/Metrics.md"

  @Test(arguments: Model.allCases)
  func `metrics have the meanings that tables have`(model: Model) throws {
    let rows = RunKeys.metricChoices(for: model)
      .map { ("`\($0.name)`", Message($0.meaning).text(in: .chinese)) }
    try ChineseGuideTests.expect(rows, under: "## \(ChineseGuideTests.heading(model))")
  }

  private static func heading(_ model: Model) -> String {
    switch model {
    case .packet: "红包的指标"
    case .campaign: "活动的指标"
    case .mutualAid: "互助计划的指标"
    }
  }

  @Test func `keys of run have the meanings that the schema has`() throws {
    let keys = RunKeys.all(for: .mutualAid)
      .map { ("`\($0.name)`", $0.wording.text(in: .chinese)) }
    try ChineseGuideTests.expect(keys, under: "## run 的键")
  }

  @Test func `every statistic stands in the guide, by the name that tables have`() throws {
    let rows = try ChineseGuideTests.rows(under: "## 统计量")
    #expect(rows.map(\.0) == StatisticMeanings.all.map { "`\($0.name)`" })
    for (name, cell) in rows.prefix(StatisticMeanings.ofRuns.count) {
      let word = Words.statistic(name.replacingOccurrences(of: "`", with: "")).text(in: .chinese)
      #expect(name == "`\(word)`" || cell.hasPrefix(word), "\(name): \(cell) does not say \(word)")
    }
  }

  @Test func `every column stands in the guide`() throws {
    let columns = try ChineseGuideTests.rows(under: "## CSV 的列").map(\.0)
    let header = try Tool.run(
      "exact", "Scenarios/equal-pool.yaml", "--format", "csv"
    ).output.prefix { !$0.isNewline }
    #expect(columns == header.split(separator: ",").map { "`\($0)`" })
  }

  /// The first two cells of each row of the table below a heading.
  private static func rows(under heading: String) throws -> [(String, String)] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: heading), "no heading \(heading)")
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("| `") }
      .map { line in
        let cells = line.components(separatedBy: " | ")
        return (String(cells[0].dropFirst(2)), cells[1].replacingOccurrences(of: " |", with: ""))
      }
  }

  /// Compares the table below a heading with rows, or writes it anew.
  private static func expect(_ rows: [(String, String)], under heading: String) throws {
    if ProcessInfo.processInfo.environment["FENTAN_ACCEPT"] != nil {
      var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
      let start = try #require(lines.firstIndex(of: heading))
      let line = try #require(lines[start...].firstIndex { $0.hasPrefix("|--") })
      let end = lines[(line + 1)...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
      lines.replaceSubrange((line + 1)..<end, with: rows.map { "| \($0.0) | \($0.1) |" })
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    let written = try self.rows(under: heading)
    #expect(written.map { "\($0.0): \($0.1)" } == rows.map { "\($0.0): \($0.1)" })
    for (name, meaning) in rows {
      #expect(meaning.contains { !$0.isASCII }, "\(name) has no Chinese words: \(meaning)")
    }
  }
}
