import Scenario
import Wording

/// `fentan check`: every problem of every file.
struct CheckCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    guard !context.arguments.operands.isEmpty else {
      throw Arguments.usage("FILE is missing; name one or more scenario files")
    }
    var worst = ExitCode.success
    for path in context.arguments.operands {
      do throws(Failure) {
        let scenario = try ScenarioSource.load(path, context.arguments)
        if !context.arguments.has(.quiet) {
          let count = scenario.variants.count
          let good: Message =
            count == 1
            ? "\(path): good, \(scenario.model), \(1) variant"
            : "\(path): good, \(scenario.model), \(count) variants"
          try context.write(good.text(in: context.language) + "\n")
        }
      } catch {
        guard error.code == .scenario || error.code == .inputOutput else { throw error }
        Terminal.printError(error.message.text(in: context.language) + "\n")
        if worst.rawValue < error.code.rawValue { worst = error.code }
      }
    }
    return worst
  }
}
