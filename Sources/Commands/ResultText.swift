import Report

/// Results in the format that the flags ask for.
enum ResultText {
  /// The text for standard output.
  static func render(_ document: ResultsDocument, _ context: Context) -> String {
    let arguments = context.arguments
    let format = arguments.has(.json) ? "json" : arguments.value(.format)?.value ?? "table"
    let given = arguments.value(.groups).flatMap { TablePresentation.Groups(rawValue: $0.value) }
    let report = TextReport(document, groups: given ?? .few, language: context.language)
    return switch format {
    case "csv": CSVTable.render(document)
    case "json": JSONResults.render(document)
    case "markdown": report.markdown
    default: report.terminal(width: context.terminal.width)
    }
  }
}
