public import Statistics

/// Tidy rows as comma-separated values (RFC 4180).
public enum CSVTable {
  /// The columns, in order.
  public static let columns = [
    "variant", "metric", "group", "statistic", "value", "se", "low", "high", "exact", "z", "unit",
  ]

  /// The document's rows with a header, every line ended by CR LF.
  ///
  /// What does not exist is empty.
  public static func render(_ document: ResultsDocument) -> String {
    render(document.rows + document.convergence)
  }

  /// Rows with a header, in the same form.
  public static func render(_ rows: [ResultRow]) -> String {
    var text = columns.joined(separator: ",") + "\r\n"
    for row in rows {
      let cells =
        [row.variant, row.metric, row.group, row.statistic].map(quoted)
        + [row.value, row.standardError, row.low, row.high, row.exact, row.z]
        .map(NumberText.exact) + [quoted(row.unit)]
      text += cells.joined(separator: ",") + "\r\n"
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
