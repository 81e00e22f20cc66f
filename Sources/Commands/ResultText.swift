import Report
import Wording

/// Results in the format that the flags ask for.
enum ResultText {
  /// The text for standard output.
  static func render(
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
    default: report.terminal(width: context.terminal.width)
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
