public import Statistics

/// Tidy rows as comma-separated values (RFC 4180).
public enum CSVTable {
  /// The columns, in order.
  public static let columns = fields.map(\.name)

  /// The definitions of the columns.
  static let fields = [Field].row.filter { $0.presence != .orLeftOut }

  /// What spreadsheets need at the beginning of a file to read it as UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// The document's rows with a header, every line ended by CR LF.
  ///
  /// What does not exist is empty.
  public static func render(_ document: ResultsDocument) -> String {
    render(document.rows + document.convergence)
  }

  /// Rows with a header, in the same form.
  public static func render(_ rows: [ResultRow]) -> String { render(rows, fields) }

  /// Items with a header, in the same form.
  static func render<Item>(_ items: [Item], _ fields: [Field<Item>]) -> String {
    var text = fields.map(\.name).joined(separator: ",") + "\r\n"
    for item in items {
      text += fields.map { $0.cell(item) }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// A cell, in quotation marks where it needs them.
  static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",\"\r\n".contains($0) || $0.isNewline }) else { return cell }
    let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"\(parts.joined(separator: "\"\""))\""
  }
}
