public import Wording

/// A table in GitHub's Markdown.
public enum MarkdownTable {
  /// The table as text, each line ended.
  public static func render(_ table: ResultTable, language: Language = .english) -> String {
    func said(_ messages: [Message]) -> [String] { messages.map { $0.text(in: language) } }
    var lines = ["### \(table.title.text(in: language))", ""]
    lines.append(line(said(table.columns.map(\.heading))))
    lines.append(line(table.columns.map { $0.isNumeric ? "---:" : "---" }))
    lines += table.rows.map { line(said($0)) }
    if !table.notes.isEmpty { lines += [""] + said(table.notes) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  private static func escaped(_ cell: String) -> String {
    var text = ""
    for character in cell {
      switch character {
      case "|": text += "\\|"
      case "\\": text += "\\\\"
      case let other where other.isNewline: text += " "
      default: text.append(character)
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
