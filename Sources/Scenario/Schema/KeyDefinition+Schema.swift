import Statistics
import Wording

extension KeyDefinition {
  /// The schema of the key's value; with `laws` a law may stand for a quantity in it.
  func schema(laws: Bool, _ language: Language) -> JSONText {
    let value = name == ScenarioKeys.expect.name ? .expectations : shape.schema(laws, language)
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
  fileprivate func schema(_ laws: Bool, _ language: Language) -> JSONText {
    laws && takesLaws ? plainSchema(laws, language).or(.law) : plainSchema(laws, language)
  }

  private func plainSchema(_ laws: Bool, _ language: Language) -> JSONText {
    switch self {
    case .count(let range, _, _):
      quantity(.range("integer", "\(range.lowerBound)", "\(range.upperBound)"))
    case .money(let range):
      quantity(
        .range(
          "number", "\(Double(range.lowerBound) / 100)", "\(Double(range.upperBound) / 100)"))
    case .number(let range), .fraction(let range):
      quantity(.range("number", "\(range.lowerBound)", "\(range.upperBound)"))
    case .figure: quantity(.type("number"))
    case .duration, .days, .years, .rate, .date: quantity(nil)
    case .seed:
      .anyOf([.range("integer", "0", "\(UInt64.max)"), .pattern("^[0-9]{1,20}$")])
    case .ages: .pattern("^ *[0-9]{1,3} *- *[0-9]{1,3} *$")
    case .text:
      // A number in place of a text is read as the digits it was written with.
      .object([("type", .strings(["string", "number", "boolean"]))])
    case .flag: .anyOf([.type("boolean"), .pattern("^(true|false)$")])
    case .choice(let choices): .words(choices)
    case .list(let item): .list(of: item.schema(laws, language))
    case .table(let keys):
      .object([
        ("type", .string("object")),
        ("properties", .object(keys.map { ($0.name, $0.schema(laws: laws, language)) })),
        ("additionalProperties", .flag(false)),
      ])
    case .paths: .type("object")
    case .either(let shapes): .anyOf(shapes.map { $0.schema(laws, language) })
    }
  }

  /// A number as such, if there is a form of that, or a text of the shape's form.
  private func quantity(_ number: JSONText?) -> JSONText {
    let reference = form.map { JSONText.reference("#/definitions/\($0.name)") }
    return .anyOf([number, reference].compactMap { $0 })
  }
}

extension JSONText {
  /// A law in place of a quantity: `uniform(2万, 9万)`.
  fileprivate static var law: JSONText {
    let words = ParameterLaw.Kind.allCases.map(\.rawValue).joined(separator: "|")
    return .pattern("^ *(\(words)) *\\(.*\\) *$")
  }

  /// Thresholds: a statistic of a metric, a relation and a limit.
  fileprivate static var expectations: JSONText {
    let statistics = "mean|sd|min|max|difference|probability|(p|tvar)[0-9]+(\\.[0-9]+)?"
    return .list(of: .pattern("^ *(\(statistics)) *\\(.*\\) *(<|<=|>|>=|≤|≥) *[^ <>=].*$"))
  }

  /// Either this or the other.
  fileprivate func or(_ other: JSONText) -> JSONText {
    guard case .object(let entries) = self, entries.count == 1, entries[0].0 == "anyOf",
      case .array(let forms) = entries[0].1
    else { return .anyOf([self, other]) }
    return .anyOf(forms + [other])
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
