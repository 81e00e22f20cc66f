import Foundation
import Statistics
import Testing
import Wording

@testable import Report

/// The JSON Schema of results beside a document that has everything a document can have.
@Suite struct ResultsSchemaTests {
  /// A document with every member, and a value wherever there may be one.
  static let full = ResultsDocument(
    engine: "9.9", title: "title", model: "packet", sha256: String(repeating: "0f", count: 32),
    seed: .max, replications: 7,
    facts: [.init(name: "x.y", value: "5万", source: "https://example.org/a a page")],
    metrics: [("amount", "what a person gets"), ("gini", "the Gini coefficient")],
    headlines: ["amount"],
    variants: [
      .init(name: "a", settings: [.init(path: "plan.fee", value: "0.08", origin: "default")])
    ], command: "fentan run x.yaml",
    distributions: [
      Distribution(
        variant: "a", metric: "amount", group: "", unit: "yuan", count: 7, below: 0, above: 1,
        bins: [.init(low: 0, high: 1, count: 6, exact: 0.5)],
        exceedance: [.init(value: 1, chance: 0.25, exact: 0.5)],
        lorenz: [.init(people: 0, money: 0), .init(people: 1, money: 1)])
    ],
    reported: [
      .init(metric: "amount", group: "", value: 2, basis: "sourced", note: "https://example.org")
    ],
    observed: [
      .init(
        series: "s", metric: "amount", date: "2019-01-28", value: 2, unit: "yuan", scope: "all",
        confidence: "low", sources: ["https://example.org"], groups: ["a": "date=2019-01-28"])
    ],
    verdicts: [
      .init(
        expectation: "p99(amount) <= 1元", variant: "a", outcome: .undecided, value: 1, low: 0,
        high: 2, limit: 1, isExact: false, unit: "yuan")
    ],
    looks: .init(
      looks: 2, confidence: 0.99,
      precision: [
        .init(
          variant: "a", metric: "amount", group: "", value: 1, halfWidth: 0.1, goal: 0.2,
          isReached: true)
      ]),
    convergence: [
      .init(
        variant: "a", metric: "amount", group: "replications=4", statistic: "mean", value: 1,
        unit: "yuan")
    ],
    rows: [
      .init(
        variant: "a", metric: "amount", statistic: "mean", value: 1, standardError: 0.1, low: 0.8,
        high: 1.2, exact: 1, z: 0, unit: "yuan", note: "rests on few observations"),
      .init(variant: "a", metric: "amount", statistic: "reported", value: 2, unit: "yuan"),
    ])

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Members that are written and not described, described and not written, or of a wrong type.
  private func differences(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let properties = schema["properties"] as? [String: [String: Any]] {
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      let required = Set(schema["required"] as? [String] ?? [])
      return Set(object.keys).symmetricDifference(properties.keys).map { "\(path).\($0)" }
        + required.subtracting(object.keys).map { "\(path).\($0) is missing" }
        + (schema["additionalProperties"] as? Bool == false ? [] : ["\(path) takes anything"])
        + object.flatMap { name, value in
          properties[name].map { differences(value, $0, at: "\(path).\(name)") } ?? []
        }
    }
    if let items = schema["items"] as? [String: Any] {
      guard let list = value as? [Any], !list.isEmpty else { return ["\(path) is an empty list"] }
      return list.flatMap { differences($0, items, at: "\(path)[]") }
    }
    if let items = schema["items"] as? [[String: Any]] {
      guard let list = value as? [Any], list.count == items.count else {
        return ["\(path) is short"]
      }
      return zip(list, items).flatMap { differences($0, $1, at: "\(path)[]") }
    }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    let fits = types.contains { type in
      switch type {
      case "string": value is String
      case "number", "integer": value is NSNumber
      case "boolean": value is Bool
      default: value is NSNull
      }
    }
    return fits || schema["const"] as? String == value as? String ? [] : ["\(path) of \(types)"]
  }

  @Test func `every member that is written is described, and every one described is written`()
    throws
  {
    var document = ResultsSchemaTests.full
    // A note is left out where there is none, so each row of this one has one.
    for i in document.rows.indices { document.rows[i].note = "too few beyond" }
    document.convergence[0].note = "too few beyond"
    let found = differences(
      try object(JSONResults.render(document)), try object(JSONResults.schema), at: "")
    #expect(found == [])
  }

  @Test func `the comparison notices what is not described`() throws {
    var schema = try object(JSONResults.schema)
    var properties = try #require(schema["properties"] as? [String: Any])
    properties["facts"] = nil
    properties["more"] = ["type": "string"]
    schema["properties"] = properties
    let found = differences(
      try object(JSONResults.render(ResultsSchemaTests.full)), schema, at: "")
    #expect(found.contains(".facts"))
    #expect(found.contains(".more"))
  }

  @Test func `members that are left out are not required, all others are`() throws {
    var document = ResultsSchemaTests.full
    document.looks = nil
    document.observed = []
    document.verdicts = []
    let written = Set(try object(JSONResults.render(document)).keys)
    let required = try #require(try object(JSONResults.schema)["required"] as? [String])
    #expect(written == Set(required))
  }

  @Test func `columns of csv are the contract`() {
    #expect(
      CSVTable.columns == [
        "variant", "metric", "group", "statistic", "value", "se", "low", "high", "exact", "z",
        "unit",
      ])
  }

  @Test func `every statistic has one meaning`() {
    let names = StatisticMeanings.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(StatisticMeanings.meaning("p99.9")?.hasPrefix("The 99.9% quantile of X") == true)
    #expect(StatisticMeanings.meaning("average") == nil)
  }

  /// Docs/Results.md has a line for each column and statistic, in the same words.
  @Test func `columns and statistics stand in the guide as they are defined`() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Docs/Results.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    for field in [Field].row {
      #expect(page.contains("| `\(field.name)` | \(field.meaning) |"), "\(field.name)")
    }
    for (name, meaning) in StatisticMeanings.all where !meaning.contains("% quantile of X") {
      #expect(page.contains("| `\(name)` | \(meaning) |"), "\(name)")
    }
    for name in DataPackage.names { #expect(page.contains("| `\(name).csv` |"), "\(name)") }
    for member in JSONResults.members {
      #expect(page.contains("| `\(member.name)` | \(member.meaning) |"), "\(member.name)")
    }
  }
}
