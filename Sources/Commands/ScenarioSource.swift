import Scenario
import Wording

/// Loads the scenario that a command names, with what its flags change.
enum ScenarioSource {
  /// Loads a scenario; everything that is wrong with it ends in one failure.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - arguments: the flags of the command.
  ///   - change: what the command itself changes beyond that.
  /// - Returns: the scenario, ready to run.
  /// - Throws: a failure with all problems of the scenario, or one of reading it.
  static func load(
    _ path: String, _ arguments: Arguments, change: (inout Overrides) -> Void = { _ in }
  ) throws(Failure) -> Scenario {
    var overrides = try overrides(arguments)
    change(&overrides)
    return try load(path, overrides) { try InputFile.read($0) }
  }

  /// Loads a scenario together with the texts that it was read from.
  static func loadWithSources(
    _ path: String, _ arguments: Arguments
  ) throws(Failure) -> (Scenario, SourceBundle) {
    let overrides = try overrides(arguments)
    let recorder = SourceRecorder()
    let scenario = try load(path, overrides, read: recorder.read)
    return (scenario, SourceBundle(path: path, files: recorder.files, overrides: overrides))
  }

  /// Loads a scenario from texts that were kept.
  static func load(_ sources: SourceBundle) throws(Failure) -> Scenario {
    try load(sources.path, sources.overrides, read: sources.read)
  }

  private static func load(
    _ path: String, _ overrides: Overrides, read: @escaping ScenarioLoader.FileReader
  ) throws(Failure) -> Scenario {
    do {
      let loader = ScenarioLoader(facts: try FactBook.builtIn(), read: read)
      return try loader.load(path, overrides: overrides)
    } catch let problems as ScenarioProblems {
      throw Failure(
        code: .scenario,
        message: problems.problems.map(\.message).joined(separator: "\n"))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(code: .unexpected, message: Message(verbatim: "\(error)"))
    }
  }

  private static func overrides(_ arguments: Arguments) throws(Failure) -> Overrides {
    var overrides = Overrides()
    for (flag, path) in [
      (Flag.replications, "run.replications"), (.seed, "run.seed"), (.until, "run.until"),
      (.maxReplications, "run.max-replications"), (.maxTime, "run.max-time"),
    ] {
      if let given = arguments.value(flag) {
        overrides.assignments.append(
          .init(path: path, value: given.value, source: given.source))
      }
    }
    let goals = arguments.values(.precision)
    if let first = goals.first {
      let quoted = goals.map { "\"\($0.value)\"" }.joined(separator: ", ")
      overrides.assignments.append(
        .init(path: "run.precision", value: "[\(quoted)]", source: first.source))
    }
    overrides.removals = removals(arguments)
    for given in arguments.values(.set) {
      overrides.assignments.append(try assignment(given))
    }
    for given in arguments.values(.over) {
      overrides.comparisons.append(try assignment(given))
    }
    overrides.expectations = arguments.values(.expect).map(\.value)
    return overrides
  }

  /// What the file says of the end of the run, where a flag says another.
  private static func removals(_ arguments: Arguments) -> [String] {
    if arguments.has(.precision) || arguments.has(.until) { return ["run.replications"] }
    guard arguments.has(.replications) else { return [] }
    return openEnd
  }

  /// The values of a scenario by which its run stops by itself.
  static let openEnd = [
    "run.precision", "run.until", "run.max-replications", "run.first-round",
  ]

  private static func assignment(
    _ given: Arguments.Given
  ) throws(Failure) -> Overrides.Assignment {
    guard let equals = given.value.firstIndex(of: "="), equals > given.value.startIndex else {
      throw Arguments.usage(
        "\(given.source) is \(given.value); allowed is a path, = and a value, "
          + "such as plan.members=5万")
    }
    let path = String(given.value[..<equals])
    return Overrides.Assignment(
      path: path, value: String(given.value[given.value.index(after: equals)...]),
      source: "\(given.source) \(path)")
  }
}
