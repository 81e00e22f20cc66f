/// Reads flow collections: `[a, b]` and `{a: 1, b: 2}`, over one or several lines.
struct FlowParser {
  var cursor: LineCursor
  private let outer: Int
  private var depth: Int

  /// Begins at an opening bracket.
  ///
  /// - Parameters:
  ///   - cursor: on the bracket.
  ///   - outer: the column of the block collection around it; later lines are indented further.
  ///   - depth: how deep the value is nested already.
  init(_ cursor: LineCursor, outer: Int, depth: Int) {
    self.cursor = cursor
    self.outer = outer
    self.depth = depth
  }

  /// Reads the value at the cursor.
  mutating func value() throws(YAMLError) -> Node {
    let position = cursor.position
    switch cursor.current {
    case "[":
      return Node(content: .sequence(try sequence()), position: position)
    case "{":
      return Node(content: .mapping(try mapping()), position: position)
    default:
      let scalar = try ScalarParser.value(&cursor, inFlow: true)
      return Node(content: .scalar(scalar), position: position)
    }
  }

  private mutating func sequence() throws(YAMLError) -> [Node] {
    let opened = cursor.position
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAML.deepest else { throw YAMLError(.tooDeep, at: opened) }
    cursor.column += 1
    var items: [Node] = []
    while true {
      try skipBlank("[", opened)
      if cursor.current == "]" { break }
      if cursor.current == "?", cursor.isBreak(1) {
        throw YAMLError(.complexKey, at: cursor.position)
      }
      let start = cursor.position
      items.append(try value())
      try skipBlank("[", opened)
      // `[a: 1]` is a mapping inside a sequence to YAML; people rarely mean that.
      if cursor.current == ":" { throw YAMLError(.pairInSequence, at: start) }
      if cursor.current == "," {
        cursor.column += 1
      } else if cursor.current != "]" {
        throw YAMLError(.missingComma("]"), at: cursor.position)
      }
    }
    cursor.column += 1
    return items
  }

  private mutating func mapping() throws(YAMLError) -> [Node.Entry] {
    let opened = cursor.position
    depth += 1
    defer { depth -= 1 }
    guard depth <= YAML.deepest else { throw YAMLError(.tooDeep, at: opened) }
    cursor.column += 1
    var entries: [Node.Entry] = []
    var seen: [String: SourcePosition] = [:]
    while true {
      try skipBlank("{", opened)
      if cursor.current == "}" { break }
      let keyPosition = cursor.position
      if cursor.current == "[" || cursor.current == "{" || cursor.current == "?" {
        throw YAMLError(.complexKey, at: keyPosition)
      }
      guard let key = try ScalarParser.key(&cursor, inFlow: true) else {
        throw YAMLError(.missingColon, at: keyPosition)
      }
      if let first = seen.updateValue(keyPosition, forKey: key) {
        throw YAMLError(.duplicateKey(key, first: first), at: keyPosition)
      }
      try skipBlank("{", opened)
      let value: Node
      if cursor.current == "," || cursor.current == "}" {
        let scalar = Scalar(text: "", style: .plain, value: .null)
        value = Node(content: .scalar(scalar), position: cursor.position)
      } else {
        value = try self.value()
      }
      entries.append(Node.Entry(key: key, keyPosition: keyPosition, value: value))
      try skipBlank("{", opened)
      if cursor.current == "," {
        cursor.column += 1
      } else if cursor.current != "}" {
        throw YAMLError(.missingComma("}"), at: cursor.position)
      }
    }
    cursor.column += 1
    return entries
  }

  /// Moves past spaces, comments and ends of lines inside a collection.
  private mutating func skipBlank(
    _ bracket: Character, _ opened: SourcePosition
  ) throws(YAMLError) {
    cursor.skipSpaces()
    while cursor.current == nil || cursor.current == "#" {
      guard cursor.current == nil || cursor.mayBeginComment else {
        throw YAMLError(.commentTooClose, at: cursor.position)
      }
      cursor.nextContentLine()
      guard !cursor.isAtEnd, cursor.column > outer else {
        throw YAMLError(.unclosed(bracket, opened: opened), at: opened)
      }
    }
  }
}
