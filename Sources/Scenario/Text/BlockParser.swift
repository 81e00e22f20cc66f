/// Reads block structure: indentation, sequences, mappings and the values on their lines.
struct BlockParser {
  private var cursor: LineCursor
  private var depth = 0

  init(_ text: SourceText) {
    cursor = LineCursor(text)
  }

  /// Reads the one document of the text.
  mutating func document() throws(YAMLError) -> Node {
    try skipMarker()
    for line in cursor.line..<cursor.lines.count where isMarker(cursor.lines[line]) {
      throw YAMLError(.severalDocuments, at: SourcePosition(line: line + 1, column: 1))
    }
    cursor.skipToContent()
    guard !cursor.isAtEnd else {
      let scalar = Scalar(text: "", style: .plain, value: .null)
      return Node(content: .scalar(scalar), position: SourcePosition(line: 1, column: 1))
    }
    let node = try block(outer: -1)
    guard cursor.isAtEnd else { throw YAMLError(.badIndentation, at: cursor.position) }
    return node
  }

  private mutating func skipMarker() throws(YAMLError) {
    cursor.skipToContent()
    guard !cursor.isAtEnd else { return }
    if cursor.column == 0, cursor.current == "%" {
      throw YAMLError(.directive, at: cursor.position)
    }
    guard isMarker(cursor.lines[cursor.line]) else {
      cursor.line = 0
      return
    }
    guard cursor.current == "-" else { throw YAMLError(.severalDocuments, at: cursor.position) }
    cursor.column = 3
    cursor.skipSpaces()
    guard cursor.current == nil || cursor.current == "#" else {
      throw YAMLError(.contentAfterMarker, at: cursor.position)
    }
    cursor.line += 1
    cursor.column = 0
  }

  /// Whether a line is `---` or `...`, alone or before a space.
  private func isMarker(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count >= 3, line.count == 3 || line[3] == " " else { return false }
    return line[..<3].allSatisfy { $0 == "-" } || line[..<3].allSatisfy { $0 == "." }
  }

  /// Reads the value that begins at the cursor, which stands on the first character of a line or
  /// behind a dash.
  ///
  /// - Parameter outer: the column of the collection around it; -1 at the top.
  /// - Returns: the value.
  /// - Throws: the first error in it.
  private mutating func block(outer: Int) throws(YAMLError) -> Node {
    if cursor.current == "-", cursor.isBreak(1) { return try sequence() }
    if cursor.current == "?", cursor.isBreak(1) {
      throw YAMLError(.complexKey, at: cursor.position)
    }
    var ahead = cursor
    if try ScalarParser.key(&ahead) != nil { return try mapping() }
    return try inline(outer: outer)
  }

  private mutating func sequence() throws(YAMLError) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAML.deepest else { throw YAMLError(.tooDeep, at: cursor.position) }
    let column = cursor.column
    let position = cursor.position
    var items: [Node] = []
    while !cursor.isAtEnd, cursor.column == column, cursor.current == "-", cursor.isBreak(1) {
      cursor.column += 1
      let dash = cursor.position
      cursor.skipSpaces()
      if cursor.current == nil || cursor.current == "#" {
        items.append(try valueBelow(outer: column, at: dash))
      } else {
        items.append(try block(outer: column))
      }
    }
    try expectOutdent(from: column)
    return Node(content: .sequence(items), position: position)
  }

  private mutating func mapping() throws(YAMLError) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAML.deepest else { throw YAMLError(.tooDeep, at: cursor.position) }
    let column = cursor.column
    let position = cursor.position
    var entries: [Node.Entry] = []
    var seen: [String: SourcePosition] = [:]
    while !cursor.isAtEnd, cursor.column == column {
      let keyPosition = cursor.position
      guard !(cursor.current == "?" && cursor.isBreak(1)) else {
        throw YAMLError(.complexKey, at: keyPosition)
      }
      guard let key = try ScalarParser.key(&cursor) else {
        if cursor.current == "-", cursor.isBreak(1) {
          throw YAMLError(.badIndentation, at: keyPosition)
        }
        throw YAMLError(.missingColon, at: keyPosition)
      }
      if let first = seen.updateValue(keyPosition, forKey: key) {
        throw YAMLError(.duplicateKey(key, first: first), at: keyPosition)
      }
      let colon = cursor.position
      cursor.skipSpaces()
      let value: Node
      if cursor.current == nil || cursor.current == "#" {
        value = try valueBelow(outer: column, at: colon, sequenceMayAlign: true)
      } else {
        guard !(cursor.current == "-" && cursor.isBreak(1)) else {
          throw YAMLError(.inlineSequence, at: cursor.position)
        }
        value = try inline(outer: column)
      }
      entries.append(Node.Entry(key: key, keyPosition: keyPosition, value: value))
    }
    try expectOutdent(from: column)
    return Node(content: .mapping(entries), position: position)
  }

  /// The value on the lines below a key or a dash; null if nothing is indented further.
  ///
  /// - Parameters:
  ///   - outer: the column of the key or dash.
  ///   - position: where an empty value is said to be.
  ///   - sequenceMayAlign: whether the dashes of a sequence may stand under the key itself.
  /// - Returns: the value.
  /// - Throws: the first error in it.
  private mutating func valueBelow(
    outer: Int, at position: SourcePosition, sequenceMayAlign: Bool = false
  ) throws(YAMLError) -> Node {
    try cursor.finishLine()
    cursor.nextContentLine()
    let isDash = cursor.current == "-" && cursor.isBreak(1)
    if !cursor.isAtEnd,
      cursor.column > outer || (sequenceMayAlign && isDash && cursor.column == outer)
    {
      return try block(outer: outer)
    }
    let scalar = Scalar(text: "", style: .plain, value: .null)
    return Node(content: .scalar(scalar), position: position)
  }

  /// A scalar or a flow collection that begins at the cursor, up to the end of its last line.
  private mutating func inline(outer: Int) throws(YAMLError) -> Node {
    let position = cursor.position
    switch cursor.current {
    case "|", ">":
      let scalar = try BlockScalarParser.read(&cursor, outer: outer)
      return Node(content: .scalar(scalar), position: position)
    case "[", "{":
      var parser = FlowParser(cursor, outer: outer, depth: depth)
      let node = try parser.value()
      cursor = parser.cursor
      if cursor.current == ":" { throw YAMLError(.complexKey, at: position) }
      try endOfValue(node, outer: outer)
      return node
    default:
      let scalar = try ScalarParser.value(&cursor, inFlow: false)
      let node = Node(content: .scalar(scalar), position: position)
      try endOfValue(node, outer: outer)
      return node
    }
  }

  /// Moves on to the next line with content, which must not look like more of the value.
  private mutating func endOfValue(_ node: Node, outer: Int) throws(YAMLError) {
    if cursor.current == ":" { throw YAMLError(.nestedInline, at: cursor.position) }
    try cursor.finishLine()
    cursor.nextContentLine()
    guard !cursor.isAtEnd, cursor.column > outer else { return }
    if case .scalar(let scalar) = node.content, scalar.style == .plain {
      throw YAMLError(.multilinePlain, at: cursor.position)
    }
    throw YAMLError(.badIndentation, at: cursor.position)
  }

  /// After a collection the next line must belong to one further out.
  private func expectOutdent(from column: Int) throws(YAMLError) {
    guard !cursor.isAtEnd, cursor.column > column else { return }
    throw YAMLError(.badIndentation, at: cursor.position)
  }
}
