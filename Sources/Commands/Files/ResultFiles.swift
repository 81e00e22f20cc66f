import Report
import Scenario
import Wording

/// The files that a command writes its results to, besides standard output.
struct ResultFiles {
  /// The folder that --out names; `nil` for none.
  let folder: OutputFolder?

  /// Whether CSV files begin with a byte order mark.
  private let byteOrderMark: Bool

  /// The language of tables in Markdown.
  private let language: Language

  private let junit: WholeFile?
  private let summary: SummaryFile?

  /// Tries all paths that the flags name, before any long work.
  init(_ context: Context) throws(Failure) {
    let arguments = context.arguments
    language = context.language
    byteOrderMark = try arguments.byteOrderMark
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
      try folder.write(
        TextReport(document, groups: .all, language: language).markdown, to: "tables.md")
      try folder.write(ReportPage(document, language: language).html, to: "report.html")
      try write(
        DataPackage(document, byteOrderMark: byteOrderMark, digest: SHA256.hexDigest), to: folder)
    }
    try junit?.write(JUnitResults.render(document))
    try summary?.append(TextReport(document, language: language).markdown + "\n")
  }

  /// Writes a data package, and takes away what another one has left in the same folder.
  private func write(_ package: DataPackage, to folder: OutputFolder) throws(Failure) {
    for file in package.files where file.path != DataPackage.descriptor {
      try folder.write(file.text, to: file.path)
    }
    let written = Set(package.files.map(\.path))
    for path in DataPackage.paths(metrics: MetricNames.all) where !written.contains(path) {
      folder.remove(path)
    }
    for file in package.files where file.path == DataPackage.descriptor {
      try folder.write(file.text, to: file.path)
    }
  }
}
