extension Node {
  /// The document as JSON.
  ///
  /// Keys keep their order. JSON has no infinities and no NaN: they become the texts `.inf`,
  /// `-.inf` and `.nan`. Other numbers keep their digits or their nearest double.
  ///
  /// - Parameter pretty: whether each entry gets a line of its own.
  /// - Returns: one JSON value.
  public func json(pretty: Bool = false) -> String {
    var text = ""
    write(to: &text, pretty: pretty, indent: 0)
    return text
  }

  private func write(to text: inout String, pretty: Bool, indent: Int) {
    func newLine(_ level: Int) {
      guard pretty else { return }
      text += "\n" + String(repeating: "  ", count: level)
    }
    switch content {
    case .scalar(let scalar):
      text += scalar.json
    case .sequence(let items):
      text += "["
      for (i, item) in items.enumerated() {
        if i > 0 { text += "," }
        newLine(indent + 1)
        item.write(to: &text, pretty: pretty, indent: indent + 1)
      }
      if !items.isEmpty { newLine(indent) }
      text += "]"
    case .mapping(let entries):
      text += "{"
      for (i, entry) in entries.enumerated() {
        if i > 0 { text += "," }
        newLine(indent + 1)
        text += JSONString.quoted(entry.key) + (pretty ? ": " : ":")
        entry.value.write(to: &text, pretty: pretty, indent: indent + 1)
      }
      if !entries.isEmpty { newLine(indent) }
      text += "}"
    }
  }
}

extension Scalar {
  fileprivate var json: String {
    switch value {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .integer(let digits): digits
    case .float(let number) where number.isNaN: "\".nan\""
    case .float(let number) where number.isInfinite: number > 0 ? "\".inf\"" : "\"-.inf\""
    case .float(let number): Scalar.digits(of: number)
    case .string: JSONString.quoted(text)
    }
  }
}

extension Scalar {
  /// A number with a point even where it has an exponent: without one YAML 1.1 reads a text.
  fileprivate static func digits(of number: Double) -> String {
    let text = "\(number)"
    guard let exponent = text.firstIndex(of: "e"), !text.contains(".") else { return text }
    return text[..<exponent] + ".0" + text[exponent...]
  }
}

/// Texts as JSON writes them.
enum JSONString {
  /// The text in double quotes.
  ///
  /// Escaped is what JSON does not allow (RFC 8259, section 7), and what a YAML document may not
  /// hold as it is: every JSON text of fentan can be read by its own reader.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
        "\u{FFFF}":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
