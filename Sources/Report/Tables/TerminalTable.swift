/// A table as aligned text for a terminal.
///
///     amount, yuan
///     position    mean  95% low
///     1         2.0004   1.9998
public struct TerminalTable: Sendable {
  /// How many columns the terminal has.
  public var width: Int

  /// Prepares for a terminal of the given width.
  public init(width: Int) {
    self.width = width
  }

  /// The table as text, each line ended.
  ///
  /// Where the columns do not fit, the most dispensable ones are left out and named beneath; those
  /// that are equally dispensable, such as the two ends of an interval, go together. A
  /// number is never broken; a table that still does not fit is wider than the terminal.
  public func render(_ table: ResultTable) -> String {
    var shown = table
    var dropped: [String] = []
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
      lines += wrapped("Not shown for want of room: \(dropped.joined(separator: ", ")).")
    }
    lines += table.notes.flatMap(wrapped)
    return lines.map { $0 + "\n" }.joined()
  }

  /// A text cut at spaces into lines that fit.
  public func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if DisplayWidth.of(longer) > width, !line.isEmpty {
        lines.append(line)
        line = "  \(word)"
      } else {
        line = longer
      }
    }
    return lines + [line]
  }

  private func columnWidths(_ table: ResultTable) -> [Int] {
    table.columns.indices.map { i in
      table.rows.reduce(DisplayWidth.of(table.columns[i].heading)) {
        max($0, DisplayWidth.of($1[i]))
      }
    }
  }

  private func lineWidth(_ table: ResultTable) -> Int {
    columnWidths(table).reduce(0) { $0 + $1 + 2 } - 2
  }

  private func line(
    _ cells: [String], _ widths: [Int], _ columns: [ResultTable.Column]
  ) -> String {
    var text = cells.indices.map {
      DisplayWidth.padded(cells[$0], to: widths[$0], right: columns[$0].isNumeric)
    }.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }
}
