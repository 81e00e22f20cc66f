/// A field in the words of JSON Schema and of Table Schema.
extension Field {
  /// What JSON Schema (draft-07) says of the member.
  var jsonSchema: JSONNode {
    var node: JSONNode =
      switch kind {
      case .text, .day: .members(("type", type("string")))
      case .number: .members(("type", type("number")))
      case .whole: .members(("type", type("integer")))
      case .flag: .members(("type", type("boolean")))
      case .texts:
        .members(("type", .text("array")), ("items", .members(("type", .text("string")))))
      case .lists(let item): .members(("type", .text("array")), ("items", item))
      }
    if kind == .day { node = node.with("format", .text("date")) }
    if !choices.isEmpty { node = node.with("enum", .texts(choices)) }
    if kind == .text, presence == .always, choices.isEmpty {
      node = node.with("minLength", .whole(1))
    }
    return node.with("title", .text(title)).with("description", .text(meaning))
  }

  private func type(_ name: String) -> JSONNode {
    presence == .orNothing ? .texts([name, "null"]) : .text(name)
  }

  /// What Table Schema says of the column.
  var tableSchema: JSONNode {
    let type =
      switch kind {
      case .text, .texts: "string"
      case .day: "date"
      case .number: "number"
      case .whole: "integer"
      case .flag: "boolean"
      case .lists: preconditionFailure("a list is no column")
      }
    var node = JSONNode.members(
      ("name", .text(name)), ("type", .text(type)), ("title", .text(title)),
      ("description", .text(kind == .texts ? meaning + " A space stands between two." : meaning)))
    if let unit { node = node.with("unit", .text(unit)) }
    // An empty name is a name: that of the only variant, and of all groups together.
    if presence == .orEmpty { node = node.with("missingValues", .list([])) }
    var constraints: [JSONNode.Member] = []
    if presence == .always {
      constraints.append(.init(name: "required", value: .flag(true)))
    }
    if !choices.isEmpty { constraints.append(.init(name: "enum", value: .texts(choices))) }
    return constraints.isEmpty ? node : node.with("constraints", .object(constraints))
  }
}

extension Array {
  /// An item as a JSON object in one line.
  func json<Item>(_ item: Item) -> String where Element == Field<Item> {
    "{"
      + filter { !($0.presence == .orLeftOut && $0.json(item) == "null") }
      .map { "\"\($0.name)\": \($0.json(item))" }.joined(separator: ", ") + "}"
  }

  /// The numbers of an item, in the order of the fields.
  func numbers<Item>(_ item: Item) -> [Double?] where Element == Field<Item> {
    map { if case .number(let number) = $0.value(item) { number } else { nil } }
  }

  /// What JSON Schema says of a list of the fields' numbers.
  func listSchema<Item>() -> JSONNode where Element == Field<Item> {
    .members(
      ("type", .text("array")), ("items", .list(map(\.jsonSchema))),
      ("minItems", .whole(UInt64(count))), ("additionalItems", .flag(false)))
  }

  /// What JSON Schema says of such an object.
  func objectSchema<Item>(_ meaning: String) -> JSONNode where Element == Field<Item> {
    .members(
      ("type", .text("object")), ("description", .text(meaning)),
      ("properties", .object(map { .init(name: $0.name, value: $0.jsonSchema) })),
      ("required", .texts(filter { $0.presence != .orLeftOut }.map(\.name))),
      ("additionalProperties", .flag(false)))
  }
}
