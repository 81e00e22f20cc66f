import Report
import Wording

/// The help of the program and of each command, from their definitions.
struct HelpText {
  /// The language of its reader.
  let language: Language

  /// The help of the program.
  var program: String {
    let commands = CommandDefinition.all.map { ($0.name, $0.summary) }
    let start: Message = "`fentan COMMAND --help` explains a command. Start with:"
    return [
      said("fentan splits money among very many people and says what each gets or pays."),
      said("Usage: fentan COMMAND [FLAGS] FILE"), columns(commands),
      said(start) + "\n  fentan run Scenarios/membership.yaml",
      paragraph(
        """
        Exit codes: 0 done, 1 unexpected, 2 usage, 3 scenario refused, 4 input or output,
        98 a threshold undecided, 99 a threshold failed, 130 interrupted, 143 terminated.
        """),
    ].joined(separator: "\n\n") + "\n"
  }

  /// The help of a command.
  func command(_ command: CommandDefinition) -> String {
    let flags = (command.flags + [.help]).map { (form($0), text($0)) }
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    let examples = command.examples.map { "\n  \($0)" }.joined()
    return [
      said(command.summary), said("Usage: fentan \(command.name) [FLAGS]\(operands)"),
      paragraph(command.details), said("Flags:") + "\n" + columns(flags),
      said("Examples:") + examples,
    ].joined(separator: "\n\n") + "\n"
  }

  private func said(_ message: Message) -> String { message.text(in: language) }

  /// A longer text: English was cut into lines by hand, Chinese is cut here.
  private func paragraph(_ message: Message) -> String {
    guard language != .english else { return said(message) }
    return lines(said(message), width: 80).joined(separator: "\n")
  }

  private func form(_ flag: Flag) -> String {
    let letter = flag.letter.map { "-\($0), " } ?? "    "
    return "\(letter)--\(flag.name)" + (flag.placeholder.map { " \($0)" } ?? "")
  }

  private func text(_ flag: Flag) -> Message {
    "\(flag.meaning)\(flag.variable.map { " [\($0)]" } ?? "")"
  }

  /// Two columns, the second one wrapped to 80 columns.
  private func columns(_ rows: [(String, Message)]) -> String {
    let width = rows.reduce(0) { max($0, $1.0.count) } + 4
    return rows.map { left, right in
      let indent = String(repeating: " ", count: width)
      let first = "  \(left)" + String(repeating: " ", count: width - left.count - 2)
      return first + lines(said(right), width: 80 - width).joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }

  private func lines(_ text: String, width: Int) -> [String] {
    LineBreaks(width: width, indent: "", language: language).lines(text)
  }
}
