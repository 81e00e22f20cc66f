import MonteCarlo

/// What a shell offers in a place of the command line.
enum CompletionValue: Hashable, Sendable {
  /// One of some words.
  case words([String])

  /// Any file.
  case files

  /// A folder.
  case folders

  /// A scenario: a file that ends in .yaml or .yml.
  case scenarios

  /// A value of a scenario: `plan.fee`.
  case paths

  /// A value of a scenario and what it is to be: `plan.fee=6%`.
  case assignments

  /// A metric.
  case metrics

  /// A fact.
  case facts

  /// Nothing: a number or a text.
  case anything
}

extension Flag {
  /// What may stand for the flag's value; `nil` for a flag without one.
  var completion: CompletionValue? {
    guard let placeholder else { return nil }
    guard choices.isEmpty else { return .words(choices) }
    switch placeholder {
    case "FILE": return .files
    case "DIR": return .folders
    case "PATH=VALUE", "PATH=A,B,...": return .assignments
    case "PATH": return .paths
    case "METRIC": return .metrics
    case "I/N": return .words(["auto"])
    default: return .anything
    }
  }

  /// The forms in which it is typed: `--seed`, `-s`.
  var forms: [String] { ["--\(name)"] + (letter.map { ["-\($0)"] } ?? []) }
}

extension CommandDefinition {
  /// What may stand for the operands.
  var completion: CompletionValue {
    switch operands {
    case "": .anything
    case "[NAME]": .facts
    case "[MODEL]": .words(Starter.all.map(\.name))
    case "[KIND...]": .words(CoverageKind.allCases.map(\.rawValue))
    case "FILE..." where name == "merge": .files
    case CompletionsCommand.operands: .words(CompletionsCommand.Shell.allCases.map(\.rawValue))
    default: .scenarios
    }
  }

  /// The flags of the command with --help.
  var allFlags: [Flag] { flags + [.help] }
}
