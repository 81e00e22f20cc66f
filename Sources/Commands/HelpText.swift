/// The help of the program and of each command, from their definitions.
enum HelpText {
  /// The help of the program.
  static var program: String {
    let commands = CommandDefinition.all.map { ($0.name, $0.summary) }
    return """
      fentan splits money among very many people and says what each gets or pays.

      Usage: fentan COMMAND [FLAGS] FILE

      \(columns(commands))

      `fentan COMMAND --help` explains a command. Start with:
        fentan run Scenarios/membership.yaml

      Exit codes: 0 done, 1 unexpected, 2 usage, 3 scenario refused, 4 input or output,
      98 a threshold undecided, 99 a threshold failed, 130 interrupted, 143 terminated.

      """
  }

  /// The help of a command.
  static func command(_ command: CommandDefinition) -> String {
    let flags = (command.flags + [.help]).map { (form($0), text($0)) }
    let operands = command.operands.isEmpty ? "" : " \(command.operands)"
    return """
      \(command.summary)

      Usage: fentan \(command.name) [FLAGS]\(operands)

      \(command.details)

      Flags:
      \(columns(flags))

      Examples:
      \(command.examples.map { "  \($0)" }.joined(separator: "\n"))

      """
  }

  private static func form(_ flag: Flag) -> String {
    let letter = flag.letter.map { "-\($0), " } ?? "    "
    return "\(letter)--\(flag.name)" + (flag.placeholder.map { " \($0)" } ?? "")
  }

  private static func text(_ flag: Flag) -> String {
    flag.meaning + (flag.variable.map { " [\($0)]" } ?? "")
  }

  /// Two columns, the second one wrapped to 80 columns.
  private static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.reduce(0) { max($0, $1.0.count) } + 4
    return rows.map { left, right in
      var lines: [String] = []
      var line = ""
      for word in right.split(separator: " ") {
        if !line.isEmpty, width + line.count + word.count + 1 > 80 {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
      }
      lines.append(line)
      let indent = String(repeating: " ", count: width)
      let first = "  \(left)" + String(repeating: " ", count: width - left.count - 2)
      return first + lines.joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }
}
