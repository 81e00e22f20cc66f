/// A table that people read: a title, columns, rows of texts, and notes.
public struct ResultTable: Equatable, Sendable {
  /// What the table shows.
  public var title: String

  /// The columns.
  public var columns: [Column]

  /// The cells, row by row, one for each column.
  public var rows: [[String]]

  /// Lines beneath the table.
  public var notes: [String]

  /// A column: its heading, its side, and how dispensable it is.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var heading: String

    /// Whether its cells stand at the right, as numbers do.
    public var isNumeric: Bool

    /// Where there is no room for all, columns with the highest number go first; 0 never goes.
    public var dispensability: Int

    /// Describes a column.
    public init(_ heading: String, isNumeric: Bool = true, dispensability: Int = 0) {
      self.heading = heading
      self.isNumeric = isNumeric
      self.dispensability = dispensability
    }
  }

  /// Makes a table.
  public init(title: String, columns: [Column], rows: [[String]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The table without the columns at the given places.
  func removing(columns places: Set<Int>) -> ResultTable {
    let kept = columns.indices.filter { !places.contains($0) }
    return ResultTable(
      title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } }, notes: notes)
  }
}
