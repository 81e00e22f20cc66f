import Wording

/// One key of the scenario language: the one definition from which decoding, messages, defaults,
/// `explain` and the JSON Schema come.
struct KeyDefinition: Sendable {
  /// The name, in kebab-case.
  var name: String

  /// What it may hold.
  var shape: Shape

  /// What holds if it is left out.
  var presence: Presence

  /// Where it counts; `nil` for everywhere.
  var condition: Condition?

  /// What it means, in one sentence.
  var meaning: String

  /// A key counts only where another key of the same mapping, defined before it, holds one of
  /// certain words; elsewhere it has no use, is refused, and nothing stands in for it.
  struct Condition: Equatable, Sendable {
    /// The other key.
    var key: String

    /// The words.
    var words: [String]

    /// The condition in the language of scenarios: `split: tiers`.
    var text: Message {
      let either = words.dropFirst().reduce("\(words.first ?? "")") { "\($0) or \($1)" as Message }
      return "\(key): \(either)"
    }
  }

  /// What holds where a key is absent.
  enum Presence: Sendable {
    /// The scenario is refused.
    case required
    /// Nothing is assumed.
    case optional
    /// A mapping that is read as an empty one: every key of it has a default.
    case implied
    /// A value in the language itself, and the reason for it.
    case standard(String, because: String)
  }
}

/// A key together with the type of its value.
struct Key<Value: SettingValue>: Sendable {
  /// The definition.
  var definition: KeyDefinition

  init(
    _ name: String, _ shape: Shape, _ presence: KeyDefinition.Presence = .optional,
    onlyWith condition: KeyDefinition.Condition? = nil, meaning: String
  ) {
    definition = KeyDefinition(
      name: name, shape: shape, presence: presence, condition: condition, meaning: meaning)
  }

  /// The name, in kebab-case.
  var name: String { definition.name }
}
