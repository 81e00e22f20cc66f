/// A member of an object in results.json and a column of a CSV file: one definition that writes
/// its values and describes them, so that neither can drift from the other.
struct Field<Item: Sendable>: Sendable {
  /// What a field holds in one item.
  enum Value: Equatable, Sendable {
    /// A text; `nil` for one that does not exist.
    case text(String?)
    /// A number; `nil` for one that does not exist.
    case number(Double?)
    /// Yes or no; `nil` where that is not known.
    case flag(Bool?)
    /// Several texts.
    case texts([String])
  }

  /// What a field can hold.
  enum Kind: Sendable {
    case text, day, number, flag, texts
  }

  /// Whether there is a value in every item.
  enum Presence: Sendable {
    /// In each, and a text is never empty.
    case always
    /// In each, but a text may be empty.
    case orEmpty
    /// Not in all: `null` in JSON, an empty cell in CSV.
    case orNothing
    /// Not in all: without the member in JSON, and no column of a CSV file.
    case orLeftOut
  }

  /// The name of the member and of the column.
  let name: String

  /// What it is called where people choose columns.
  let title: String

  /// What it means, in a sentence or two.
  let meaning: String

  /// What it can hold.
  let kind: Kind

  /// Whether there is a value in every item.
  let presence: Presence

  /// The only values that it may have; empty for any.
  let choices: [String]

  /// The unit of its numbers, where all have the same.
  let unit: String?

  /// Its value in an item.
  let value: @Sendable (Item) -> Value

  /// Defines a field.
  init(
    _ name: String, _ title: String, _ meaning: String, _ kind: Kind,
    _ presence: Presence = .always, choices: [String] = [], unit: String? = nil,
    value: @escaping @Sendable (Item) -> Value
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.kind = kind
    self.presence = presence
    self.choices = choices
    self.unit = unit
    self.value = value
  }

  /// The value in an item as JSON has it.
  func json(_ item: Item) -> String {
    switch value(item) {
    case .text(let text): text.map(JSONResults.text) ?? "null"
    case .number(let number): JSONResults.number(number)
    case .flag(let flag): flag.map { "\($0)" } ?? "null"
    case .texts(let texts): "[" + texts.map(JSONResults.text).joined(separator: ", ") + "]"
    }
  }

  /// The value in an item as a cell of a CSV file has it; empty for what does not exist.
  func cell(_ item: Item) -> String {
    switch value(item) {
    case .text(let text): CSVTable.quoted(text ?? "")
    case .number(let number): NumberText.exact(number)
    case .flag(let flag): flag.map { "\($0)" } ?? ""
    case .texts(let texts): CSVTable.quoted(texts.joined(separator: " "))
    }
  }
}
