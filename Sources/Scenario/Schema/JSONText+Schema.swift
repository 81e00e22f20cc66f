/// The parts of a JSON Schema that are written often.
extension JSONText {
  static func strings(_ words: [String]) -> JSONText { .array(words.map { .string($0) }) }

  static func type(_ name: String) -> JSONText { .object([("type", .string(name))]) }

  static func pattern(_ pattern: String) -> JSONText {
    .object([("type", .string("string")), ("pattern", .string(pattern))])
  }

  static func range(_ type: String, _ least: String, _ most: String) -> JSONText {
    .object([
      ("type", .string(type)), ("minimum", .number(least)), ("maximum", .number(most)),
    ])
  }

  static func list(of item: JSONText) -> JSONText {
    .object([("type", .string("array")), ("minItems", .number("1")), ("items", item)])
  }

  static func anyOf(_ forms: [JSONText]) -> JSONText { .object([("anyOf", .array(forms))]) }

  static func reference(_ pointer: String) -> JSONText { .object([("$ref", .string(pointer))]) }

  static func needs(_ names: [String]) -> JSONText { .object([("required", .strings(names))]) }

  /// Has none of some keys.
  static func lacks(_ names: [String]) -> JSONText {
    .object([("not", .anyOf(names.map { .needs([$0]) }))])
  }

  static func when(
    _ condition: JSONText, then: JSONText, otherwise: JSONText? = nil
  ) -> JSONText {
    .object(
      [("if", condition), ("then", then)] + (otherwise.map { [("else", $0)] } ?? []))
  }
}
