import Scenario
import Testing

/// A text that is read, with its data as JSON.
struct Accepted: CustomTestStringConvertible, Sendable {
  let text: String
  let json: String

  init(_ text: String, _ json: String) {
    self.text = text
    self.json = json
  }

  var testDescription: String { "\(text.debugDescription) is \(json)" }
}

/// A text that is refused, with the place and the kind of the problem.
struct Refused: CustomTestStringConvertible, Sendable {
  let text: String
  let error: YAMLError

  init(_ text: String, _ line: Int, _ column: Int, _ problem: YAMLError.Problem) {
    self.text = text
    error = YAMLError(problem, at: SourcePosition(line: line, column: column))
  }

  var testDescription: String {
    "\(text.debugDescription) at \(error.position.line):\(error.position.column)"
  }
}

/// The data of a text as JSON.
func json(_ text: String) throws -> String {
  try YAML.parse(Array(text.utf8)).json()
}

/// Expects a text to be refused with exactly one error.
func expectRefusal(
  _ refused: Refused, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(throws: refused.error, sourceLocation: sourceLocation) {
    try YAML.parse(Array(refused.text.utf8))
  }
  let problem = Problem(refused.error, source: "a")
  expectChinese(problem.message, quoting: refused.text, sourceLocation: sourceLocation)
}
