import Wording

/// Reads plain and quoted scalars, as values and as keys.
enum ScalarParser {
  /// Keys longer than this are refused, as other readers do beyond 1024.
  private static let longestKey = 1000

  /// Reads the scalar at the cursor.
  static func value(_ cursor: inout LineCursor, inFlow: Bool) throws(YAMLError) -> Scalar {
    switch cursor.current {
    case "'", "\"": return try QuotedParser.read(&cursor)
    default: return try plain(&cursor, inFlow: inFlow)
    }
  }

  /// Reads a key and its colon, if that is what stands at the cursor.
  ///
  /// - Returns: the key; `nil`, with the cursor where it was, if no colon follows on the line.
  static func key(_ cursor: inout LineCursor, inFlow: Bool = false) throws(YAMLError) -> String? {
    let start = cursor
    let isQuoted = cursor.current == "'" || cursor.current == "\""
    if !isQuoted, !looksLikeKey(cursor, inFlow: inFlow) { return nil }
    // What is wrong with a quoted text is wrong with it as a key and as a value.
    let scalar: Scalar
    do throws(YAMLError) {
      scalar = try value(&cursor, inFlow: inFlow)
    } catch {
      guard case .ambiguousPlain("<<", _) = error.problem else { throw error }
      throw YAMLError(.mergeKey, at: error.position)
    }
    cursor.skipSpaces()
    guard cursor.current == ":" else {
      cursor = start
      return nil
    }
    guard cursor.isBreak(1) else {
      throw YAMLError(.missingValueSpace, at: cursor.position)
    }
    guard cursor.column - start.column <= longestKey else {
      throw YAMLError(.keyTooLong, at: start.position)
    }
    if !isQuoted, scalar.value != .string {
      throw YAMLError(.keyIsNoText(scalar.text), at: start.position)
    }
    cursor.column += 1
    return scalar.text
  }

  /// Whether the rest of the line holds a colon that ends a plain key.
  private static func looksLikeKey(_ cursor: LineCursor, inFlow: Bool) -> Bool {
    var ahead = cursor
    switch ahead.current {
    case "[", "{", "|", ">", "#", nil: return false
    default: break
    }
    while let scalar = ahead.current {
      if scalar == ":", ahead.isBreak(1) { return true }
      if scalar == " ", ahead.peek(1) == "#" { return false }
      if inFlow, ",[]{}".unicodeScalars.contains(scalar) { return false }
      ahead.column += 1
    }
    return false
  }

  /// Reads a plain scalar, which ends with its line, before `: ` or before ` #`; in a flow
  /// collection also before `,`, `[`, `]`, `{` and `}`.
  private static func plain(_ cursor: inout LineCursor, inFlow: Bool) throws(YAMLError) -> Scalar {
    let start = cursor.position
    try checkStart(cursor, inFlow: inFlow)
    var text = String.UnicodeScalarView()
    var spaces = 0
    while let scalar = cursor.current {
      if scalar == ":" {
        if cursor.isBreak(1) { break }
        // Readers disagree on a colon before a bracket, and on one at the end of a flow item.
        if let next = cursor.peek(1), inFlow, ",[]{}".unicodeScalars.contains(next) {
          throw YAMLError(.missingValueSpace, at: cursor.position)
        }
      }
      if scalar == "#", spaces > 0 { break }
      if inFlow, ",[]{}".unicodeScalars.contains(scalar) { break }
      if inFlow, scalar == "?" { throw YAMLError(.questionMarkInFlow, at: cursor.position) }
      if scalar == " " {
        spaces += 1
      } else {
        text.append(contentsOf: repeatElement(" ", count: spaces))
        spaces = 0
        text.append(scalar)
      }
      cursor.column += 1
    }
    cursor.column -= spaces
    let string = String(text)
    guard !string.isEmpty else {
      throw YAMLError(.unexpected("character \(cursor.current.map(String.init) ?? "")"), at: start)
    }
    let value = CoreSchema.value(of: string)
    if let write = CoreSchema.ambiguity(string, value) {
      throw YAMLError(.ambiguousPlain(string, write: write), at: start)
    }
    return Scalar(text: string, style: .plain, value: value)
  }

  private static func checkStart(_ cursor: LineCursor, inFlow: Bool) throws(YAMLError) {
    let position = cursor.position
    switch cursor.current {
    case "&": throw YAMLError(.anchor, at: position)
    case "*": throw YAMLError(.alias, at: position)
    case "!": throw YAMLError(.tag, at: position)
    case "%", "@", "`", "|", ">", ",", "]", "}":
      throw YAMLError(.badPlainStart(Character(cursor.current ?? " ")), at: position)
    case "?", ":":
      throw YAMLError(.badPlainStart(Character(cursor.current ?? " ")), at: position)
    case "-" where cursor.isBreak(1):
      throw YAMLError(.badPlainStart("-"), at: position)
    case "-" where inFlow && ",[]{}".unicodeScalars.contains(cursor.peek(1) ?? " "):
      throw YAMLError(.badPlainStart("-"), at: position)
    default: break
    }
  }
}
