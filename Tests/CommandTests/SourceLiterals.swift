/// The string literals of Swift sources, as templates of messages.
///
/// Literals that are joined by `+` are one; what is put in by interpolation is `{1}`, `{2}` …, and its own
/// literals stand apart.
struct SourceLiterals {
  /// What was found, in the order of the text.
  private(set) var templates: [String] = []

  private let text: [Character]

  init(_ source: String) {
    text = Array(source)
    read(0, until: nil)
  }

  /// Reads code up to a closing parenthesis or the end.
  @discardableResult
  private mutating func read(_ start: Int, until close: Character?) -> Int {
    var i = start
    var depth = 0
    while i < text.count {
      if starts("//", i) {
        while i < text.count, text[i] != "\n" { i += 1 }
      } else if text[i] == "\"" {
        i = joined(i)
      } else {
        if text[i] == "(" { depth += 1 }
        if text[i] == ")" {
          if depth == 0, close != nil { return i + 1 }
          depth -= 1
        }
        i += 1
      }
    }
    return i
  }

  /// A literal with those that are joined to it; returns where it ends.
  private mutating func joined(_ start: Int) -> Int {
    var count = 0
    var template = ""
    let place = templates.count
    var i = literal(start, &template, &count)
    while true {
      var next = i
      while next < text.count, text[next].isWhitespace { next += 1 }
      guard next < text.count, text[next] == "+" else { break }
      next += 1
      while next < text.count, text[next].isWhitespace { next += 1 }
      guard next < text.count, text[next] == "\"" else { break }
      i = literal(next, &template, &count)
    }
    templates.insert(template, at: place)
    return i
  }

  private mutating func literal(_ start: Int, _ template: inout String, _ count: inout Int) -> Int {
    let isBlock = starts("\"\"\"", start)
    var words = ""
    var i = start + (isBlock ? 3 : 1)
    while i < text.count, isBlock ? !starts("\"\"\"", i) : text[i] != "\"" {
      guard text[i] == "\\" else {
        words.append(text[i])
        i += 1
        continue
      }
      let escaped = text[i + 1]
      i += 2
      switch escaped {
      case "(":
        count += 1
        words += "{\(count)}"
        i = read(i, until: ")")
      case "n": words += "\n"
      case "\n": while text[i] == " " { i += 1 }
      case "u":
        while text[i] != "}" { i += 1 }
        i += 1
      default: words.append(escaped)
      }
    }
    template += isBlock ? unindented(words) : words
    return i + (isBlock ? 3 : 1)
  }

  private func unindented(_ block: String) -> String {
    var lines = block.split(separator: "\n", omittingEmptySubsequences: false)[...]
    lines = lines.dropFirst()
    let indent = lines.last?.count ?? 0
    return lines.dropLast().map { $0.dropFirst(indent) }.joined(separator: "\n")
  }

  private func starts(_ prefix: String, _ i: Int) -> Bool {
    i + prefix.count <= text.count && text[i..<(i + prefix.count)].elementsEqual(prefix)
  }
}
