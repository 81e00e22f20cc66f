/// Reads the part of gettext's PO format that the catalogues use: `#` comments, `msgid`, `msgstr`
/// and quoted lines that go on from the one before.
///
/// Source: GNU gettext manual, section 3 "The Format of PO Files". Plurals, contexts and
/// translations that are marked as fuzzy are refused.
enum PortableObject {
  /// A template with its words.
  struct Entry: Equatable {
    var template: String
    var words: String
  }

  /// What is wrong with a catalogue, and in which line, counted from 1.
  struct Mistake: Error, Equatable {
    var line: Int
    var what: String
  }

  /// The entries of a file, without its head (the entry of the empty template).
  static func entries(_ text: String) throws(Mistake) -> [Entry] {
    var entries: [Entry] = []
    var template: String?
    var words: String?
    func finish(_ line: Int) throws(Mistake) {
      guard let id = template else { return }
      guard let said = words, id.isEmpty || !said.isEmpty else {
        throw Mistake(line: line, what: "no words for: \(id)")
      }
      if !id.isEmpty { entries.append(Entry(template: id, words: said)) }
      (template, words) = (nil, nil)
    }
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.hasPrefix("#,") { throw Mistake(line: number, what: "flags are not read") }
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("msgid ") {
        try finish(number)
        template = try unquoted(line.dropFirst(6), number)
      } else if line.hasPrefix("msgstr "), template != nil, words == nil {
        words = try unquoted(line.dropFirst(7), number)
      } else if line.hasPrefix("\""), template != nil {
        let more = try unquoted(line, number)
        if words != nil { words? += more } else { template? += more }
      } else {
        throw Mistake(line: number, what: "neither msgid, msgstr nor a quoted line")
      }
    }
    try finish(number)
    return entries
  }

  private static func unquoted(_ text: Substring, _ line: Int) throws(Mistake) -> String {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else {
      throw Mistake(line: line, what: "the text is not in quotes")
    }
    var result = ""
    var rest = text.dropFirst().dropLast()
    while let character = rest.popFirst() {
      guard character == "\\" else {
        guard character != "\"" else { throw Mistake(line: line, what: "a quote without \\") }
        result.append(character)
        continue
      }
      switch rest.popFirst() {
      case "n": result += "\n"
      case "t": result += "\t"
      case "\"": result += "\""
      case "\\": result += "\\"
      default: throw Mistake(line: line, what: "an escape other than \\n, \\t, \\\" and \\\\")
      }
    }
    return result
  }
}
