/// What a field holds in one item.
enum FieldValue: Equatable, Sendable {
  /// A text; `nil` for one that does not exist.
  case text(String?)
  /// A number; `nil` for one that does not exist.
  case number(Double?)
  /// Yes or no; `nil` where that is not known.
  case flag(Bool?)
  /// Several texts.
  case texts([String])
  /// Lists of numbers, in JSON only.
  case lists([[Double?]])
}

/// What a field can hold.
enum FieldKind: Equatable, Sendable {
  case text, day, number, whole, flag, texts
  /// Lists of numbers, each as JSON Schema describes it.
  case lists(JSONNode)
}

/// Whether there is a value in every item.
enum FieldPresence: Sendable {
  /// In each, and a text is never empty.
  case always
  /// In each, but a text may be empty.
  case orEmpty
  /// Not in all: `null` in JSON, an empty cell in CSV.
  case orNothing
  /// Not in all: without the member in JSON, and no column of a CSV file.
  case orLeftOut
}
