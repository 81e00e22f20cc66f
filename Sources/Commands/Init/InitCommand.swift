import Report
import Wording

/// `fentan init`: a scenario to begin with.
struct InitCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let operands = context.arguments.operands
    guard operands.count <= 1 else {
      throw Arguments.usage("one MODEL at most, but \(operands.count) were given")
    }
    let starter = try starter(operands.first ?? "mutual-aid")
    guard let path = context.arguments.value(.newFile)?.value else {
      try context.write(starter.text(in: context.language, file: "FILE"))
      return .success
    }
    try NewFile(path).write(starter.text(in: context.language, file: path))
    return .success
  }

  private func starter(_ name: String) throws(Failure) -> Starter {
    if let starter = Starter.all.first(where: { $0.name == name }) { return starter }
    let names = Starter.all.map(\.name)
    throw Arguments.usage(
      "MODEL is \(name); allowed is one of \(names.joined(separator: ", "))"
        + "\(Words.nearest(to: name, among: names))")
  }
}
