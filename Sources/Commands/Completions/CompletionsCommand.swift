import Scenario
import Wording

/// `fentan completions`: a script by which a shell completes the words of a command line.
struct CompletionsCommand {
  /// A shell that can be told.
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  /// The operands, as usage shows them.
  static let operands = "bash|zsh|fish"

  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let operands = context.arguments.operands
    let allowed = Shell.allCases.map(\.rawValue).joined(separator: ", ")
    guard operands.count == 1, let name = operands.first else {
      throw Arguments.usage(
        operands.isEmpty
          ? "the shell is missing; name one of \(allowed)"
          : "one shell is needed, but \(operands.count) were given")
    }
    guard let shell = Shell(rawValue: name) else {
      throw Arguments.usage("the shell is \(name); allowed is one of \(allowed)")
    }
    let facts = try FactBook.builtIn().facts.map(\.name)
    switch shell {
    case .bash: try context.write(BashCompletions(facts: facts).text)
    case .zsh: try context.write(ZshCompletions(facts: facts, language: context.language).text)
    case .fish: try context.write(FishCompletions(facts: facts, language: context.language).text)
    }
    return .success
  }
}
