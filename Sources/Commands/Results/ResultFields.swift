import Scenario
import Wording

/// An object of a results document, read member by member.
struct ResultFields {
  /// The document's name, for messages.
  let path: String

  private let node: Node
  private let members: [String: Node]

  /// Reads a node as an object.
  init(_ node: Node, path: String) throws(Failure) {
    guard case .mapping(let entries) = node.content else {
      throw ResultFields.failure(path, node, "an object is expected here")
    }
    self.path = path
    self.node = node
    members = Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) })
  }

  /// Whether there is a member that is not null.
  func has(_ name: String) -> Bool {
    guard let member = members[name] else { return false }
    if case .scalar(let scalar) = member.content, scalar.value == .null { return false }
    return true
  }

  /// A text; empty where there is none.
  func text(_ name: String) -> String {
    guard has(name), case .scalar(let scalar)? = members[name]?.content else { return "" }
    return scalar.text
  }

  /// A number; `nil` where it is null or not there.
  func number(_ name: String) -> Double? {
    has(name) ? members[name].flatMap(ResultFields.number) : nil
  }

  /// A number that has to be there.
  func needed(_ name: String) throws(Failure) -> Double {
    guard let number = number(name) else {
      throw ResultFields.failure(path, node, "there is no number \(name)")
    }
    return number
  }

  /// A whole number that has to be there.
  func whole<Number: FixedWidthInteger>(_ name: String) throws(Failure) -> Number {
    guard let number = Number(text(name)) else {
      throw ResultFields.failure(path, node, "there is no whole number \(name)")
    }
    return number
  }

  /// Whether a member is true.
  func isTrue(_ name: String) -> Bool { text(name) == "true" }

  /// The items of a list; none where there is none.
  func list(_ name: String) -> [Node] {
    guard case .sequence(let items)? = members[name]?.content else { return [] }
    return items
  }

  /// The objects of a list.
  func objects(_ name: String) throws(Failure) -> [ResultFields] {
    var objects: [ResultFields] = []
    for item in list(name) { objects.append(try ResultFields(item, path: path)) }
    return objects
  }

  /// An object that has to be there.
  func object(_ name: String) throws(Failure) -> ResultFields {
    guard let member = members[name] else {
      throw ResultFields.failure(path, node, "there is no member \(name)")
    }
    return try ResultFields(member, path: path)
  }

  /// Lists of numbers; null is `nil`.
  func numbers(_ name: String) -> [[Double?]] {
    list(name).map { item in
      guard case .sequence(let cells) = item.content else { return [] }
      return cells.map(ResultFields.number)
    }
  }

  private static func number(_ node: Node) -> Double? {
    guard case .scalar(let scalar) = node.content else { return nil }
    return Double(scalar.text)
  }

  /// What is wrong with a results document, and where.
  static func failure(_ path: String, _ node: Node, _ what: Message) -> Failure {
    Failure(
      code: .inputOutput,
      message:
        "\(path):\(node.position.line):\(node.position.column): \(what); name a results.json of fentan run --out or --json, or its folder"
    )
  }
}
