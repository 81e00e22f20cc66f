import Foundation
import Testing

/// A guide in two languages shows the same commands in the same order, so that neither is forgotten.
@Suite struct GuidePairsTests {
  private static let pairs = [
    ("README.md", "README.zh-CN.md"),
    ("Docs/FirstSteps.md", "Docs/zh/FirstSteps.md"),
    ("Docs/Tutorial.md", "Docs/zh/Tutorial.md"),
  ]

  @Test(arguments: pairs)
  func `both have the same commands`(english: String, chinese: String) throws {
    let commands = try GuidePairsTests.commands(english)
    #expect(commands.count >= 4)
    #expect(try GuidePairsTests.commands(chinese) == commands)
  }

  @Test(arguments: pairs)
  func `both have the same files to write`(english: String, chinese: String) throws {
    let files = try GuidePairsTests.files(english)
    #expect(try GuidePairsTests.files(chinese) == files)
    #expect(english == "README.md" || !files.isEmpty)
  }

  @Test(arguments: pairs)
  func `both have the same chapters, and link each other`(english: String, chinese: String) throws {
    let chapters = try [english, chinese].map { page in
      try GuidePairsTests.prose(page).filter { $0.hasPrefix("#") }.map { $0.prefix { $0 == "#" } }
    }
    #expect(chapters[0] == chapters[1])
    let name = { (page: String) in page.split(separator: "/").last ?? "" }
    #expect(try Repository.text(english).contains("[中文]("))
    #expect(try Repository.text(english).contains("\(name(chinese)))"))
    #expect(try Repository.text(chinese).contains("[English]("))
    #expect(try Repository.text(chinese).contains("\(name(english)))"))
  }

  @Test func `both tables of commands have the same commands`() throws {
    let rows = try ["README.md", "README.zh-CN.md"].map { page in
      try GuidePairsTests.prose(page).filter { $0.hasPrefix("| `fentan ") }
        .map { $0.split(separator: "|")[0] }
    }
    #expect(rows[0].count >= 15)
    #expect(rows[0] == rows[1])
  }

  @Test func `every guide stands in both indices`() throws {
    let guides = try Repository.files(under: "Docs").filter { $0.hasSuffix(".md") }
    for index in ["Docs/README.md", "Docs/zh/README.md"] {
      let text = try Repository.text(index)
      for guide in guides where guide.split(separator: "/").count == 2 && guide != "Docs/README.md"
      {
        let name = guide.dropFirst("Docs/".count)
        let link = index == "Docs/README.md" ? "](\(name))" : "](../\(name))"
        let own = "](\(name))"
        #expect(text.contains(link) || text.contains(own), "\(index) does not lead to \(guide)")
      }
    }
    let chinese = try Repository.text("Docs/zh/README.md")
    for guide in guides where guide.hasPrefix("Docs/zh/") && guide != "Docs/zh/README.md" {
      #expect(chinese.contains("](\(guide.dropFirst("Docs/zh/".count)))"), "\(guide)")
    }
  }

  /// The lines of a page with the kind of block that each stands in: `nil` outside of blocks.
  private static func lines(_ page: String) throws -> [(text: String, block: String?)] {
    var block: String?
    var lines: [(String, String?)] = []
    for line in try Repository.text(page).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        block = block == nil ? String(line.dropFirst(3)) : nil
      } else {
        lines.append((line, block))
      }
    }
    return lines
  }

  private static func prose(_ page: String) throws -> [String] {
    try lines(page).filter { $0.block == nil }.map(\.text)
  }

  /// The commands of a page, wherever their scenarios lie.
  private static func commands(_ page: String) throws -> [String] {
    let programs = ["$", "fentan", "swift", "git", "cd", "export", "code"]
    return try lines(page).filter { line in
      guard let block = line.block, ["", "sh"].contains(block) else { return false }
      return programs.contains { line.text.hasPrefix($0 + " ") }
    }.map { withoutFolders($0.text) }
  }

  /// The yaml blocks of a page without titles.
  private static func files(_ page: String) throws -> [String] {
    try lines(page).filter { $0.block == "yaml" && !$0.text.hasPrefix("title: ") }
      .map { withoutFolders($0.text) }
  }

  private static func withoutFolders(_ text: String) -> String {
    text.replacingOccurrences(
      of: "Scenarios/([a-z]+/)*", with: "Scenarios/", options: .regularExpression)
  }
}
