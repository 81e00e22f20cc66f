import Report

/// Results in the format that the flags ask for.
enum ResultText {
  /// The text for standard output.
  static func render(_ document: ResultsDocument, _ context: Context) -> String {
    let arguments = context.arguments
    let format = arguments.has(.json) ? "json" : arguments.value(.format)?.value ?? "table"
    let groups = arguments.value(.groups).flatMap { TablePresentation.Groups(rawValue: $0.value) }
    return switch format {
    case "csv": CSVTable.render(document)
    case "json": JSONResults.render(document)
    case "markdown": TextReport(document, groups: groups ?? .few).markdown
    default: TextReport(document, groups: groups ?? .few).terminal(width: context.terminal.width)
    }
  }
}
