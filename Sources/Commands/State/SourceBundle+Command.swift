import Scenario

extension SourceBundle {
  /// The command line that makes the same results from the same files.
  ///
  /// What does not change results (threads, shards, outputs) is left out.
  ///
  /// - Parameter verb: the command, such as `run`.
  /// - Returns: one line, its words quoted where a shell needs it.
  func command(_ verb: String) -> String {
    var words = ["fentan", verb, path]
    for assignment in overrides.assignments {
      if let flag = SourceBundle.flags[assignment.path], !assignment.source.hasPrefix("--set") {
        for value in SourceBundle.values(assignment) { words += [flag, value] }
      } else {
        words += ["--set", "\(assignment.path)=\(assignment.value)"]
      }
    }
    for comparison in overrides.comparisons {
      words += ["--over", "\(comparison.path)=\(comparison.value)"]
    }
    for expectation in overrides.expectations { words += ["--expect", expectation] }
    return words.map(SourceBundle.quoted).joined(separator: " ")
  }

  /// The same texts, with number and seed as another process is told them by flags.
  func repeated(_ scenario: Scenario) -> SourceBundle {
    var told = self
    let run = [
      ("run.replications", "\(scenario.replications)", "--replications"),
      ("run.seed", "\(scenario.seed)", "--seed"),
    ]
    told.overrides.removals = ScenarioSource.openEnd
    told.overrides.assignments =
      run.map { .init(path: $0.0, value: $0.1, source: $0.2) }
      + overrides.assignments.filter { given in !run.contains { $0.0 == given.path } }
    return told
  }

  /// The flags that stand for values of the `run` section.
  private static let flags = [
    "run.replications": "--replications", "run.seed": "--seed", "run.until": "--until",
    "run.max-replications": "--max-replications", "run.max-time": "--max-time",
    "run.precision": "--precision",
  ]

  /// The values that a flag was given; only precisions are a list, which the flag itself has written.
  private static func values(_ assignment: Overrides.Assignment) -> [String] {
    guard assignment.path == "run.precision", assignment.value.hasPrefix("[\"") else {
      return [assignment.value]
    }
    return assignment.value.dropFirst(2).dropLast(2).split(separator: "\", \"").map(String.init)
  }

  /// A word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./=:,%+@".contains($0) }
    guard !plain || word.isEmpty else { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
