import Wording

/// Commands about results that were saved.
extension CommandDefinition {
  static let report = CommandDefinition(
    name: "report", operands: "RESULTS",
    summary: "Make the page of saved results.",
    details: """
      Reads the results that run --out or --json wrote and makes one self-contained page of them:
      the answer first, then charts, each with its table, and at the end where everything is from.
      RESULTS is the folder, its results.json, or - for standard input.
      """,
    examples: [
      "fentan report results",
      "fentan report results --lang zh --page chinese.html",
    ],
    flags: [.page, .quiet, .lang, .color], run: { try ReportCommand($0).run() })
}
