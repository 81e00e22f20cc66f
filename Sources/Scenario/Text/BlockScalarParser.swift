/// Reads block texts: literal after `|`, folded after `>`.
enum BlockScalarParser {
  /// Reads the block text whose header stands at the cursor, and moves on to the next content.
  ///
  /// - Parameters:
  ///   - cursor: on `|` or `>`.
  ///   - outer: the column of the collection around it; the text is indented further.
  /// - Returns: the text, its line breaks folded and chomped.
  /// - Throws: an error where the header or the indentation is wrong.
  static func read(_ cursor: inout LineCursor, outer: Int) throws(YAMLError) -> Scalar {
    let folded = cursor.current == ">"
    cursor.column += 1
    let (chomping, digit) = try header(&cursor)
    try cursor.finishLine()
    cursor.line += 1
    let parent = max(outer, 0)
    let lines = try content(&cursor, parent: parent, outer: outer, digit: digit)
    cursor.skipToContent()
    let text = BlockScalarParser.text(lines, folded: folded, chomping: chomping)
    return Scalar(text: text, style: folded ? .folded : .literal, value: .string)
  }

  private enum Chomping {
    case clip
    case strip
    case keep
  }

  private static func header(
    _ cursor: inout LineCursor
  ) throws(YAMLError) -> (Chomping, Int?) {
    var chomping: Chomping?
    var digit: Int?
    while let scalar = cursor.current, scalar != " " {
      switch scalar {
      case "-" where chomping == nil: chomping = .strip
      case "+" where chomping == nil: chomping = .keep
      case "1"..."9" where digit == nil: digit = Int(scalar.value) - 48
      default: throw YAMLError(.badBlockHeader, at: cursor.position)
      }
      cursor.column += 1
    }
    return (chomping ?? .clip, digit)
  }

  /// The lines of the text without their common indentation; blank ones are empty.
  private static func content(
    _ cursor: inout LineCursor, parent: Int, outer: Int, digit: Int?
  ) throws(YAMLError) -> [[Unicode.Scalar]] {
    var indent = digit.map { parent + $0 }
    var lines: [[Unicode.Scalar]] = []
    var deepestBlank = 0
    while !cursor.isAtEnd {
      let line = cursor.lines[cursor.line]
      let spaces = line.prefix { $0 == " " }.count
      if spaces == line.count {
        // A blank line deeper than the text that follows confuses some readers.
        deepestBlank = max(deepestBlank, spaces)
        if let indent, spaces > indent {
          lines.append(Array(line[indent...]))
        } else {
          lines.append([])
        }
        cursor.line += 1
        continue
      }
      if indent == nil {
        guard spaces > outer, spaces > 0 || outer < 0 else { break }
        guard deepestBlank <= spaces else {
          throw YAMLError(
            .badIndentation, at: SourcePosition(line: cursor.line + 1, column: spaces + 1))
        }
        indent = spaces
      }
      guard let indent, spaces >= indent else {
        guard spaces <= outer else {
          throw YAMLError(
            .badIndentation, at: SourcePosition(line: cursor.line + 1, column: spaces + 1))
        }
        break
      }
      lines.append(Array(line[indent...]))
      cursor.line += 1
    }
    return lines
  }

  private static func text(
    _ lines: [[Unicode.Scalar]], folded: Bool, chomping: Chomping
  ) -> String {
    var body = lines
    var trailing = 0
    while body.last?.isEmpty == true {
      body.removeLast()
      trailing += 1
    }
    var text = String.UnicodeScalarView()
    if folded {
      fold(body, into: &text)
    } else {
      for (i, line) in body.enumerated() {
        if i > 0 { text.append("\n") }
        text.append(contentsOf: line)
      }
    }
    switch chomping {
    case .strip: break
    case .clip: if !body.isEmpty { text.append("\n") }
    case .keep:
      let ends = trailing + (body.isEmpty ? 0 : 1)
      text.append(contentsOf: repeatElement("\n", count: ends))
    }
    return String(text)
  }

  /// Joins neighbouring lines with a space; blank lines become line ends, and lines that begin
  /// with a space keep theirs.
  private static func fold(
    _ lines: [[Unicode.Scalar]], into text: inout String.UnicodeScalarView
  ) {
    var blanks = 0
    var previous: [Unicode.Scalar]?
    for line in lines {
      if line.isEmpty {
        blanks += 1
        continue
      }
      if let previous {
        let keepsBreak = line.first == " " || previous.first == " "
        if keepsBreak || blanks > 0 {
          text.append(contentsOf: repeatElement("\n", count: blanks + (keepsBreak ? 1 : 0)))
        } else {
          text.append(" ")
        }
      } else {
        text.append(contentsOf: repeatElement("\n", count: blanks))
      }
      text.append(contentsOf: line)
      previous = line
      blanks = 0
    }
  }
}
