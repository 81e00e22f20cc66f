import Foundation
import Statistics
import Testing

@testable import Report

/// The files of a data package, and what its description says of them.
@Suite struct DataPackageTests {
  private let full = ResultsSchemaTests.full

  /// A digest that is easy to check.
  private func package(_ document: ResultsDocument, mark: Bool = false) -> DataPackage {
    DataPackage(document, byteOrderMark: mark) { "\($0.count)" }
  }

  private func description(_ package: DataPackage) throws -> [String: Any] {
    let text = try #require(package.files.last?.text)
    return try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func resources(_ package: DataPackage) throws -> [[String: Any]] {
    try #require(try description(package)["resources"] as? [[String: Any]])
  }

  private func schema(_ resource: [String: Any]) throws -> (names: [String], key: [String]?) {
    let schema = try #require(resource["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    return (fields.compactMap { $0["name"] as? String }, schema["primaryKey"] as? [String])
  }

  @Test func `a document with everything has every file, the description last`() {
    let paths = package(full).files.map(\.path)
    #expect(
      paths == [
        "results.csv", "expectations.csv", "reported.csv", "observed.csv", "histograms.csv",
        "exceedance.csv", "lorenz.csv", "convergence.csv", "facts.csv", "tables/amount.csv",
        "datapackage.json",
      ])
    #expect(Set(paths.dropLast()) == Set(DataPackage.paths(metrics: ["amount"])))
  }

  @Test func `a document without results has a file without lines`() {
    var empty = full
    (empty.rows, empty.convergence, empty.facts, empty.verdicts) = ([], [], [], [])
    (empty.reported, empty.observed, empty.distributions) = ([], [], [])
    let files = package(empty).files
    #expect(files.map(\.path) == ["results.csv", "datapackage.json"])
    #expect(files[0].text == CSVTable.columns.joined(separator: ",") + "\r\n")
  }

  @Test(arguments: [false, true])
  func `columns, bytes and digests are those of the files`(mark: Bool) throws {
    let package = package(full, mark: mark)
    let resources = try resources(package)
    #expect(resources.count == package.files.count - 1)
    for (file, resource) in zip(package.files, resources) {
      let bytes = file.text.utf8.count
      #expect(resource["path"] as? String == file.path)
      #expect(resource["bytes"] as? Int == bytes)
      #expect(resource["hash"] as? String == "sha256:\(bytes)")
      let header = String(file.text.prefix { $0 != "\r\n" })
      let names = try schema(resource).names.joined(separator: ",")
      #expect(header == (mark ? "\u{FEFF}" : "") + names)
      #expect(file.text.hasSuffix("\r\n"))
    }
  }

  @Test func `a table of a metric has a column for each number that a line has`() throws {
    var document = full
    document.rows += [
      ResultRow(
        variant: "b, c", metric: "amount", group: "position=1", statistic: "mean", value: 3,
        unit: "yuan"),
      ResultRow(
        variant: "b, c", metric: "amount", group: "position=1", statistic: "control-gain",
        value: 2, unit: "ratio"),
    ]
    let file = try #require(package(document).files.first { $0.path == "tables/amount.csv" })
    #expect(
      file.text == """
        variant,group,unit,mean,mean_se,mean_low,mean_high,mean_exact,mean_z,control-gain\r
        a,,yuan,1,0.1,0.8,1.2,1,0,\r
        "b, c",position=1,yuan,3,,,,,,2\r

        """)
  }

  @Test func `a unit stands with a column where all lines have it`() throws {
    func units(_ document: ResultsDocument) throws -> [String?] {
      let resource = try #require(
        try resources(package(document)).first { $0["path"] as? String == "tables/amount.csv" })
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      return fields.filter { ["mean", "mean_z"].contains($0["name"] as? String) }
        .map { $0["unit"] as? String }
    }
    #expect(try units(full) == ["yuan", "standard errors"])
    var document = full
    document.rows.append(
      .init(variant: "b", metric: "amount", statistic: "mean", value: 3, unit: "claims"))
    #expect(try units(document) == [nil, "standard errors"])
  }

  @Test func `names that do not tell lines apart are no key`() throws {
    let key = ["variant", "metric", "group", "statistic"]
    #expect(try schema(try resources(package(full))[0]).key == key)
    var document = full
    document.rows.append(document.rows[0])
    #expect(try schema(try resources(package(document))[0]).key == nil)
  }

  @Test func `an address in a source is a path, the rest its title`() throws {
    let sources = try #require(try description(package(full))["sources"] as? [[String: String]])
    #expect(sources == [["title": "$x.y = 5万: a page", "path": "https://example.org/a"]])
  }

  @Test func `nothing depends on the day`() {
    #expect(package(full).files == package(full).files)
    #expect(package(full).files.allSatisfy { !$0.text.contains("\"created\"") })
  }
}
