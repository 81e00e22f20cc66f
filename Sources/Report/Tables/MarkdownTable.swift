/// A table in GitHub's Markdown.
public enum MarkdownTable {
  /// The table as text, each line ended.
  public static func render(_ table: ResultTable) -> String {
    var lines = ["### \(table.title)", ""]
    lines.append(line(table.columns.map(\.heading)))
    lines.append(line(table.columns.map { $0.isNumeric ? "---:" : "---" }))
    lines += table.rows.map(line)
    if !table.notes.isEmpty { lines += [""] + table.notes }
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
