import Foundation
import Testing

@testable import Commands

@Suite struct HelpTests {
  private static let commands = CommandDefinition.all.map(\.name)

  /// The whole help as people see it.
  ///
  /// `FENTAN_ACCEPT=1 swift test --filter HelpTests` writes it
  /// anew after a change that is meant.
  @Test func `help is what Tests Golden help.txt says`() throws {
    var text = try Tool.run("--help").output
    for command in HelpTests.commands {
      text += "\n== fentan \(command) --help\n" + (try Tool.run(command, "--help").output)
    }
    let golden = "\(Tool.root)/Tests/Golden/help.txt"
    if ProcessInfo.processInfo.environment["FENTAN_ACCEPT"] != nil {
      try text.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOfFile: golden, encoding: .utf8)))
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
