import Report
import Wording

/// The files that a command writes its results to, besides standard output.
struct ResultFiles {
  /// The folder that --out names; `nil` for none.
  let folder: OutputFolder?

  private let junit: WholeFile?
  private let summary: SummaryFile?

  /// Tries all paths that the flags name, before any long work.
  init(_ arguments: Arguments) throws(Failure) {
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
  ///
  /// - Parameters:
  ///   - document: the results.
  ///   - language: that of the files for people.
  func write(_ document: ResultsDocument, language: Language) throws(Failure) {
    if let folder {
      try folder.write(JSONResults.render(document), to: "results.json")
      try folder.write(CSVTable.render(document), to: "results.csv")
      try folder.write(TextReport(document, groups: .all).markdown, to: "tables.md")
      try folder.write(ReportPage(document, language: language).html, to: "report.html")
    }
    try junit?.write(JUnitResults.render(document))
    try summary?.append(TextReport(document).markdown + "\n")
  }
}
