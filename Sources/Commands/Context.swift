import Report
import Wording

/// What a command works with: its arguments, its streams and its surroundings.
struct Context: Sendable {
  /// What was typed.
  var arguments: Arguments

  /// Whether stderr shows progress and warnings to a person.
  var terminal: Terminal

  /// The language in which people are spoken to.
  var language: Language { terminal.language }

  /// Draws tables for the terminal.
  var tables: TerminalTable { TerminalTable(width: terminal.width, language: language) }

  /// Writes text to standard output.
  func write(_ text: String) throws(Failure) {
    try StandardOutput.write(text)
  }

  /// Shows a text for people: through a pager where it is longer than the screen.
  func show(_ text: String) throws(Failure) {
    if let pager = terminal.pager, pager.show(text) { return }
    try StandardOutput.write(text)
  }

  /// The one operand that a command needs.
  func operand(_ name: String) throws(Failure) -> String {
    guard arguments.operands.count == 1, let operand = arguments.operands.first else {
      throw Arguments.usage(
        arguments.operands.isEmpty
          ? "\(name) is missing; name a scenario file, or - for standard input"
          : "one \(name) is needed, but \(arguments.operands.count) were given")
    }
    return operand
  }
}
