import Foundation
import Testing

@testable import Scenario

/// The scenarios that come with fentan.
@Suite struct CookbookTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of Scenarios/.
  static let names =
    FileManager.default.subpaths(atPath: root.path + "/Scenarios")?
    .filter { $0.hasSuffix(".yaml") }.sorted() ?? []

  /// Loads one of them.
  static func load(_ name: String) throws -> Scenario {
    try ScenarioLoader(facts: FactBook.builtIn()) { path in
      Array(try Data(contentsOf: CookbookTests.root.appendingPathComponent(path)))
    }.load("Scenarios/" + name)
  }

  @Test func `there are scenarios to load`() {
    #expect(CookbookTests.names.count >= 10)
  }

  @Test(arguments: names)
  func `every scenario loads and has a title of its own`(name: String) throws {
    let scenario = try CookbookTests.load(name)
    #expect(scenario.title != "untitled scenario")
    #expect(!scenario.variants.isEmpty)
    #expect(scenario.variants.allSatisfy { $0.name.isEmpty == (scenario.variants.count == 1) })
  }

  @Test func `no two scenarios are the same`() throws {
    let digests = try CookbookTests.names.filter { !$0.hasPrefix("zh/") }
      .map { try CookbookTests.load($0).sha256 }
    #expect(Set(digests).count == digests.count)
  }

  @Test func `the facts of the membership scenario are those of its plans`() throws {
    let scenario = try CookbookTests.load("membership.yaml")
    #expect(scenario.variants.count == 6)
    #expect(scenario.facts.first?.name == "dian-di-xiang-hu.members")
    #expect(scenario.value("plan.members", variant: 0) == "20,000")
    #expect(scenario.value("plan.members", variant: 1) == "90,000")
  }
}
