import Scenario

/// How many lines and columns a text has, to tell whether a place lies within it.
struct TextExtent {
  private let widths: [Int]

  /// Measures a text as every editor does: lines end with a line feed, columns are characters of
  /// Unicode, and what is no UTF-8 counts as some replacement.
  init(_ bytes: [UInt8]) {
    widths = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self).unicodeScalars.count }
  }

  /// Whether a place is a character of the text, or the end of a line.
  func holds(_ position: SourcePosition) -> Bool {
    guard position.line >= 1, position.column >= 1, position.line <= widths.count else {
      return false
    }
    return position.column <= widths[position.line - 1] + 1
  }
}

/// Whether a message may be printed as one line: no line ends, no control characters.
func isOneLine(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy {
    switch $0.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
