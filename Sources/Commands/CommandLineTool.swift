import Glibc
import Report
import Scenario
import Wording

/// The program: find the command, run it, turn failures into messages and exit codes.
public enum CommandLineTool {
  /// Runs the program with its arguments, the program's own name left out.
  ///
  /// - Returns: the exit code for the shell.
  public static func run(_ arguments: [String]) -> Int32 {
    Interruption.listen()
    var terminal = Terminal(
      color: "auto", language: language(arguments), environment: variable)
    do {
      return try dispatch(arguments[...], &terminal).rawValue
    } catch let failure as Failure {
      if failure.code == .scenario {
        // Problems of a scenario name their own places, in the form that editors jump to.
        Terminal.printError(failure.message.text(in: terminal.language) + "\n")
      } else {
        terminal.report("error", failure.message)
      }
      return failure.code.rawValue
    } catch {
      terminal.report("error", Message(verbatim: "\(error)"))
      return ExitCode.unexpected.rawValue
    }
  }

  private static func dispatch(
    _ arguments: ArraySlice<String>, _ terminal: inout Terminal
  ) throws -> ExitCode {
    let help = HelpText(language: terminal.language)
    let arguments = try withoutLanguage(arguments)
    guard let word = arguments.first else {
      try show(help.program, terminal)
      return .success
    }
    switch word {
    case "--version", "-V", "version":
      try StandardOutput.write("fentan \(Version.text)\n")
      return .success
    case "--help", "-h", "help":
      return try self.help(try withoutLanguage(arguments.dropFirst()).first, help, terminal)
    default: break
    }
    let command = try find(word)
    let rest = arguments.dropFirst()
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      try show(help.command(command), terminal)
      return .success
    }
    let parsed: Arguments
    do throws(Failure) {
      parsed = try Arguments(rest, flags: command.flags, environment: variable)
    } catch {
      throw Failure(
        code: error.code, message: "\(error.message)\nTry: fentan \(word) --help")
    }
    if let color = parsed.value(.color)?.value {
      terminal = Terminal(color: color, language: terminal.language, environment: variable)
    }
    if parsed.has(.ascii) { terminal.bars = .ascii }
    if parsed.has(.noPager) { terminal.pager = nil }
    return try command.run(Context(arguments: parsed, terminal: terminal))
  }

  private static func help(_ word: String?, _ help: HelpText, _ terminal: Terminal) throws
    -> ExitCode
  {
    guard let word else {
      try show(help.program, terminal)
      return .success
    }
    try show(help.command(try find(word)), terminal)
    return .success
  }

  private static func show(_ text: String, _ terminal: Terminal) throws(Failure) {
    if let pager = terminal.pager, pager.show(text) { return }
    try StandardOutput.write(text)
  }

  private static func find(_ word: String) throws(Failure) -> CommandDefinition {
    if let command = CommandDefinition.all.first(where: { $0.name == word }) { return command }
    let names = CommandDefinition.all.map(\.name)
    throw Failure(
      code: .usage,
      message: "there is no command \(word); allowed are \(names.joined(separator: ", "))"
        + "\(Words.nearest(to: word, among: names))")
  }

  /// The language that arguments or the environment ask for, known before anything else is read, so
  /// that mistakes in the arguments are told in it too.
  private static func language(_ arguments: [String]) -> Language {
    let given = arguments.indices.lazy.compactMap { i -> String? in
      if arguments[i].hasPrefix("--lang=") { return String(arguments[i].dropFirst(7)) }
      return arguments[i] == "--lang" && i + 1 < arguments.count ? arguments[i + 1] : nil
    }.last
    return (given ?? variable("FENTAN_LANG")).flatMap(Language.init(rawValue:))
      ?? Language(environment: variable)
  }

  /// Takes away --lang in front, which is the one flag that also stands before a command or a word that
  /// asks for help.
  private static func withoutLanguage(
    _ arguments: ArraySlice<String>
  ) throws(Failure) -> ArraySlice<String> {
    guard let first = arguments.first, first == "--lang" || first.hasPrefix("--lang=") else {
      return arguments
    }
    let count = first == "--lang" ? 2 : 1
    _ = try Arguments(arguments.prefix(count), flags: [.lang], environment: { _ in nil })
    return try withoutLanguage(arguments.dropFirst(count))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
