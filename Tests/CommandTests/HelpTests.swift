import Foundation
import Report
import Testing

@testable import Commands

@Suite struct HelpTests {
  private static let commands = CommandDefinition.all.map(\.name)

  /// The whole help as people see it.
  ///
  /// `FENTAN_ACCEPT=1 swift test --filter HelpTests` writes it
  /// anew after a change that is meant.
  @Test(arguments: [("en", "help.txt"), ("zh", "help.zh.txt")])
  func `help is what Tests Golden says`(language: String, name: String) throws {
    let environment = ["FENTAN_LANG": language]
    var text = try Tool.run("--help", environment: environment).output
    for command in HelpTests.commands {
      text += "\n== fentan \(command) --help\n"
      text += try Tool.run(command, "--help", environment: environment).output
    }
    try Golden.expect(text, name)
  }

  @Test func `no line of help in Chinese is wider than 80 columns`() throws {
    for command in HelpTests.commands {
      let help = try Tool.run(command, "--help", "--lang", "zh").output
      // Examples are to be copied, not to be cut.
      let lines = help.split(separator: "\n").filter { !$0.hasPrefix("  fentan ") }
      for line in lines { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    }
  }

  @Test(arguments: [
    ["--lang", "zh", "--help"], ["--help", "--lang", "zh"], ["help", "--lang=zh"],
  ])
  func `the language may stand before a command and behind a word that asks for help`(
    arguments: [String]
  ) throws {
    let outcome = try Tool.shell("exec \"$FENTAN\" \"$@\"", arguments)
    #expect(outcome.output.contains("用法：fentan COMMAND [FLAGS] FILE"))
    #expect(outcome.code == 0)
  }

  @Test(arguments: commands)
  func `help of a command ends well and names its usage`(command: String) throws {
    let outcome = try Tool.run(command, "--help")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Usage: fentan \(command)"))
    #expect(outcome.output == (try Tool.run("help", command).output))
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 100) }
  }

  @Test func `the version is on one line`() throws {
    #expect(try Tool.run("--version") == .init(code: 0, output: "fentan 0.1.0\n", errors: ""))
  }

  @Test func `every flag and command of the help is in the documentation`() throws {
    let page = try String(contentsOfFile: "\(Tool.root)/Docs/CommandLine.md", encoding: .utf8)
    for command in HelpTests.commands {
      #expect(page.contains("fentan \(command)"))
      let help = try Tool.run(command, "--help").output
      for word in help.split(whereSeparator: { " ,\n=".contains($0) }) where word.hasPrefix("--") {
        let flag = word.prefix { $0 == "-" || $0.isLetter }
        #expect(page.contains("`\(flag)"), "\(flag) of \(command)")
      }
    }
  }
}
