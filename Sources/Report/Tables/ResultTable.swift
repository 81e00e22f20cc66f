public import Wording

/// A table that people read: a title, columns, rows of texts, and notes.
public struct ResultTable: Equatable, Sendable {
  /// What the table shows.
  public var title: Message

  /// The columns.
  public var columns: [Column]

  /// The cells, row by row, one for each column.
  public var rows: [[Message]]

  /// Lines beneath the table.
  public var notes: [Message]

  /// A column: its heading, its side, and how dispensable it is.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var heading: Message

    /// Whether its cells stand at the right, as numbers do.
    public var isNumeric: Bool

    /// Where there is no room for all, columns with the highest number go first; 0 never goes.
    public var dispensability: Int

    /// Describes a column.
    public init(_ heading: Message, isNumeric: Bool = true, dispensability: Int = 0) {
      self.heading = heading
      self.isNumeric = isNumeric
      self.dispensability = dispensability
    }
  }

  /// Makes a table.
  public init(
    title: Message, columns: [Column], rows: [[Message]], notes: [Message] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// Makes a table whose cells are names and numbers, the same in all languages.
  public init(title: Message, columns: [Column], rows: [[String]], notes: [Message] = []) {
    self.init(title: title, columns: columns, rows: rows.map(\.verbatim), notes: notes)
  }

  /// All that the table says, for tests that look whether a language has words for it.
  public var messages: [Message] {
    [title] + columns.map(\.heading) + rows.flatMap(\.self) + notes
  }

  /// The table without the columns at the given places.
  func removing(columns places: Set<Int>) -> ResultTable {
    let kept = columns.indices.filter { !places.contains($0) }
    return ResultTable(
      title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } }, notes: notes)
  }
}

extension [String] {
  /// Names and numbers, the same in all languages.
  var verbatim: [Message] { map { Message(verbatim: $0) } }
}
