import Report
import Wording

/// Results in the format that the flags ask for.
enum ResultText {
  /// Prints results; tables through a pager where they are longer than the screen.
  static func print(_ document: ResultsDocument, on context: Context) throws(Failure) {
    try show(try render(document, context), on: context)
  }

  /// Prints a text in the format that the flags ask for, and a table as people read it.
  static func show(_ text: String, on context: Context) throws(Failure) {
    if isTable(context) { try context.show(text) } else { try context.write(text) }
  }

  /// Whether people read what is printed.
  private static func isTable(_ context: Context) -> Bool {
    context.arguments.outputFormat == "table"
  }

  private static func render(
    _ document: ResultsDocument, _ context: Context
  ) throws(Failure) -> String {
    let arguments = context.arguments
    let given = arguments.value(.groups).flatMap { TablePresentation.Groups(rawValue: $0.value) }
    let report = TextReport(document, groups: given ?? .few, language: context.language)
    return switch arguments.outputFormat {
    case "csv":
      (try arguments.byteOrderMark ? CSVTable.byteOrderMark : "") + CSVTable.render(document)
    case "json": JSONResults.render(document)
    case "markdown": report.markdown
    default:
      report.terminal(
        width: context.terminal.width,
        bars: context.terminal.showsCharts ? context.terminal.bars : nil)
    }
  }
}

extension Arguments {
  /// What is printed: table, csv, json or markdown.
  var outputFormat: String { has(.json) ? "json" : value(.format)?.value ?? "table" }

  /// Whether CSV begins with a byte order mark.
  var byteOrderMark: Bool {
    get throws(Failure) {
      guard has(.bom) else { return false }
      guard outputFormat == "csv" || has(.out) else {
        throw Arguments.usage(
          "--bom is for CSV, and none is written; add --format csv or --out DIR")
      }
      return true
    }
  }
}
