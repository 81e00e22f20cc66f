import Foundation
import RedPackets
import Testing

/// Every splitting and sharing rule has four companions of one name: source, test, guide, scenario.
@Suite struct RuleCompanionsTests {
  /// The names of the rules, from their source files; what rules share is in folders below.
  private static func rules(_ folder: String, ending: String) throws -> [String] {
    try Repository.files(under: folder)
      .map { URL(fileURLWithPath: $0).deletingPathExtension() }
      .filter { $0.deletingLastPathComponent().path.hasSuffix(folder) }
      .map(\.lastPathComponent)
      .filter { $0.hasSuffix(ending) && !$0.contains("+") }
  }

  @Test func `there are rules to look at`() throws {
    #expect(
      try RuleCompanionsTests.rules("Sources/RedPackets/Splitting", ending: "Split").count >= 3)
    #expect(
      try RuleCompanionsTests.rules("Sources/MutualAid/Sharing", ending: "Sharing").count >= 7)
  }

  @Test func `every splitting rule has a test, a guide and a scenario`() throws {
    for rule in try RuleCompanionsTests.rules("Sources/RedPackets/Splitting", ending: "Split") {
      let word = Repository.kebab(String(rule.dropLast("Split".count)))
      #expect(
        try !Repository.files(under: "Tests/RedPacketsTests", named: "\(rule)Tests.swift").isEmpty)
      #expect(Repository.holds("Docs/Splitting/\(rule).md"), "guide of \(rule)")
      #expect(Repository.holds("Scenarios/splitting/\(word).yaml"), "scenario of \(rule)")
      let scenario = try Repository.text("Scenarios/splitting/\(word).yaml")
      #expect(scenario.contains("split: \(word)"), "\(word).yaml splits by another rule")
    }
  }

  @Test(arguments: SplittingRule.Kind.allCases)
  func `every rule of the language has a source file and stands in the index`(
    kind: SplittingRule.Kind
  ) throws {
    let rule =
      kind.rawValue.split(separator: "-").map(\.capitalized).joined() + "Split"
    #expect(
      try !Repository.files(under: "Sources/RedPackets/Splitting", named: "\(rule).swift").isEmpty)
    let index = try Repository.text("Docs/Splitting/README.md")
    #expect(index.contains("[`\(kind.rawValue)`](\(rule).md)"), "\(kind.rawValue) in the index")
  }

  @Test func `every sharing rule has a test, a guide, a scenario and a line in the index`() throws {
    for rule in try RuleCompanionsTests.rules("Sources/MutualAid/Sharing", ending: "Sharing") {
      #expect(
        try !Repository.files(under: "Tests/MutualAidTests", named: "\(rule)Tests.swift").isEmpty)
      #expect(Repository.holds("Docs/Sharing/\(rule).md"), "guide of \(rule)")
      let word = Repository.kebab(String(rule.dropLast("Sharing".count)))
      #expect(Repository.holds("Scenarios/sharing/\(word).yaml"), "scenario of \(rule)")
      let scenario = try Repository.text("Scenarios/sharing/\(word).yaml")
      #expect(scenario.contains("sharing: \(word)"), "\(word).yaml shares by another rule")
      let index = try Repository.text("Docs/Sharing/README.md")
      #expect(index.contains("[`\(word)`](\(rule).md)"), "\(word) in the index")
    }
  }
}
