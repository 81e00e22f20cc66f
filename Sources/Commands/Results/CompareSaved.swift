import Report
import Wording

/// `fentan compare A B`: two saved results beside each other.
struct CompareSaved {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let operands = context.arguments.operands
    if let flag = context.arguments.given(among: CompareSaved.running) {
      throw Arguments.usage(
        "--\(flag.name) is for a run; two saved results are compared as they are")
    }
    let (first, firstPath) = try ResultsReader.read(operands[0])
    let (second, secondPath) = try ResultsReader.read(operands[1])
    let comparison = SavedComparison(first, second)
    guard comparison.count > 0 else {
      throw Failure(
        code: .inputOutput,
        message: "\(firstPath) and \(secondPath) have no metric in common; nothing can be compared")
    }
    let arguments = context.arguments
    let groups =
      arguments.value(.groups).flatMap { TablePresentation.Groups(rawValue: $0.value) } ?? .few
    let format = arguments.has(.json) ? "json" : arguments.value(.format)?.value ?? "table"
    let report = TextReport(
      comparison.document, tables: comparison.tables(groups: groups),
      heading: "first \(firstPath), second \(secondPath)", language: context.language)
    let text =
      switch format {
      case "csv": CSVTable.render(comparison.document)
      case "json": JSONResults.render(comparison.document)
      case "markdown": report.markdown
      default: report.terminal(width: context.terminal.width)
      }
    try context.write(text)
    return .success
  }

  /// The flags of a simulation, which have no say here.
  private static let running: [Flag] = [
    .replications, .precision, .convergence, .until, .maxReplications, .maxTime, .seed, .set,
    .over, .expect, .out, .junit, .summary, .shard, .checkpoint, .resume, .restart,
  ]
}
