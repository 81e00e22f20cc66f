import Money
import MutualAid

/// A decoded value, with its unit applied and its range checked.
indirect enum DecodedValue: Sendable {
  case count(Int64)
  case years(Int64)
  case seconds(Int64)
  case days(Int64)
  case day(Day)
  case seed(UInt64)
  case money(Amount)
  /// A part of a whole, or a plain number.
  case fraction(Double)
  case ages(ClosedRange<Int>)
  case text(String)
  case flag(Bool)
  case choice(String)
  case list([Setting])
  case table(Settings)
  case paths([PathChange])
}

/// One path with the values that it is to take.
struct PathChange: Sendable {
  var path: [String]
  var place: Place
  var values: [Tree]
}

/// A decoded value with how it was written and where it came from.
struct Setting: Sendable {
  var value: DecodedValue
  var written: String
  var place: Place
  var origin: Origin

  /// The law that the value is drawn from; the value is then its median.
  var law: LawText?

  /// Where a value came from.
  enum Origin: Sendable {
    /// The text at `place`.
    case text
    /// A fact named by the text at `place`.
    case fact(Fact)
    /// Facts among the numbers of a law.
    case facts([Fact])
    /// The language's default, and its reason.
    case standard(because: String)
  }
}

/// A decoded mapping: every key known, every value checked.
struct Settings: Sendable {
  var place: Place
  var entries: [(name: String, setting: Setting)] = []

  /// Keys that stand in the text, but whose values were refused.
  var refused: [String] = []

  /// The setting of a key, with its place and origin.
  func setting<Value>(_ key: Key<Value>) -> Setting? {
    entries.first { $0.name == key.name }?.setting
  }

  /// The place of a key's value, or of the mapping where the key is absent.
  func place<Value>(of key: Key<Value>) -> Place {
    setting(key)?.place ?? place
  }

  /// Whether a key has a value that is not only its default.
  func isWritten<Value>(_ key: Key<Value>) -> Bool {
    guard let setting = setting(key) else { return false }
    if case .standard = setting.origin { return false }
    return true
  }

  /// Whether a key holds one of the words that another key counts with.
  func meets(_ condition: KeyDefinition.Condition) -> Bool {
    condition.words.contains(word(at: condition.key))
  }

  /// The word of a choice that a key holds, `{file: ...}` for a table of one's own; empty for
  /// anything else.
  func word(at name: String) -> String {
    switch entries.first(where: { $0.name == name })?.setting.value {
    case .choice(let word): word
    case .table: PlanKeys.ownIncidence
    default: ""
    }
  }

  /// The value of a key, or `nil` if it is absent.
  subscript<Value>(optional key: Key<Value>) -> Value? {
    guard let setting = setting(key) else { return nil }
    guard let value = Value(setting.value) else {
      preconditionFailure("the key \(key.name) is read as another type than it is defined with")
    }
    return value
  }

  /// The value of a key that is required or has a default.
  subscript<Value>(key: Key<Value>) -> Value {
    guard let value = self[optional: key] else {
      preconditionFailure("the key \(key.name) has no default; read it as optional")
    }
    return value
  }
}

/// A type that a decoded value can be read as.
protocol SettingValue {
  /// Takes the value if it is of this type.
  init?(_ value: DecodedValue)
}

extension DecodedValue: SettingValue {
  init?(_ value: DecodedValue) { self = value }
}

extension Int64: SettingValue {
  init?(_ value: DecodedValue) {
    switch value {
    case .count(let number), .years(let number), .seconds(let number), .days(let number):
      self = number
    default: return nil
    }
  }
}

extension UInt64: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .seed(let number) = value else { return nil }
    self = number
  }
}

extension Amount: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .money(let amount) = value else { return nil }
    self = amount
  }
}

extension Double: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .fraction(let number) = value else { return nil }
    self = number
  }
}

extension Day: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .day(let day) = value else { return nil }
    self = day
  }
}

extension Bool: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }
}

extension String: SettingValue {
  init?(_ value: DecodedValue) {
    switch value {
    case .text(let text), .choice(let text): self = text
    default: return nil
    }
  }
}

extension ClosedRange: SettingValue where Bound == Int {
  init?(_ value: DecodedValue) {
    guard case .ages(let range) = value else { return nil }
    self = range
  }
}

extension Settings: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .table(let settings) = value else { return nil }
    self = settings
  }
}

extension Array: SettingValue where Element: SettingValue {
  init?(_ value: DecodedValue) {
    guard case .list(let settings) = value else { return nil }
    var elements: [Element] = []
    for setting in settings {
      guard let element = Element(setting.value) else { return nil }
      elements.append(element)
    }
    self = elements
  }
}

/// The changes of a `set` or of a grid.
struct PathChanges: SettingValue, Sendable {
  var changes: [PathChange]

  init?(_ value: DecodedValue) {
    guard case .paths(let changes) = value else { return nil }
    self.changes = changes
  }
}
