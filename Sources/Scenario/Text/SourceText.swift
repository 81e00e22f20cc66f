/// A text cut into lines of Unicode scalars, with everything refused that no document may hold.
struct SourceText {
  /// The lines without their ends.
  let lines: [[Unicode.Scalar]]

  /// Whether the last line has an end of its own.
  let endsWithLineEnd: Bool

  /// Decodes and checks a text.
  init(_ bytes: [UInt8]) throws(YAMLError) {
    let start = SourcePosition(line: 1, column: 1)
    guard bytes.count <= YAML.largest else {
      throw YAMLError(.tooLarge, at: start)
    }
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var first = true
    var afterReturn = false
    var isBlank = true
    var isComment = false
    func here() -> SourcePosition {
      SourcePosition(line: lines.count + 1, column: line.count + 1)
    }
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .emptyInput:
        break decoding
      case .error:
        throw YAMLError(.notUTF8, at: here())
      case .scalarValue(let scalar):
        defer { first = false }
        if afterReturn, scalar != "\n" { throw YAMLError(.carriageReturn, at: here()) }
        afterReturn = false
        switch scalar {
        case "\u{FEFF}" where first: continue
        case "\n":
          lines.append(line)
          line = []
          isBlank = true
          isComment = false
        case "\r": afterReturn = true
        case "\t":
          // Only a line that is a comment may hold tabs: everywhere else some reader takes them amiss.
          guard isComment else { throw YAMLError(.tab, at: here()) }
          line.append(scalar)
        default:
          guard SourceText.isPrintable(scalar) else {
            throw YAMLError(.forbiddenCharacter(scalar.value), at: here())
          }
          if isBlank, scalar == "#" { isComment = true }
          if scalar != " " { isBlank = false }
          line.append(scalar)
        }
      }
    }
    if afterReturn { throw YAMLError(.carriageReturn, at: here()) }
    endsWithLineEnd = line.isEmpty
    if !line.isEmpty { lines.append(line) }
    self.lines = lines
  }

  /// The printable characters of YAML, less those that YAML 1.1 takes for line breaks and the
  /// byte order mark.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
