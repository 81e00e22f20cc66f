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
}

/// What a field can hold.
enum FieldKind: Sendable {
  case text, day, number, flag, texts
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
