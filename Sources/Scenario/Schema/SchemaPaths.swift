/// The paths of a scenario with the places of their values in the schema, for `compare`.
struct SchemaPaths {
  /// A path, with a pattern of digits for each place in a list, and where the schema says what
  /// stands there.
  private struct Entry {
    var path: [String]
    var pointers: [String]
  }

  private var entries: [Entry] = []
  private static let index = "[0-9]+"

  /// Finds the paths below the properties of a document.
  init(_ properties: [(String, JSONText)]) {
    for (name, schema) in properties {
      add([name], "#/properties/\(name)")
      collect(schema, [name], "#/properties/\(name)")
    }
  }

  /// The paths without lists on the way, each with a list of values.
  var lists: [(String, JSONText)] {
    entries.filter { $0.path.count > 1 && !$0.path.contains(SchemaPaths.index) }
      .map { ($0.path.joined(separator: "."), .list(of: value($0))) }
  }

  /// The paths through lists as patterns, each with a list of values.
  var indexedLists: [(String, JSONText)] {
    entries.filter { $0.path.contains(SchemaPaths.index) }
      .map { (pattern($0), .list(of: value($0))) }
  }

  /// A schema in which every mapping of paths to values says which paths there are.
  func filledIn(_ schema: JSONText) -> JSONText {
    switch schema {
    case .array(let items): return .array(items.map(filledIn))
    case .object(let entries):
      let isOpen = entries.contains { $0.0 == "type" && $0.1.isString("object") }
      guard isOpen, !entries.contains(where: { $0.0 == "properties" }) else {
        return .object(entries.map { ($0.0, filledIn($0.1)) })
      }
      let (indexed, plain) = (
        self.entries.filter { $0.path.contains(SchemaPaths.index) },
        self.entries.filter { !$0.path.contains(SchemaPaths.index) }
      )
      return .object(
        entries + [
          ("minProperties", .number("1")),
          ("properties", .object(plain.map { ($0.path.joined(separator: "."), value($0)) })),
          ("patternProperties", .object(indexed.map { (pattern($0), value($0)) })),
          ("additionalProperties", .flag(false)),
        ])
    case .string, .number, .flag: return schema
    }
  }

  private func pattern(_ entry: Entry) -> String {
    "^" + entry.path.joined(separator: "\\.") + "$"
  }

  private func value(_ entry: Entry) -> JSONText {
    let references = entry.pointers.map(JSONText.reference)
    return references.count == 1 ? references[0] : .anyOf(references)
  }

  private mutating func add(_ path: [String], _ pointer: String) {
    // What all variants have in common cannot be changed by one.
    guard !ScenarioLoader.isShared(path) else { return }
    if let i = entries.firstIndex(where: { $0.path == path }) {
      entries[i].pointers.append(pointer)
    } else {
      entries.append(Entry(path: path, pointers: [pointer]))
    }
  }

  private mutating func collect(_ schema: JSONText, _ path: [String], _ pointer: String) {
    guard case .object(let entries) = schema else { return }
    for (key, value) in entries {
      switch (key, value) {
      case ("properties", .object(let properties)):
        for (name, inner) in properties {
          add(path + [name], "\(pointer)/properties/\(name)")
          collect(inner, path + [name], "\(pointer)/properties/\(name)")
        }
      case ("items", _):
        add(path + [SchemaPaths.index], "\(pointer)/items")
        collect(value, path + [SchemaPaths.index], "\(pointer)/items")
      case ("anyOf", .array(let forms)):
        for (i, form) in forms.enumerated() { collect(form, path, "\(pointer)/anyOf/\(i)") }
      default: break
      }
    }
  }
}

extension JSONText {
  fileprivate func isString(_ text: String) -> Bool {
    if case .string(text) = self { true } else { false }
  }
}
