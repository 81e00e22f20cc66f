/// One key of the scenario language: the one definition from which decoding, messages, defaults,
/// `explain` and the JSON Schema come.
struct KeyDefinition: Sendable {
  /// The name, in kebab-case.
  var name: String

  /// What it may hold.
  var shape: Shape

  /// What holds if it is left out.
  var presence: Presence

  /// What it means, in one sentence.
  var meaning: String

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
    /// A default that holds only where another key of the same mapping holds a certain word;
    /// elsewhere the key has no use and is refused.
    case standardWhere(key: String, holds: String, String, because: String)
  }
}

/// A key together with the type of its value.
struct Key<Value: SettingValue>: Sendable {
  /// The definition.
  var definition: KeyDefinition

  init(
    _ name: String, _ shape: Shape, _ presence: KeyDefinition.Presence = .optional,
    meaning: String
  ) {
    definition = KeyDefinition(name: name, shape: shape, presence: presence, meaning: meaning)
  }

  /// The name, in kebab-case.
  var name: String { definition.name }
}
