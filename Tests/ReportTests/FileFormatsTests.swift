import Foundation
@testable import Report
import Statistics
import Testing
import Wording

/// CSV, JSON and Markdown of texts that are hard to write down.
@Suite struct FileFormatsTests {
  private static let nasty = "a \"b\", c\nd\te|f\\ 分摊 \u{1}"

  private let document = ResultsDocument(
    engine: "9.9", title: nasty, sha256: "00ff", seed: .max, replications: 7,
    facts: [.init(name: "x.y", value: "5万", source: nasty)], metrics: [("m", "meaning")],
    rows: [
      ResultRow(
        variant: nasty, metric: "m", group: "position=1", statistic: "mean", value: 0.1,
        standardError: 1e-12, low: -3, exact: 1e15, unit: "yuan"),
      ResultRow(metric: "m", statistic: "p99", z: .infinity, unit: "yuan"),
    ])

  @Test func `csv quotes what RFC 4180 says and leaves empty what is not known`() {
    #expect(
      CSVTable.render(document)
        == "variant,metric,group,statistic,value,se,low,high,exact,z,unit\r\n"
        + "\"a \"\"b\"\", c\nd\te|f\\ 分摊 \u{1}\",m,position=1,mean,0.1,1.0e-12,-3,,1000000000000000,,yuan\r\n"
        + ",m,,p99,,,,,,,yuan\r\n")
  }

  @Test func `json reads back as what was written`() throws {
    let text = JSONResults.render(document)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "fentan.results/1")
    #expect(object["engine"] as? String == "9.9")
    #expect((object["scenario"] as? [String: String])?["title"] == FileFormatsTests.nasty)
    #expect(object["seed"] as? UInt64 == .max)
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count == 2)
    #expect(rows[0]["variant"] as? String == FileFormatsTests.nasty)
    #expect(rows[0]["value"] as? Double == 0.1)
    #expect(rows[0]["high"] is NSNull)
    #expect(Set(rows[0].keys) == Set(CSVTable.columns))
    let facts = try #require(object["facts"] as? [[String: String]])
    #expect(facts == [["name": "x.y", "value": "5万", "source": FileFormatsTests.nasty]])
  }

  @Test func `json without facts and rows has empty lists`() throws {
    var empty = document
    empty.rows = []
    empty.facts = []
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(JSONResults.render(empty).utf8)) as? [String: Any])
    #expect((object["rows"] as? [Any])?.isEmpty == true)
    #expect((object["facts"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    ("a*b*", #"a\*b\*"#), ("~5 or ~6", #"\~5 or \~6"#), ("[a](b)", #"\[a](b)"#), ("`a`", #"\`a\`"#),
    ("<b>", #"\<b>"#), ("x < 5 <= y", "x < 5 <= y"), ("&lt; &#39;", #"\&lt; \&#39;"#),
    ("a & b", "a & b"), ("a_b", "a_b"), ("_a_", #"\_a\_"#), ("$x.y", "$x.y"),
    ("$x$", #"\$x\$"#), ("相互宝（2019）", "相互宝（2019）"),
  ])
  func `markdown escapes what means something, and nothing else`(text: String, escaped: String) {
    #expect(MarkdownTable.escaped(text) == escaped)
  }

  @Test func `markdown escapes what would break a table`() {
    let table = ResultTable(
      title: "t", columns: [.init("v", isNumeric: false), .init("n")],
      rows: [["a|b\\c\nd", "1  "]], notes: ["note"])
    #expect(
      MarkdownTable.render(table) == """
        ### t

        | v | n |
        | --- | ---: |
        | a\\|b\\\\c d | 1 |

        note

        """)
  }
}
