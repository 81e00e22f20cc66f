import Foundation
import Testing

@testable import Commands

/// What a person at a terminal sees; `script` of util-linux plays the terminal.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
struct TerminalTests {
  /// What a command line prints on a terminal of 80 columns and 20 rows.
  private func onTerminal(_ line: String, _ environment: [String: String] = [:]) throws -> String {
    let outcome = try Tool.shell(
      "script -qec \"stty rows 20 cols 80; $FENTAN \(line)\" /dev/null",
      environment: ["LANG": "C.UTF-8", "TERM": "xterm"].merging(environment) { $1 })
    return outcome.output.replacing("\r\n", with: "\n")
  }

  private static let pager = ["FENTAN_PAGER": "sed s/^/page:/"]

  @Test func `long texts go through the pager, short ones do not`() throws {
    let help = try onTerminal("--help", TerminalTests.pager)
    #expect(help.hasPrefix("page:fentan splits money"))
    let check = try onTerminal("check Scenarios/equal-pool.yaml", TerminalTests.pager)
    #expect(!check.contains("page:"))
  }

  @Test func `PAGER is asked after FENTAN_PAGER`() throws {
    let one = try onTerminal("--help", ["PAGER": "sed s/^/second:/"])
    #expect(one.hasPrefix("second:"))
    let both = try onTerminal(
      "--help", ["PAGER": "sed s/^/second:/", "FENTAN_PAGER": "sed s/^/first:/"])
    #expect(both.hasPrefix("first:"))
  }

  @Test(arguments: ["", "cat", "/no/such/pager", "/dev/null"])
  func `a pager that is none or broken leaves the text whole`(pager: String) throws {
    let plain = try Tool.run("--help").output
    let shown = try onTerminal("--help", ["FENTAN_PAGER": pager])
    #expect(shown.hasSuffix(plain))
  }

  @Test(arguments: ["--no-pager", "--format csv"])
  func `no pager is run where it is not wanted`(flags: String) throws {
    let text = try onTerminal(
      "run Scenarios/equal-pool.yaml -q -n 300 \(flags)", TerminalTests.pager)
    #expect(!text.contains("page:"))
    #expect(text.contains("annual-share"))
  }

  @Test func `a pager that is left early is no error`() throws {
    let text = try onTerminal("--help; echo code $?", ["FENTAN_PAGER": "head -n 1"])
    #expect(text.hasSuffix("says what each gets or pays.\ncode 0\n"))
  }

  @Test func `charts are for terminals, in blocks or in ASCII`() throws {
    let line = "run Scenarios/equal-pool.yaml -q -n 300 --no-pager"
    let blocks = try onTerminal(line)
    #expect(blocks.contains("How period-share (yuan) is spread\n"))
    #expect(blocks.contains("█"))
    for text in [
      try onTerminal("\(line) --ascii"), try onTerminal(line, ["FENTAN_ASCII": "1"]),
      try onTerminal(line, ["LANG": "zh_CN.GB18030"]),
    ] {
      #expect(!text.contains("█"))
      #expect(text.contains("####"))
    }
    let piped = try Tool.run("run", "Scenarios/equal-pool.yaml", "-q", "-n", "300").output
    #expect(!piped.contains("is spread"))
    #expect(piped.contains("A member pays "))
  }

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false),
    ([:], false),
    (["LANG": "de_DE.UTF-8@euro"], true), (["LANG": "C.UTF-8", "LC_ALL": "C"], false),
    (["LANG": "C", "LC_CTYPE": "C.UTF-8", "LC_ALL": ""], true), (["LANG": "zh_CN.GB18030"], false),
  ])
  func `the locale says whether there are block characters`(
    variables: [String: String], expected: Bool
  ) {
    #expect(Terminal.isUnicode { variables[$0] } == expected)
  }
}
