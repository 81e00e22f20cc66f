/// A JSON document as a tree, written with its members in the order in which they were given.
indirect enum JSONNode: Equatable, Sendable {
  case text(String)
  case whole(UInt64)
  case flag(Bool)
  case list([JSONNode])
  case object([Member])

  /// A name with its value.
  struct Member: Equatable, Sendable {
    var name: String
    var value: JSONNode
  }

  /// An object of names and values.
  static func members(_ members: (String, JSONNode)...) -> JSONNode {
    .object(members.map { Member(name: $0, value: $1) })
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONNode { .list(texts.map(JSONNode.text)) }

  /// The object with one more member at its end.
  func with(_ name: String, _ value: JSONNode) -> JSONNode {
    guard case .object(let members) = self else { preconditionFailure("only objects have members") }
    return .object(members + [Member(name: name, value: value)])
  }

  /// The member of an object; `nil` where there is none, or it is no object.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The document as text, two spaces a level; what holds no other object or list is in one line.
  func rendered(indent: String = "") -> String {
    switch self {
    case .text(let text): return JSONResults.text(text)
    case .whole(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let items):
      let lines = items.map { $0.rendered(indent: indent + "  ") }
      return lay(lines, "[", "]", indent, inOneLine: items.allSatisfy(\.isPlain))
    case .object(let members):
      let lines = members.map {
        "\(JSONResults.text($0.name)): \($0.value.rendered(indent: indent + "  "))"
      }
      return lay(lines, "{", "}", indent, inOneLine: members.allSatisfy { $0.value.isPlain })
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private func lay(
    _ lines: [String], _ start: String, _ end: String, _ indent: String, inOneLine: Bool
  ) -> String {
    let line = start + lines.joined(separator: ", ") + end
    guard !inOneLine || line.count + indent.count > 90 else { return line }
    return start + "\n" + lines.map { "\(indent)  \($0)" }.joined(separator: ",\n")
      + "\n\(indent)\(end)"
  }
}
