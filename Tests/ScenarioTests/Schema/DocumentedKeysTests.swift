import Foundation
import Testing

@testable import Scenario

/// The tables of the guide hold every key of a plan through time, as it is defined.
@Suite struct DocumentedKeysTests {
  private static let guide = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Docs/ScenarioFormat.md")

  /// The line of a key: its path, what it means, and its default with the reason.
  private static func row(_ key: KeyDefinition, _ path: String) -> String {
    var meaning = key.meaning
    if let condition = key.condition { meaning += " Only with `\(condition.text)`." }
    switch key.shape {
    case .choice(let choices): meaning += " " + words(choices)
    case .list(.choice(let choices)): meaning += " " + words(choices)
    default: break
    }
    let presence =
      switch key.presence {
      case .required: key.condition == nil ? "required" : "required there"
      case .standard(let text, let reason): "`\(text)`: \(reason)"
      case .optional, .implied: "none"
      }
    return "| `\(path)` | \(meaning) | \(presence) |"
  }

  private static func words(_ choices: [Shape.Choice]) -> String {
    choices.map { "`\($0.word)`" }.joined(separator: ", ")
  }

  private static func rows(_ keys: [KeyDefinition], _ path: String) -> [String] {
    keys.flatMap { key in
      let own = "\(path).\(key.name)"
      var rows = [row(key, own)]
      switch key.shape {
      // Bands of ages are told with the age mix of the plan.
      case .list(.table) where key.name.hasPrefix("age-mix"): break
      case .table(let inner): rows += Self.rows(inner, own)
      case .list(.table(let inner)): rows += Self.rows(inner, own + "[]")
      default: break
      }
      return rows
    }
  }

  /// The table of a section; a linked plan has the keys of the plan besides its own four.
  private static func table(_ key: KeyDefinition) -> [String] {
    switch key.shape {
    case .table(let keys): rows(keys, key.name)
    case .list(.table(let keys)): rows(Array(keys.prefix(4)), key.name + "[]")
    default: []
    }
  }

  @Test func `every key of a plan through time stands in the guide`() throws {
    let lines = Set(
      try String(contentsOf: DocumentedKeysTests.guide, encoding: .utf8)
        .split(separator: "\n").map(String.init))
    #expect(DynamicPlanKeys.all.count == 13)
    for key in DynamicPlanKeys.all {
      let heading = "**`\(key.name)`**: \(key.meaning)"
      #expect(lines.contains(heading), "write: \(heading)")
      for row in DocumentedKeysTests.table(key) {
        #expect(lines.contains(row), "write: \(row)")
      }
    }
  }
}
