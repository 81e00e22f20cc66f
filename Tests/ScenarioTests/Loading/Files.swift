import MonteCarlo
import Testing

@testable import Scenario

/// Scenario files in memory.
struct Files {
  /// What a reader throws for a file that is not there.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  var texts: [String: String]

  init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// The one file `a.yaml`.
  init(_ text: String) {
    texts = ["a.yaml": text]
  }

  /// Facts for tests, one of each kind.
  static let facts = FactBook([
    fact("plan.fee", .single("8%")), fact("plan.benefit", .single("30万元")),
    fact("plan.members", .range(low: "2万", high: "9万")),
  ])

  private static func fact(_ name: String, _ value: Fact.Value) -> Fact {
    Fact(
      name: name, value: value, unit: "u", meaning: "m", date: "", place: "", reading: "",
      confidence: "", sources: [])
  }

  /// Loads a scenario.
  func load(
    _ path: String = "a.yaml", set: [(String, String)] = [], over: [(String, String)] = []
  ) throws -> Scenario {
    let loader = ScenarioLoader(facts: Files.facts) { path in
      guard let text = texts[path] else { throw Missing(description: "\(path): no such file") }
      return Array(text.utf8)
    }
    return try loader.load(
      path,
      overrides: Overrides(
        assignments: set.map { .init(path: $0.0, value: $0.1, source: "--set \($0.0)") },
        comparisons: over.map { .init(path: $0.0, value: $0.1, source: "--over \($0.0)") }))
  }

  /// The problems of a scenario that is refused, each on its line.
  func problems(
    _ path: String = "a.yaml", set: [(String, String)] = [], over: [(String, String)] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let problems = try #require(
      throws: ScenarioProblems.self, sourceLocation: sourceLocation
    ) {
      try load(path, set: set, over: over)
    }.problems
    let given = (set + over).map { "\($0.0)=\($0.1)" }
    expectChinese(
      problems, quoting: (texts.values + given).joined(separator: "\n"),
      sourceLocation: sourceLocation)
    return problems.map(\.description)
  }
}

extension Scenario {
  /// The value at a path of a variant, as `explain` prints it.
  func value(_ path: String, variant: Int = 0) -> String? {
    variants[variant].explanation.first { $0.path == path }.map { "\($0.value)" }
  }

  /// Where the value at a path of a variant comes from.
  func origin(_ path: String, variant: Int = 0) -> String? {
    variants[variant].explanation.first { $0.path == path }.map { "\($0.origin)" }
  }
}

/// A plan in one line, to which keys can be added.
func plan(_ more: String = "") -> String {
  "plan: {members: 5万, incidence: 1‰, benefit: 30万\(more.isEmpty ? "" : ", " + more)}\n"
}

/// The head of a scenario of mutual aid.
let aid = "fentan: 1\nmodel: mutual-aid\n"

/// A text of `a.yaml` with all that is said of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let text: String
  var messages: [String]

  init(_ text: String, _ messages: String...) {
    self.text = text
    self.messages = messages.map { "a.yaml:" + $0 }
  }

  var testDescription: String { text.debugDescription }
}
