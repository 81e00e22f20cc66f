/// A member of an object in results.json and a column of a CSV file: one definition that writes
/// its values and describes them, so that neither can drift from the other.
struct Field<Item: Sendable>: Sendable {
  /// The name of the member and of the column.
  let name: String

  /// What it is called where people choose columns.
  let title: String

  /// What it means, in a sentence or two.
  let meaning: String

  /// What it can hold.
  let kind: FieldKind

  /// Whether there is a value in every item.
  let presence: FieldPresence

  /// The only values that it may have; empty for any.
  let choices: [String]

  /// The unit of its numbers, where all have the same.
  let unit: String?

  /// Its value in an item.
  let value: @Sendable (Item) -> FieldValue

  /// Defines a field.
  init(
    _ name: String, _ title: String, _ meaning: String, _ kind: FieldKind,
    _ presence: FieldPresence = .always, choices: [String] = [], unit: String? = nil,
    value: @escaping @Sendable (Item) -> FieldValue
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

  /// The field as one of larger items that have its item inside.
  ///
  /// - Parameters:
  ///   - part: the item of a larger one.
  ///   - name: another name; the same if left out.
  ///   - title: another title.
  /// - Returns: the field of the larger items.
  func inside<Whole>(
    _ part: @escaping @Sendable (Whole) -> Item, named name: String? = nil, _ title: String? = nil
  ) -> Field<Whole> {
    Field<Whole>(
      name ?? self.name, title ?? self.title, meaning, kind, presence, choices: choices, unit: unit
    ) { value(part($0)) }
  }

  /// The value in an item as JSON has it.
  func json(_ item: Item) -> String {
    switch value(item) {
    case .text(let text): text.map(JSONResults.text) ?? "null"
    case .number(let number): JSONResults.number(number)
    case .flag(let flag): flag.map { "\($0)" } ?? "null"
    case .texts(let texts): JSONResults.line(texts.map(JSONResults.text))
    case .lists(let lists):
      JSONResults.line(lists.map { JSONResults.line($0.map(JSONResults.number)) })
    }
  }

  /// The value in an item as a cell of a CSV file has it; empty for what does not exist.
  func cell(_ item: Item) -> String {
    switch value(item) {
    case .text(let text): CSVTable.quoted(text ?? "")
    case .number(let number): NumberText.exact(number)
    case .flag(let flag): flag.map { "\($0)" } ?? ""
    case .texts(let texts): CSVTable.quoted(texts.joined(separator: " "))
    case .lists: preconditionFailure("a list is no cell")
    }
  }
}
