import Scenario
import Testing
import Wording

/// English words that no Chinese sentence has.
private let english: Set<Substring> = [
  "the", "is", "are", "of", "and", "with", "which", "that", "has", "have", "allowed", "write",
]

/// Records every template of a message, and of its parts, that has no Chinese words, and English
/// that hides in its arguments.
///
/// - Parameters:
///   - message: the message.
///   - text: what the message may quote.
///   - sourceLocation: where a failure is recorded.
func expectChinese(
  _ message: Message, quoting text: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
  let missing = message.untranslated(in: .chinese)
  #expect(missing.isEmpty, "no Chinese words", sourceLocation: sourceLocation)
  var values: [String] = []
  let words = message.mapValues { value in
    values.append(value)
    return "1"
  }
  let parts = values.flatMap { $0.split(separator: "; ").map(String.init) }
  let hidden = ([words.text(in: .chinese)] + parts.filter { !text.contains($0) })
    .filter { !english.isDisjoint(with: $0.split(separator: " ")) }
  #expect(hidden.isEmpty, "English in Chinese", sourceLocation: sourceLocation)
}

/// The same of all problems of a scenario.
func expectChinese(
  _ problems: [Problem], quoting text: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for problem in problems {
    expectChinese(problem.message, quoting: text, sourceLocation: sourceLocation)
  }
}
