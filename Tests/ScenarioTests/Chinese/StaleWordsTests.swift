import Foundation
import Testing

/// Whether the catalogues of scenarios hold words that nobody says any more.
@Suite struct StaleWordsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All source texts and facts, with the pieces of literals put together.
  private static let said: String = {
    var texts = ""
    for folder in ["Sources", "seeds/facts"] {
      for name in FileManager.default.subpaths(atPath: root.path + "/" + folder) ?? [] {
        guard name.hasSuffix(".swift") || name.hasSuffix(".yaml"),
          let data = FileManager.default.contents(atPath: "\(root.path)/\(folder)/\(name)")
        else { continue }
        texts += String(decoding: data, as: UTF8.self)
      }
    }
    return texts.replacing(/"\s*\+\s*\(?"/, with: "")
  }()

  private static func templates(_ name: String) throws -> [String] {
    let file = root.appendingPathComponent("Sources/Wording/Chinese/\(name).po")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("msgid \"") && $0 != "msgid \"\"" }
      .map { String($0.dropFirst(7).dropLast()) }
  }

  @Test(arguments: ["problems", "keys", "metrics", "facts"])
  func `the longest run of words of each template stands in the sources`(name: String) throws {
    let templates = try StaleWordsTests.templates(name)
    #expect(templates.count > 50)
    let stale = templates.filter { template in
      let runs = template.split(separator: /\{[0-9]+\}|\\n/)
      return !StaleWordsTests.said.contains(runs.max { $0.count < $1.count } ?? "")
    }
    #expect(stale.isEmpty)
  }
}
