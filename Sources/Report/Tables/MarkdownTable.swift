public import Wording

/// A table in GitHub's Markdown.
public enum MarkdownTable {
  /// The table as text, each line ended.
  public static func render(_ table: ResultTable, language: Language = .english) -> String {
    func said(_ messages: [Message]) -> [String] { messages.map { $0.text(in: language) } }
    var lines = ["### \(escaped(table.title.text(in: language)))", ""]
    lines.append(line(said(table.columns.map(\.heading))))
    lines.append(line(table.columns.map { $0.isNumeric ? "---:" : "---" }))
    lines += table.rows.map { line(said($0)) }
    if !table.notes.isEmpty { lines += [""] + said(table.notes).map(escaped) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// A text in which nothing is taken for Markdown or HTML, in one line.
  ///
  /// What means something only in some places stays as it is in the others: `<` before a number or
  /// a space, `_` within a word, a single `$`, which are common in tables and read better bare.
  static func escaped(_ cell: String) -> String {
    let characters = Array(cell)
    let hasFormula = characters.count { $0 == "$" } > 1
    var text = ""
    for (i, character) in characters.enumerated() {
      let next = i + 1 < characters.count ? characters[i + 1] : " "
      let isInWord = i > 0 && isWord(characters[i - 1]) && isWord(next)
      let means: Bool =
        switch character {
        case "|", "\\", "*", "`", "~", "[": true
        case "_": !isInWord
        case "<": next.isLetter || "/!?".contains(next)
        case "&": next.isLetter || next == "#"
        case "$": hasFormula
        default: false
        }
      if means { text += "\\" }
      text.append(character.isNewline ? " " : character)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
