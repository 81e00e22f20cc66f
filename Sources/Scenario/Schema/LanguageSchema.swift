import Statistics
public import Wording

/// The JSON Schema of the scenario language, made from the same definitions that decode it.
public enum LanguageSchema {
  /// The schema (draft-07) as text, for editors and validators.
  ///
  /// It is a little wider than the reader in two places: the ranges of quantities that are
  /// written with units, and whether a path under `compare` exists, are left to `fentan check`.
  ///
  /// - Parameter language: the language of descriptions; keys, words and types are the same in all.
  /// - Returns: a JSON text that ends with a line end.
  public static func text(in language: Language = .english) -> String {
    let models = Model.allCases
    let keys = models.flatMap { ScenarioKeys.all(for: $0) }
    var seen = Set<String>()
    let names = keys.map(\.name).filter { seen.insert($0).inserted }
    let merged = names.map { name in
      (name, property(keys.filter { $0.name == name }, language))
    }
    return JSONText.object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("fentan scenario")),
      ("type", .string("object")),
      ("properties", .object(merged + [extends(language), compare(language)])),
      ("additionalProperties", .flag(false)),
      ("allOf", .array(models.map(conditions))),
    ]).rendered() + "\n"
  }

  /// One property; where models define it differently, any of the forms.
  private static func property(
    _ definitions: [KeyDefinition], _ language: Language
  ) -> JSONText {
    let forms = definitions.map { definition in
      definition.schema(
        laws: Model.allCases.contains { $0.section == definition.name }, language)
    }
    guard forms.count > 1 else { return forms[0] }
    var seen = Set<String>()
    let distinct = forms.filter { seen.insert($0.rendered()).inserted }
    return distinct.count == 1 ? distinct[0] : .object([("anyOf", .array(distinct))])
  }

  /// What a file must hold that is of one model and extends nothing.
  private static func conditions(_ model: Model) -> JSONText {
    let other = Model.allCases.filter { $0 != model }.map(\.section)
    return .object([
      (
        "if",
        .object([
          (
            "properties",
            .object([("model", .object([("const", .string(model.rawValue))]))])
          ),
          ("required", .array([.string("model")])),
        ])
      ),
      (
        "then",
        .object([
          (
            "properties",
            .object(other.map { ($0, .flag(false)) })
          )
        ])
      ),
    ])
  }

  private static func extends(_ language: Language) -> (String, JSONText) {
    (ScenarioKeys.extends.name, ScenarioKeys.extends.definition.schema(laws: false, language))
  }

  private static func compare(_ language: Language) -> (String, JSONText) {
    let meaning: Message = "Variants of the scenario that are run side by side."
    let list = JSONText.object([("type", .string("array")), ("minItems", .number("1"))])
    return (
      ScenarioKeys.compare,
      .object([
        ("description", .string(meaning.text(in: language))),
        ("type", .string("object")),
        (
          "properties", .object(CompareKeys.all.map { ($0.name, $0.schema(laws: false, language)) })
        ),
        ("patternProperties", .object([(#"^[a-z0-9-]+(\.[a-z0-9-]+)+$"#, list)])),
        ("additionalProperties", .flag(false)),
      ])
    )
  }
}

extension Model {
  /// The key that holds the model's parameters.
  var section: String {
    switch self {
    case .packet: ScenarioKeys.packet.name
    case .campaign: ScenarioKeys.campaign.name
    case .mutualAid: ScenarioKeys.plan.name
    }
  }
}

extension KeyDefinition {
  /// The schema of the key's value; with `laws` a law may stand for a quantity in it.
  fileprivate func schema(laws: Bool, _ language: Language) -> JSONText {
    let value = shape.schema(laws: laws, language)
    guard case .object(var entries) = value else { return value }
    entries.insert(("description", .string(wording.text(in: language))), at: 0)
    return .object(entries)
  }

  /// What the key means, where it counts and what holds without it.
  var wording: Message {
    var words: Message = "\(Message(meaning))"
    if let condition { words += " Only with \(condition.text)." }
    if case .standard(let text, let reason) = presence {
      words += " Default: \(text) (\(Message(reason)))."
    }
    return words
  }
}

extension Shape {
  /// The schema of a value of this shape; with `laws` a law may stand for a quantity.
  fileprivate func schema(laws: Bool, _ language: Language) -> JSONText {
    laws && takesLaws ? plainSchema(laws, language).or(.law) : plainSchema(laws, language)
  }

  private func plainSchema(_ laws: Bool, _ language: Language) -> JSONText {
    switch self {
    case .count(let range, _, _):
      .quantity(.integer(range))
    case .seed:
      .object([
        ("type", .string("integer")), ("minimum", .number("0")),
        ("maximum", .number("\(UInt64.max)")),
      ])
    case .money(let range):
      .quantity(
        .object([
          ("type", .string("number")), ("minimum", .number("\(Double(range.lowerBound) / 100)")),
        ]))
    case .duration:
      .object([
        ("type", .string("string")),
        ("pattern", .string(#"^(\$[a-z0-9.-]+|[0-9]+(\.[0-9]+)? ?[^0-9]+)$"#)),
      ])
    case .days:
      .object([
        ("type", .string("string")),
        ("pattern", .string(#"^(\$[a-z0-9.-]+|\+?[0-9]+(\.0+)? *(day|days|天|日))$"#)),
      ])
    case .date:
      .object([
        ("type", .string("string")),
        ("pattern", .string(#"^(\$[a-z0-9.-]+|[0-9]{4}-[0-9]{2}-[0-9]{2})$"#)),
      ])
    case .rate:
      .object([
        ("type", .string("string")),
        ("pattern", .string(#"^(\$[a-z0-9.-]+|[0-9]+(\.[0-9]+)?.*)$"#)),
      ])
    case .figure: .quantity(.object([("type", .string("number"))]))
    case .number(let range):
      .quantity(
        .object([
          ("type", .string("number")), ("minimum", .number("\(range.lowerBound)")),
          ("maximum", .number("\(range.upperBound)")),
        ]))
    case .fraction(let range):
      .quantity(
        .object([
          ("type", .string("number")), ("minimum", .number("\(range.lowerBound)")),
          ("maximum", .number("\(range.upperBound)")),
        ]))
    case .years:
      .object([
        ("type", .string("string")),
        ("pattern", .string(#"^(\$[a-z0-9.-]+|\+?[0-9]+(\.0+)? *(year|years|年))$"#)),
      ])
    case .ages:
      .object([("type", .string("string")), ("pattern", .string(#"^[0-9]+ ?- ?[0-9]+$"#))])
    case .text:
      // A number in place of a text is read as the digits it was written with.
      .object([("type", .array(["string", "number", "boolean"].map { .string($0) }))])
    case .flag: .object([("type", .string("boolean"))])
    case .choice(let choices): .words(choices)
    case .list(let item):
      .object([
        ("type", .string("array")), ("minItems", .number("1")),
        ("items", item.schema(laws: laws, language)),
      ])
    case .table(let keys):
      .object([
        ("type", .string("object")),
        ("properties", .object(keys.map { ($0.name, $0.schema(laws: laws, language)) })),
        ("additionalProperties", .flag(false)),
      ])
    case .paths: .object([("type", .string("object"))])
    case .either(let shapes):
      .object([("anyOf", .array(shapes.map { $0.schema(laws: laws, language) }))])
    }
  }
}

extension JSONText {
  /// A number as such, or a text with a unit, a multiplier or the name of a fact.
  fileprivate static func quantity(_ number: JSONText) -> JSONText {
    .object([
      (
        "anyOf",
        .array([
          number,
          .object([
            ("type", .string("string")),
            ("pattern", .string(#"^(\$[a-z0-9.-]+|[-+]?[0-9]+(\.[0-9]+)?.*)$"#)),
          ]),
        ])
      )
    ])
  }

  /// A law in place of a quantity: `uniform(2万, 9万)`.
  fileprivate static var law: JSONText {
    let words = ParameterLaw.Kind.allCases.map(\.rawValue).joined(separator: "|")
    return .object([
      ("type", .string("string")), ("pattern", .string("^ *(\(words)) *\\(.*\\) *$")),
    ])
  }

  /// Either this or the other.
  fileprivate func or(_ other: JSONText) -> JSONText {
    guard case .object(let entries) = self, entries.count == 1, entries[0].0 == "anyOf",
      case .array(let forms) = entries[0].1
    else { return .object([("anyOf", .array([self, other]))]) }
    return .object([("anyOf", .array(forms + [other]))])
  }

  fileprivate static func integer(_ range: ClosedRange<Int64>) -> JSONText {
    .object([
      ("type", .string("integer")), ("minimum", .number("\(range.lowerBound)")),
      ("maximum", .number("\(range.upperBound)")),
    ])
  }

  /// A choice; a word that looks like a number may be written as one.
  fileprivate static func words(_ choices: [Shape.Choice]) -> JSONText {
    let words = choices.flatMap { choice -> [JSONText] in
      Int(choice.word) == nil
        ? [.string(choice.word)] : [.string(choice.word), .number(choice.word)]
    }
    return .object([("enum", .array(words))])
  }
}
