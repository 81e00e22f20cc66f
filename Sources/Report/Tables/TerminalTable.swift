public import Wording

/// A table as aligned text for a terminal.
///
///     amount, yuan
///     position    mean  95% low
///     1         2.0004   1.9998
public struct TerminalTable: Sendable {
  /// How many columns the terminal has.
  public var width: Int

  /// The language of its reader.
  public var language: Language

  /// Prepares for a terminal of the given width.
  public init(width: Int, language: Language = .english) {
    self.width = width
    self.language = language
  }

  /// The table as text, each line ended.
  ///
  /// Where the columns do not fit, the most dispensable ones are left out and named beneath; those
  /// that are equally dispensable, such as the two ends of an interval, go together. A
  /// number is never broken; a table that still does not fit is wider than the terminal.
  public func render(_ table: ResultTable) -> String {
    var shown = table
    var dropped: [Message] = []
    while lineWidth(shown) > width, let most = shown.columns.map(\.dispensability).max(), most > 0 {
      let places = shown.columns.indices.filter { shown.columns[$0].dispensability == most }
      dropped = places.map { shown.columns[$0].heading } + dropped
      shown = shown.removing(columns: Set(places))
    }
    let widths = columnWidths(shown)
    var lines = wrapped(table.title)
    lines.append(line(shown.columns.map(\.heading), widths, shown.columns))
    lines += shown.rows.map { line($0, widths, shown.columns) }
    if !dropped.isEmpty {
      lines += wrapped("Not shown for want of room: \(Words.list(dropped)).")
    }
    lines += table.notes.flatMap(wrapped)
    return lines.map { $0 + "\n" }.joined()
  }

  /// A message cut into lines that fit.
  public func wrapped(_ message: Message) -> [String] {
    LineBreaks(width: width, indent: "  ", language: language).lines(message.text(in: language))
  }

  private func columnWidths(_ table: ResultTable) -> [Int] {
    table.columns.indices.map { i in
      table.rows.reduce(width(table.columns[i].heading)) { max($0, width($1[i])) }
    }
  }

  private func lineWidth(_ table: ResultTable) -> Int {
    columnWidths(table).reduce(0) { $0 + $1 + 2 } - 2
  }

  private func width(_ message: Message) -> Int { DisplayWidth.of(message.text(in: language)) }

  private func line(
    _ cells: [Message], _ widths: [Int], _ columns: [ResultTable.Column]
  ) -> String {
    var text = cells.indices.map {
      DisplayWidth.padded(
        cells[$0].text(in: language), to: widths[$0], right: columns[$0].isNumeric)
    }.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }
}
