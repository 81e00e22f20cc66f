import Report
import Wording

/// The files that a command writes its results to, besides standard output.
struct ResultFiles {
  /// The folder that --out names; `nil` for none.
  let folder: OutputFolder?

  /// The language of tables in Markdown.
  private let language: Language

  private let junit: WholeFile?
  private let summary: SummaryFile?

  /// Tries all paths that the flags name, before any long work.
  init(_ context: Context) throws(Failure) {
    let arguments = context.arguments
    language = context.language
    if let out = arguments.value(.out) {
      folder = try OutputFolder(out.value)
    } else {
      folder = nil
    }
    junit = arguments.value(.junit).map { WholeFile($0.value) }
    try junit?.probe()
    if let given = arguments.value(.summary) {
      summary = try SummaryFile(given.value)
    } else {
      summary = nil
    }
  }

  /// Writes the results.
  func write(_ document: ResultsDocument) throws(Failure) {
    if let folder {
      try folder.write(JSONResults.render(document), to: "results.json")
      try folder.write(CSVTable.render(document), to: "results.csv")
      try folder.write(
        TextReport(document, groups: .all, language: language).markdown, to: "tables.md")
    }
    try junit?.write(JUnitResults.render(document))
    try summary?.append(TextReport(document, language: language).markdown + "\n")
  }
}
