import Foundation
import Testing

/// Rules of the house that a compiler does not know.
@Suite struct HouseRulesTests {
  @Test func `the manifest depends on no package`() throws {
    let manifest = try Repository.text("Package.swift")
    #expect(!manifest.contains(".package("))
    #expect(!Repository.holds("Package.resolved"))
  }

  @Test func `the engine does without Foundation`() throws {
    for module in ["Money", "Randomness", "Statistics", "MonteCarlo", "RedPackets", "MutualAid"] {
      for file in try Repository.files(under: "Sources/\(module)") {
        #expect(!(try Repository.text(file)).contains("import Foundation"), "\(file)")
      }
    }
  }

  @Test func `files have room for one idea`() throws {
    for file in try Repository.files(under: "Sources") where file.hasSuffix(".swift") {
      let lines = try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 260, "\(file) has \(lines.count) lines")
    }
  }

  @Test func `nothing is a placeholder`() throws {
    for folder in ["Sources", "Tests", "Docs", "Scenarios"] {
      #expect(try Repository.files(under: folder).allSatisfy { !$0.contains("Placeholder") })
    }
  }

  @Test func `every scenario says what to look at`() throws {
    let scenarios = try Repository.files(under: "Scenarios").filter { $0.hasSuffix(".yaml") }
    #expect(scenarios.count >= 10)
    for scenario in scenarios {
      let text = try Repository.text(scenario)
      #expect(text.hasPrefix("# "), "\(scenario) begins with the question that it answers")
      let word = scenario.hasPrefix("Scenarios/zh/") ? "\n# 看：" : "Look at:"
      #expect(text.contains(word), "\(scenario) says what to look at")
      #expect(Repository.holds(golden(scenario)), "\(scenario) has no golden output")
    }
  }

  private func golden(_ scenario: String) -> String {
    "Tests/Golden/" + scenario.dropFirst("Scenarios/".count).dropLast("yaml".count) + "md"
  }

  @Test func `links between pages lead to files`() throws {
    let pages =
      try ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "seeds/README.md"]
      + Repository.files(under: "Docs").filter { $0.hasSuffix(".md") }
    for page in pages {
      let folder = URL(fileURLWithPath: page, relativeTo: URL(fileURLWithPath: "/"))
        .deletingLastPathComponent()
      for part in try Repository.text(page).components(separatedBy: "](").dropFirst() {
        let link = part.prefix { $0 != ")" && $0 != "#" }
        guard !link.isEmpty, !link.contains("://") else { continue }
        let path = String(
          folder.appendingPathComponent(String(link)).standardizedFileURL.path.dropFirst())
        #expect(Repository.holds(path), "\(page): \(link)")
      }
    }
  }

  @Test func `the README's commands are those that continuous integration runs`() throws {
    let readme = try Repository.text("README.md")
    #expect(readme.contains("swift run -c release fentan run Scenarios/membership.yaml"))
    #expect(readme.contains("\nswift test\n"))
    #expect(try Repository.text(".ci/run").contains("\ntests 400 test\n"))
  }
}
