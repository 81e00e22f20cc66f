import Foundation
import Testing

@testable import Scenario

/// The scenarios in Chinese say what the English ones say that they follow.
@Suite struct ChineseScenariosTests {
  /// Each scenario in Chinese with the one whose numbers it has.
  private static let pairs = [
    "membership": "membership", "equal-pool": "equal-pool", "packet": "lucky-packet",
    "campaign": "campaigns/planner", "shenzhen-2020": "campaigns/shenzhen-2020",
    "course": "when-does-it-spiral", "history": "plans/xiang-hu-bao",
  ]

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func load(_ name: String) throws -> Scenario {
    try ScenarioLoader(facts: FactBook.builtIn()) { path in
      Array(try Data(contentsOf: root.appendingPathComponent(path)))
    }.load("Scenarios/\(name).yaml")
  }

  @Test func `every scenario in Chinese follows another`() throws {
    let folder = ChineseScenariosTests.root.path + "/Scenarios/zh"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == ChineseScenariosTests.pairs.keys.map { $0 + ".yaml" }.sorted())
  }

  @Test(arguments: pairs.sorted { $0.key < $1.key })
  func `it has its values, but for names and notes`(pair: (key: String, value: String)) throws {
    let chinese = try ChineseScenariosTests.load("zh/" + pair.key)
    let english = try ChineseScenariosTests.load(pair.value)
    #expect(chinese.title.contains { $0.isIdeograph })
    #expect(chinese.title != english.title)
    #expect(chinese.variants.count == english.variants.count)
    for (one, other) in zip(chinese.variants, english.variants) {
      #expect(ChineseScenariosTests.values(one) == ChineseScenariosTests.values(other))
    }
    let names = chinese.variants + english.variants
    if !names.contains(where: { $0.explanation.contains { $0.path.hasSuffix(".note") } }) {
      #expect(chinese.sha256 == english.sha256)
    }
  }

  /// The values of a variant that decide its numbers.
  private static func values(_ variant: Scenario.Variant) -> [String] {
    variant.explanation.filter {
      !["title", "name", "note"].contains($0.path.split(separator: ".").last ?? "")
    }.map { "\($0.path) = \($0.value)" }
  }

  @Test(arguments: pairs.keys.sorted())
  func `it is written in Chinese`(name: String) throws {
    let path = "Scenarios/zh/\(name).yaml"
    let text = try String(
      contentsOf: ChineseScenariosTests.root.appendingPathComponent(path), encoding: .utf8)
    let first = text.prefix { $0 != "\n" }
    #expect(first.hasPrefix("# ") && first.hasSuffix("？"), "it begins with a question")
    for line in text.split(separator: "\n") {
      guard let comment = line.range(of: "# ").map({ line[$0.upperBound...] }) else { continue }
      let isProse = comment.contains(" ") && !comment.contains("=")
      #expect(!isProse || comment.contains { $0.isIdeograph }, "\(path): \(comment)")
    }
  }
}

extension Character {
  /// Whether this is a Chinese character.
  fileprivate var isIdeograph: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
