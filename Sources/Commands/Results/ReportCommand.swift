import Report
import Wording

/// `fentan report`: the page of results that were saved.
struct ReportCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let operands = context.arguments.operands
    guard operands.count == 1 else {
      throw Arguments.usage(
        operands.isEmpty
          ? "RESULTS is missing; name the folder that run --out wrote, or its results.json"
          : "one RESULTS is needed, but \(operands.count) were given")
    }
    let given = context.arguments.value(.page)?.value
    let (document, path) = try ResultsReader.read(operands[0])
    let page = ReportPage(document, language: context.language).html
    guard given != "-", given != nil || operands[0] != "-" else {
      try context.write(page)
      return .success
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let file = given ?? folder + "report.html"
    try WholeFile(file).write(page)
    if !context.arguments.has(.quiet) { try context.write(file + "\n") }
    return .success
  }
}
