import Report

/// Results in the format that the flags ask for.
enum ResultText {
  /// Prints results; tables through a pager where they are longer than the screen.
  static func print(_ document: ResultsDocument, on context: Context) throws(Failure) {
    try show(render(document, context), on: context)
  }

  /// Prints a text in the format that the flags ask for, and a table as people read it.
  static func show(_ text: String, on context: Context) throws(Failure) {
    if isTable(context) { try context.show(text) } else { try context.write(text) }
  }

  /// Whether people read what is printed.
  private static func isTable(_ context: Context) -> Bool {
    !context.arguments.has(.json)
      && context.arguments.value(.format).map { $0.value == "table" } ?? true
  }

  private static func render(_ document: ResultsDocument, _ context: Context) -> String {
    let arguments = context.arguments
    let format = arguments.has(.json) ? "json" : arguments.value(.format)?.value ?? "table"
    let given = arguments.value(.groups).flatMap { TablePresentation.Groups(rawValue: $0.value) }
    let report = TextReport(document, groups: given ?? .few, language: context.language)
    return switch format {
    case "csv": CSVTable.render(document)
    case "json": JSONResults.render(document)
    case "markdown": report.markdown
    default:
      report.terminal(
        width: context.terminal.width,
        bars: context.terminal.showsCharts ? context.terminal.bars : nil)
    }
  }
}
