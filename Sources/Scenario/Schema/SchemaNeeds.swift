/// What a mapping needs, and what has no use in it: the part of the schema that is asked only of
/// files that hold all their values themselves.
extension [KeyDefinition] {
  /// The schema of that; `nil` where nothing is needed.
  var needs: JSONText? {
    let required = filter { $0.isRequired && $0.condition == nil }.map(\.name)
    let inner = compactMap { key in key.shape.needs.map { (key.name, $0) } }
    let conditions = compactMap(onlyWith)
    var entries: [(String, JSONText)] = []
    if !required.isEmpty { entries.append(("required", .strings(required))) }
    if !inner.isEmpty { entries.append(("properties", .object(inner))) }
    if !conditions.isEmpty { entries.append(("allOf", .array(conditions))) }
    return entries.isEmpty ? nil : .object(entries)
  }

  /// A key that counts only beside certain words of another: needed there, if it is required, and
  /// refused elsewhere.
  private func onlyWith(_ key: KeyDefinition) -> JSONText? {
    guard let condition = key.condition, let other = first(where: { $0.name == condition.key })
    else { return nil }
    let words = condition.words.filter { $0 != PlanKeys.ownIncidence }
    var forms = [JSONText.object([("enum", .strings(words))])]
    if words.count < condition.words.count { forms.append(.type("object")) }
    var holds: [(String, JSONText)] = [
      ("properties", .object([(other.name, forms.count == 1 ? forms[0] : .anyOf(forms))]))
    ]
    // Where the other key is absent its default counts.
    if case .standard(let text, _) = other.presence, words.contains(text) {
    } else {
      holds.append(("required", .strings([other.name])))
    }
    let useless = JSONText.object([("properties", .object([(key.name, .flag(false))]))])
    return .when(
      .object(holds), then: key.isRequired ? .needs([key.name]) : .flag(true), otherwise: useless)
  }
}

extension KeyDefinition {
  fileprivate var isRequired: Bool {
    if case .required = presence { true } else { false }
  }
}

extension Shape {
  /// What mappings in the value need.
  ///
  /// What is said of mappings holds of mappings alone, so that of several shapes each can be asked.
  fileprivate var needs: JSONText? {
    switch self {
    case .table(let keys): return keys.needs
    case .list(let item): return item.needs.map { .object([("items", $0)]) }
    case .either(let shapes):
      let needs = shapes.compactMap(\.needs)
      return needs.count > 1 ? .object([("allOf", .array(needs))]) : needs.first
    default: return nil
    }
  }
}
