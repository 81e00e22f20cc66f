import Scenario
import Wording

/// `fentan yaml`: a file as fentan reads it.
struct YAMLCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    guard !context.arguments.has(.lines) else { return try lines() }
    let path = try context.operand("FILE")
    let bytes = try InputFile.read(path)
    let text: String
    do throws(YAMLError) {
      text = try YAML.parse(bytes).json(pretty: true)
    } catch {
      throw Failure(code: .scenario, message: Problem(error, source: path).message)
    }
    try context.write(text + "\n")
    return .success
  }

  /// One line for each file, whether it could be read or not.
  private func lines() throws -> ExitCode {
    for path in context.arguments.operands {
      let bytes = try InputFile.read(path)
      let line: String
      do throws(YAMLError) {
        line = try YAML.parse(bytes).json()
      } catch {
        line = "error: \(error.position.line):\(error.position.column): \(error.found)"
      }
      try context.write(line + "\n")
    }
    return .success
  }
}
