import Report
import Statistics
import Wording

/// What the verdicts on thresholds mean for standard error and for the exit code.
struct VerdictReport {
  private let verdicts: [Verdict]

  init(_ verdicts: [Verdict]) {
    self.verdicts = verdicts
  }

  /// 99 if a threshold failed, else 98 if one is undecided, else 0.
  var exitCode: ExitCode {
    switch verdicts.worst {
    case .pass: .success
    case .fail: .failed
    case .undecided: .undecided
    }
  }

  /// Names the thresholds that failed or are undecided, the failed ones first.
  func print(on context: Context) {
    guard !context.arguments.has(.quiet) else { return }
    let outcomes: [(Verdict.Outcome, Message)] = [(.fail, "failed"), (.undecided, "undecided")]
    for (outcome, kind) in outcomes {
      for verdict in verdicts where verdict.outcome == outcome {
        context.terminal.report(kind, verdict.sentence)
      }
    }
  }
}
