import Testing
import Wording

@testable import Commands

@Suite struct ManualTests {
  private let lines = Set(
    ManualPage(language: .english).text.split(separator: "\n").map(String.init))

  @Test(arguments: CommandDefinition.all.map(\.name))
  func `every command is explained with its flags`(name: String) throws {
    let command = try #require(CommandDefinition.all.first { $0.name == name })
    #expect(lines.contains { $0 == ".It Cm \(name)" || $0.hasPrefix(".It Cm \(name) ") })
    for flag in command.flags {
      let term = ".It " + ManualSource.flag(flag)
      #expect(lines.contains(term), "\(term)")
      if let variable = flag.variable { #expect(lines.contains(".It Ev \(variable)")) }
    }
  }

  @Test(arguments: ExitCode.allCases)
  func `every exit code is explained`(code: ExitCode) {
    #expect(lines.contains(".It \(code.rawValue)"))
  }

  @Test(arguments: [
    ("FILE", "Ar FILE"), ("FILE...", "Ar FILE ..."), ("[NAME]", "Op Ar NAME"),
    ("[KIND...]", "Op Ar KIND ..."), ("bash|zsh|fish", "Ar bash | zsh | fish"),
    ("FILE | --lines FILE...", "Ar FILE | Fl Fl lines Ar FILE ..."),
  ])
  func `operands are written in mdoc`(operands: String, source: String) {
    #expect(ManualSource.operands(operands) == source)
  }

  @Test func `sentences begin lines, and nothing is taken for a macro or an escape`() {
    #expect(ManualSource.paragraph("One. Two\nthree. Four.") == "One.\nTwo three.\nFour.")
    #expect(ManualSource.line(".Sh a\\b") == "\\&.Sh a\\eb")
    #expect(ManualSource.line("'quoted'") == "\\&'quoted'")
    #expect(
      ManualSource.literal(["fentan --expect 'x'"])
        == ".Bd -literal -offset indent\nfentan \\-\\-expect \\(aqx\\(aq\n.Ed")
  }

  @Test func `a line may end between Chinese characters, but not before punctuation`() {
    #expect(ManualSource.line("分摊，a 种子。") == "分\\:摊，a 种\\:子。")
    #expect(ManualSource.paragraph("分\n摊\nx") == "分\\:摊 x")
  }

  @Test func `every line of words has Chinese ones in the Chinese page`() {
    var isLiteral = false
    var words = 0
    for line in ManualPage(language: .chinese).text.split(separator: "\n") {
      if line.hasPrefix(".Bd -literal") { isLiteral = true }
      if line.hasPrefix(".Ed") { isLiteral = false }
      let isName = line.hasPrefix(".Sh") || line.hasPrefix(".Nd")
      guard !isLiteral, isName ? line != ".Sh NAME" : !line.hasPrefix(".") else { continue }
      words += 1
      #expect(line.contains { "\u{4E00}" <= $0 && $0 <= "\u{9FFF}" }, "\(line)")
    }
    #expect(words > 100)
  }

  @Test func `operands have no use`() throws {
    let outcome = try Tool.run("manual", "run")
    #expect(outcome.code == 2)
    #expect(
      outcome.errors == "fentan: error: run has no use here; fentan manual takes no operands\n")
  }
}
