import Foundation
import Testing
import Wording

@testable import Commands

/// Every sentence of commands and tables has Chinese words, and no words are kept for none.
@Suite struct ChineseWordsTests {
  @Test func `help of all commands and flags has Chinese words`() {
    for command in CommandDefinition.all {
      let flags = command.flags + [.help]
      for message in [command.summary, command.details] + flags.map(\.meaning) {
        #expect(message.untranslated(in: .chinese) == [])
      }
    }
  }

  /// Literals with these beginnings are written for machines, or are English in all languages.
  private static let machines = [
    "fentan {1}\n", "fentan ", "\n  fentan run", "experiment {1}", "shard {1}\ndone {2} of",
    "error: {1}:{2}: {3}",
    "P({1}{2} > {3})", "P({1} > {2})", "{\n  \"schema\"", "    {\"", "\n  \"", ", \"value\"",
    "tests=\"{1}\"", "<?xml", "    <testcase", ">\n      <{1}", "{\"", "failed to", "--path {1}",
    "a shard has a file", "a quantity has", "r[K", " in \"{1}\"", " second=", "\"z\": {1}",
    "sha256 {1}", "less -FRX",
    "FILE | --lines", "FILE | RESULTS RESULTS", "Fentan 分摊", "<!doctype", "<td class", "C{1} {2}",
    "M{1} {2}", "dot ", "flow ", "flow-end ", "line s0", "line thin ", "point s0", "tip soft",
    "# yaml-language-server", "title: ", "man -l",
    "How often 95% intervals hold the true value",
  ]

  /// Sources that say nothing: the names that schedulers have for themselves, and the scripts and
  /// macros around words (ManualTests and StarterTests look at what stands there in Chinese).
  private static let silent = [
    "ArrayVariables.swift", "ExplainCommand.swift", "FactsCommand.swift", "BashCompletions.swift",
    "ZshCompletions.swift", "FishCompletions.swift", "ManualSource.swift", "ManualPage.swift",
  ]

  /// Sources of what machines read, which describes itself in English in all languages.
  private static let english = ["Package/", "Tables/JSONResults"]

  @Test func `every sentence in the sources has Chinese words`() throws {
    let known = Set(try ChineseWordsTests.entries().map(\.0))
    let parts = known.map { ChineseWordsTests.bare($0) }
    for template in try ChineseWordsTests.literals() {
      let isSentence = template.contains(" ") && template.contains { $0.isASCII && $0.isLetter }
      guard isSentence, !known.contains(template),
        !ChineseWordsTests.machines.contains(where: template.hasPrefix)
      else { continue }
      let bare = ChineseWordsTests.bare(template)
      let isKnown = parts.contains { $0.contains(bare) }
      #expect(isKnown, "no Chinese words for: \(template)")
    }
  }

  @Test func `no words are kept for what nobody says`() throws {
    let literals = try ChineseWordsTests.literals(
      ["Commands", "Report", "MonteCarlo", "Statistics", "MutualAid", "RedPackets", "Scenario"])
    let said = Set(literals)
    let long = said.map { ChineseWordsTests.bare($0) }.filter { $0.count >= 8 }
    for (template, file) in try ChineseWordsTests.entries()
    where ["help.po", "commands.po", "tables.po"].contains(file) {
      let bare = ChineseWordsTests.bare(template)
      guard bare.contains(where: \.isLetter), !ChineseWordsTests.isOfTheSystem(template) else {
        continue
      }
      let counted = template.hasPrefix("the number of ") ? template.dropFirst(14) : ""
      let isSaid =
        said.contains(template) || said.contains(String(counted))
        || long.contains { bare.contains($0) }
      #expect(isSaid, "\(file): nobody says: \(template)")
    }
  }

  /// What the C library says of errors, which stands in no source.
  private static func isOfTheSystem(_ template: String) -> Bool {
    (1..<134).contains { String(cString: strerror($0)) == template }
  }

  /// A template with arguments and numbers alike.
  private static func bare(_ template: String) -> String {
    template.replacing(/\{[0-9]+\}|[0-9]+(\.[0-9]+)?/, with: "#")
  }

  /// The templates of the catalogues, each with its file.
  private static func entries() throws -> [(String, String)] {
    let folder = "\(Tool.root)/Sources/Wording/Chinese"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { file in
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      return text.components(separatedBy: "\n\nmsgid ").dropFirst().map { entry in
        let id = entry.components(separatedBy: "\nmsgstr ")[0]
        let lines = id.split(separator: "\n").map { $0.dropFirst().dropLast() }
        let template = lines.joined()
          .replacing("\\n", with: "\n").replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
        return (template, file)
      }
    }
  }

  private static func literals(_ modules: [String] = ["Commands", "Report"]) throws -> [String] {
    try modules.flatMap { module in
      let folder = "\(Tool.root)/Sources/\(module)"
      return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        .filter { file in file.hasSuffix(".swift") && !silent.contains(where: file.hasSuffix) }
        .filter { file in !english.contains(where: file.hasPrefix) }
        .flatMap { file in
          SourceLiterals(try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)).templates
        }
    }
  }
}
