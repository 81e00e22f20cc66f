import Scenario
import Testing

/// Loads a text as a scenario that extends no other.
func scenario(_ text: String, overrides: Overrides = Overrides()) throws -> Scenario {
  try ScenarioLoader(facts: FactBook([]), read: { _ in Array(text.utf8) })
    .load("a.yaml", overrides: overrides)
}

/// The problems of a text that is refused as a scenario, each on its line.
func problems(
  _ text: String, overrides: Overrides = Overrides(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String] {
  let problems = try #require(throws: ScenarioProblems.self, sourceLocation: sourceLocation) {
    try scenario(text, overrides: overrides)
  }.problems
  expectChinese(problems, quoting: text, sourceLocation: sourceLocation)
  return problems.map(\.description)
}
