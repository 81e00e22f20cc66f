/// Words as the source of a manual page, in the language mdoc.
///
/// Source: mdoc(7) and roff(7) of mandoc 1.14.
enum ManualSource {
  /// A paragraph: its lines joined, and a new line for each sentence.
  static func paragraph(_ text: String) -> String {
    var joined = ""
    for line in text.split(separator: "\n") {
      let touches = isWide(joined.last) && isWide(line.first)
      joined += joined.isEmpty || touches ? line : " \(line)"
    }
    return joined.replacing(". ", with: ".\n").split(separator: "\n").map { self.line(String($0)) }
      .joined(separator: "\n")
  }

  /// A line of text that is no macro, and that may be broken between Chinese characters.
  static func line(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    var last: Character?
    for character in text {
      if isWide(last), isWide(character), !closing.contains(character) { result += "\\:" }
      result += character == "\\" ? "\\e" : String(character)
      last = character
    }
    return result
  }

  /// Lines that are shown as they are, so that they can be copied into a shell.
  static func literal(_ lines: [String]) -> String {
    ".Bd -literal -offset indent\n"
      + lines.map { line in
        let text = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
          .replacing("'", with: "\\(aq")
        return text.hasPrefix(".") ? "\\&" + text : text
      }.joined(separator: "\n") + "\n.Ed"
  }

  /// A list of terms that are explained.
  static func list(_ items: [(head: String, body: String)]) -> String {
    ".Bl -tag -width Ds\n" + items.map { ".It \($0.head)\n\($0.body)\n" }.joined() + ".El"
  }

  /// A flag with its short form and what stands for its value.
  static func flag(_ flag: Flag) -> String {
    let short = flag.letter.map { "Fl \($0) , " } ?? ""
    return short + "Fl Fl \(flag.name)" + (flag.placeholder.map { " Ar \($0)" } ?? "")
  }

  /// The operands of a command, such as `FILE...`, `[NAME]` or `FILE | --lines FILE...`.
  static func operands(_ text: String) -> String {
    text.split(separator: " ").map { token in
      var word = String(token)
      if word == "|" { return word }
      if word.hasPrefix("--") { return "Fl Fl \(word.dropFirst(2))" }
      let isOptional = word.hasPrefix("[")
      word = word.replacing("[", with: "").replacing("]", with: "").replacing("...", with: " ...")
      return (isOptional ? "Op " : "") + "Ar \(word.replacing("|", with: " | "))"
    }.joined(separator: " ")
  }

  /// Punctuation that no line begins with.
  private static let closing: Set<Character> = ["，", "。", "；", "：", "、", "）", "”", "？", "！", "》"]

  /// Whether a character is written without spaces to its neighbours.
  private static func isWide(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return (0x2E80...0x9FFF).contains(scalar.value) || (0xFF01...0xFF60).contains(scalar.value)
  }
}
