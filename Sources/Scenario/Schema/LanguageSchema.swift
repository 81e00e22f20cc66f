import Statistics
public import Wording

/// The JSON Schema of the scenario language, made from the same definitions that decode it.
///
/// Source: draft-07 of JSON Schema (json-schema.org), which editors know best.
public enum LanguageSchema {
  /// The schema as text, for editors and validators.
  ///
  /// It says which keys there are, how their values are written and in which unit, which facts fit,
  /// which keys are needed, and which count only beside certain words. It is a little wider than
  /// the reader: ranges of quantities that are written with units, and what several keys say
  /// together, are left to `fentan check`. What is needed may come from elsewhere in a file with
  /// `extends` or `compare`, and is not asked of it.
  ///
  /// - Parameter language: the language of descriptions; keys, words and types are the same in all.
  /// - Returns: a JSON text that ends with a line end.
  /// - Throws: the problems of the built-in facts, which are read in tests.
  public static func text(in language: Language = .english) throws(ScenarioProblems) -> String {
    document(language, try FactBook.builtIn()).rendered() + "\n"
  }

  private static func document(_ language: Language, _ facts: FactBook) -> JSONText {
    let models = Model.allCases
    let keys = models.flatMap { ScenarioKeys.all(for: $0) }
    var seen = Set<String>()
    let names = keys.map(\.name).filter { seen.insert($0).inserted }
    let properties = names.map { name in
      (name, property(keys.filter { $0.name == name }, language))
    }
    let extends = ScenarioKeys.extends.definition
    let forms = QuantityForm.all(in: keys + CompareKeys.all)
    return .object([
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string("fentan scenario")),
      ("type", .string("object")),
      (
        "properties",
        .object(
          properties + [
            (extends.name, extends.schema(laws: false, language)),
            (ScenarioKeys.compare, compare(SchemaPaths(properties), language)),
          ])
      ),
      ("additionalProperties", .flag(false)),
      ("allOf", .array(models.map(sections) + [beginning] + models.compactMap(needs))),
      ("definitions", .object(forms.map { ($0.name, $0.schema(facts)) })),
    ])
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

  /// A file of one model has no sections of the others.
  private static func sections(_ model: Model) -> JSONText {
    let others = Model.allCases.filter { $0 != model }.map { ($0.section, JSONText.flag(false)) }
    return .when(isModel(model), then: .object([("properties", .object(others))]))
  }

  /// What a file begins with that extends no other.
  private static var beginning: JSONText {
    let names = [ScenarioKeys.version.name, ScenarioKeys.model.name]
    return .when(.lacks([ScenarioKeys.extends.name]), then: .needs(names))
  }

  /// What a file of one model needs that has all its values itself.
  private static func needs(_ model: Model) -> JSONText? {
    guard let needs = ScenarioKeys.all(for: model).needs else { return nil }
    let alone = JSONText.lacks([ScenarioKeys.extends.name, ScenarioKeys.compare])
    return .when(.object([("allOf", .array([isModel(model), alone]))]), then: needs)
  }

  private static func isModel(_ model: Model) -> JSONText {
    let name = ScenarioKeys.model.name
    return .object([
      ("properties", .object([(name, .object([("const", .string(model.rawValue))]))])),
      ("required", .strings([name])),
    ])
  }

  private static func compare(_ paths: SchemaPaths, _ language: Language) -> JSONText {
    let meaning: Message = "Variants of the scenario that are run side by side."
    let keys = CompareKeys.all.map { key in
      (key.name, paths.filledIn(key.schema(laws: false, language)))
    }
    let needs = CompareKeys.all.needs.map { [("allOf", JSONText.array([$0]))] } ?? []
    return .object(
      [
        ("description", .string(meaning.text(in: language))),
        ("type", .string("object")),
        ("minProperties", .number("1")),
        ("properties", .object(keys + paths.lists)),
        ("patternProperties", .object(paths.indexedLists)),
        ("additionalProperties", .flag(false)),
      ] + needs)
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
