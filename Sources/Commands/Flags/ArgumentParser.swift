import Scenario
import Wording

/// What was typed after a command, sorted into flags and operands.
struct Arguments: Sendable {
  /// A flag with its value and where that came from.
  struct Given: Sendable {
    var value: String
    var source: String
  }

  /// The operands in order.
  private(set) var operands: [String] = []
  private var given: [String: [Given]] = [:]

  /// Sorts arguments.
  ///
  /// `--name value`, `--name=value`, `-n value` and `-nvalue` are the same; after `--` everything
  /// is an operand, and a lone `-` always is (it stands for standard input).
  ///
  /// - Parameters:
  ///   - arguments: what follows the command.
  ///   - flags: the flags that the command takes.
  ///   - environment: looks up an environment variable.
  /// - Throws: a usage failure that names the flag.
  init(
    _ arguments: ArraySlice<String>, flags: [Flag], environment: (String) -> String?
  ) throws(Failure) {
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let (flag, attached) = try Arguments.find(argument, flags)
      guard flag.placeholder != nil else {
        if let attached {
          throw Arguments.usage("--\(flag.name) takes no value, but \(attached) was given")
        }
        given[flag.name, default: []].append(Given(value: "", source: "--\(flag.name)"))
        continue
      }
      guard let value = attached ?? rest.popFirst() else {
        throw Arguments.usage(
          "--\(flag.name) needs a value; write --\(flag.name) \(flag.placeholder ?? "")")
      }
      try accept(flag, value, source: "--\(flag.name)")
    }
    for flag in flags where given[flag.name] == nil {
      if let variable = flag.variable, let value = environment(variable), !value.isEmpty {
        try accept(flag, value, source: variable)
      }
    }
  }

  /// Whether a flag was given.
  func has(_ flag: Flag) -> Bool { given[flag.name] != nil }

  /// The first of some flags that was typed; what the environment says does not count.
  func given(among flags: [Flag]) -> Flag? {
    flags.first { flag in given[flag.name]?.contains { $0.source == "--\(flag.name)" } ?? false }
  }

  /// The value of a flag; the last one counts.
  func value(_ flag: Flag) -> Given? { given[flag.name]?.last }

  /// All values of a flag that repeats.
  func values(_ flag: Flag) -> [Given] { given[flag.name] ?? [] }

  /// A whole number above 0 that a flag holds, with 万 and 亿 understood.
  func count(_ flag: Flag, most: Int) throws(Failure) -> Int? {
    guard let given = value(flag) else { return nil }
    var digits = Substring(given.value)
    var factor = 1
    if digits.hasSuffix("万") || digits.hasSuffix("亿") {
      factor = digits.removeLast() == "万" ? 10_000 : 100_000_000
    }
    guard digits.count <= 18, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits), case let product = number.multipliedReportingOverflow(by: factor),
      !product.overflow, (1...most).contains(product.partialValue)
    else {
      throw Arguments.usage(
        "\(given.source) is \(given.value); allowed is a whole number from 1 to \(most)")
    }
    return product.partialValue
  }

  private mutating func accept(_ flag: Flag, _ value: String, source: String) throws(Failure) {
    if !flag.choices.isEmpty, !flag.choices.contains(value) {
      throw Arguments.usage(
        "\(source) is \(value); allowed is one of \(flag.choices.joined(separator: ", "))"
          + "\(Words.nearest(to: value, among: flag.choices))")
    }
    if !flag.repeats, let earlier = given[flag.name]?.first, earlier.value != value {
      throw Arguments.usage(
        "--\(flag.name) is given twice, as \(earlier.value) and as \(value); give it once")
    }
    given[flag.name, default: []].append(Given(value: value, source: source))
  }

  private static func find(
    _ argument: String, _ flags: [Flag]
  ) throws(Failure) -> (Flag, attached: String?) {
    if argument.hasPrefix("--") {
      let parts = argument.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if let flag = flags.first(where: { $0.name == name }) {
        return (flag, parts.count > 1 ? String(parts[1]) : nil)
      }
      let all = flags.map { "--\($0.name)" }.joined(separator: ", ")
      throw usage(
        "there is no flag --\(name) here; allowed are \(all)"
          + "\(Words.nearest(to: name, among: flags.map(\.name), prefix: "--"))")
    }
    let letter = argument.dropFirst().first
    if let flag = flags.first(where: { $0.letter != nil && $0.letter == letter }) {
      let attached = argument.dropFirst(2)
      return (flag, attached.isEmpty ? nil : String(attached))
    }
    let all = flags.compactMap { $0.letter.map { "-\($0)" } }.joined(separator: ", ")
    throw usage("there is no flag \(argument) here; allowed are \(all)")
  }

  static func usage(_ message: Message) -> Failure {
    Failure(code: .usage, message: message)
  }
}
