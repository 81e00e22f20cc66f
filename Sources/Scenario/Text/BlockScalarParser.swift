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
    let lines = try content(&cursor, outer: outer, digit: digit)
    guard !cursor.isAtEnd || cursor.endsWithLineEnd || chomping == .strip else {
      let last = cursor.lines.count
      let column = (cursor.lines.last?.count ?? 0) + 1
      throw YAMLError(.blockWithoutLineEnd, at: SourcePosition(line: last, column: column))
    }
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
    _ cursor: inout LineCursor, outer: Int, digit: Int?
  ) throws(YAMLError) -> [[Unicode.Scalar]] {
    // Also at the top, where nothing is around it, the text is indented by a space at least.
    var indent = digit.map { max(outer, 0) + $0 }
    var lines: [[Unicode.Scalar]] = []
    var spacedBlanks: [SourcePosition] = []
    while !cursor.isAtEnd {
      let line = cursor.lines[cursor.line]
      let spaces = line.prefix { $0 == " " }.count
      let place = SourcePosition(line: cursor.line + 1, column: spaces + 1)
      if spaces == line.count {
        if indent == nil, spaces > 0 { spacedBlanks.append(place) }
        lines.append(Array(line.dropFirst(indent ?? spaces)))
        cursor.line += 1
        continue
      }
      if indent == nil {
        guard spaces > max(outer, 0) else { break }
        if let blank = spacedBlanks.first(where: { $0.column != place.column }) {
          throw YAMLError(.blankWithSpaces, at: blank)
        }
        indent = spaces
      }
      guard let indent, spaces >= indent else { break }
      lines.append(Array(line[indent...]))
      cursor.line += 1
    }
    // With nothing but blank lines, readers disagree on how far the text is indented.
    if indent == nil, let blank = spacedBlanks.first {
      throw YAMLError(.blankWithSpaces, at: blank)
    }
    guard !cursor.isAtEnd else { return lines }
    let line = cursor.lines[cursor.line]
    let spaces = line.prefix { $0 == " " }.count
    guard spaces <= outer || (outer < 0 && line.first == "#" && indent != nil) else {
      throw YAMLError(
        .blockNotIndented, at: SourcePosition(line: cursor.line + 1, column: spaces + 1))
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
