import Wording

/// A place in a text that moves forward.
struct LineCursor {
  let lines: [[Unicode.Scalar]]

  /// Whether the last line has an end of its own.
  let endsWithLineEnd: Bool

  /// The current line, from 0; `lines.count` at the end.
  var line = 0

  /// The current column, from 0.
  var column = 0

  init(_ text: SourceText) {
    lines = text.lines
    endsWithLineEnd = text.endsWithLineEnd
  }

  /// The place for messages.
  var position: SourcePosition { SourcePosition(line: line + 1, column: column + 1) }

  /// Whether no line is left.
  var isAtEnd: Bool { line >= lines.count }

  /// The current character; `nil` at the end of a line.
  var current: Unicode.Scalar? { peek(0) }

  /// The character some places ahead on the same line.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    guard line < lines.count, column + distance < lines[line].count else { return nil }
    return lines[line][column + distance]
  }

  /// Whether the character at a distance is a space or the end of the line.
  func isBreak(_ distance: Int) -> Bool {
    let scalar = peek(distance)
    return scalar == nil || scalar == " "
  }

  /// Moves past spaces of the line.
  mutating func skipSpaces() {
    while current == " " { column += 1 }
  }

  /// Whether a comment may begin here: at the beginning of the line or behind a space.
  var mayBeginComment: Bool { column == 0 || peek(-1) == " " }

  /// Moves past spaces and a comment to the end of the line; refuses anything else.
  ///
  /// - Throws: an error at what stands there instead.
  mutating func finishLine() throws(YAMLError) {
    skipSpaces()
    if current == "#" {
      guard mayBeginComment else { throw YAMLError(.commentTooClose, at: position) }
      column = lines[line].count
    }
    guard let scalar = current else { return }
    throw YAMLError(.unexpected("text \(scalar)"), at: position)
  }

  /// Moves to the first character of the next line that has content; blank lines and comments are
  /// passed over.
  mutating func nextContentLine() {
    line += 1
    column = 0
    skipToContent()
  }

  /// Moves to the first character of content, from the beginning of the current line.
  mutating func skipToContent() {
    while line < lines.count {
      column = 0
      skipSpaces()
      if let scalar = current, scalar != "#" { return }
      line += 1
    }
    column = 0
  }
}
