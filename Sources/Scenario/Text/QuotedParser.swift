import Wording

/// Reads texts in single and double quotes, each on one line.
enum QuotedParser {
  /// Reads the quoted text at the cursor.
  static func read(_ cursor: inout LineCursor) throws(YAMLError) -> Scalar {
    let opened = cursor.position
    let quote = cursor.current
    cursor.column += 1
    var text = String.UnicodeScalarView()
    while let scalar = cursor.current {
      cursor.column += 1
      if scalar == quote {
        // Two single quotes stand for one.
        guard quote == "'", cursor.current == "'" else {
          return Scalar(
            text: String(text), style: quote == "'" ? .singleQuoted : .doubleQuoted,
            value: .string)
        }
        cursor.column += 1
        text.append("'")
      } else if scalar == "\\", quote == "\"" {
        cursor.column -= 1
        text.append(try escape(&cursor))
      } else {
        text.append(scalar)
      }
    }
    throw YAMLError(.unclosed(quote == "'" ? "'" : "\"", opened: opened), at: opened)
  }

  /// Reads the escape at the cursor, which stands on its backslash.
  private static func escape(_ cursor: inout LineCursor) throws(YAMLError) -> Unicode.Scalar {
    let position = cursor.position
    let letter = cursor.peek(1)
    cursor.column += 2
    switch letter {
    case "0": return "\0"
    case "a": return "\u{07}"
    case "b": return "\u{08}"
    case "t": return "\t"
    case "n": return "\n"
    case "v": return "\u{0B}"
    case "f": return "\u{0C}"
    case "r": return "\r"
    case "e": return "\u{1B}"
    case " ": return " "
    case "\"": return "\""
    case "/": return "/"
    case "\\": return "\\"
    case "N": return "\u{85}"
    case "_": return "\u{A0}"
    case "L": return "\u{2028}"
    case "P": return "\u{2029}"
    case "x": return try hexadecimal(2, &cursor, position)
    case "u": return try hexadecimal(4, &cursor, position)
    case "U": return try hexadecimal(8, &cursor, position)
    default:
      throw YAMLError(
        .badEscape(Message(verbatim: "\\\(letter.map(String.init) ?? "")")), at: position)
    }
  }

  private static func hexadecimal(
    _ digits: Int, _ cursor: inout LineCursor, _ position: SourcePosition
  ) throws(YAMLError) -> Unicode.Scalar {
    var code: UInt32 = 0
    var written = ""
    for _ in 0..<digits {
      guard let scalar = cursor.current, let digit = Character(scalar).hexDigitValue,
        scalar.isASCII
      else { throw YAMLError(.badEscape("\\x, \\u or \\U with too few digits"), at: position) }
      code = code << 4 | UInt32(digit)
      written.unicodeScalars.append(scalar)
      cursor.column += 1
    }
    // A surrogate is no character; two of them are one only to some readers.
    guard let scalar = Unicode.Scalar(code) else {
      throw YAMLError(.badEscape("the code \(written)"), at: position)
    }
    return scalar
  }
}
