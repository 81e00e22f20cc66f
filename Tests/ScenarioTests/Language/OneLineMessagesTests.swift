import Scenario
import Testing
import Wording

/// A scenario may hold any character in double quotes; a message must not act on it.
@Suite struct OneLineMessagesTests {
  private static let bad = #"a\n\e[2J\x85\L\P\u202Eb"#
  private static let shown = #"a\n\u001B[2J\u0085\u2028\u2029\u202Eb"#

  @Test(arguments: [
    "fentan: 1\nmodel: packet\npacket: {total: 1, count: 1}\n\"BAD\": 1\n",
    "fentan: 1\nmodel: \"BAD\"\n",
    "fentan: 1\nmodel: packet\npacket: {total: 1, count: \"BAD\"}\n",
    "fentan: 1\nmodel: packet\npacket: {total: 1, count: \"1 BAD\"}\n",
    "fentan: 1\nmodel: packet\npacket: {total: 1, count: \"$BAD\"}\n",
    "extends: \"BAD\"\n",
    "fentan: 1\nmodel: packet\npacket: {total: 1, count: 1}\ncompare: {\"packet.BAD\": 1}\n",
    "fentan: 1\nmodel: packet\npacket: {total: 1, count: 1}\ncompare: {\"run.BAD\": [1]}\n",
    "\"BAD\": 1\n\"BAD\": 1\n",
  ])
  func `what a message quotes is on one line`(text: String) throws {
    let problems = try problems(text.replacing("BAD", with: OneLineMessagesTests.bad))
    #expect(problems.contains { $0.contains(OneLineMessagesTests.shown) }, "\(problems)")
    for problem in problems {
      #expect(problem.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      #expect(!problem.contains("\u{2028}") && !problem.contains("\u{202E}"))
    }
  }

  @Test func `what a message quotes is short`() throws {
    let long = String(repeating: "a", count: 900)
    let problem = Problem(
      Place(source: "b"), given: "first\("\u{1B}")", allowed: "second\("\r")",
      advice: "third\("\u{7}")")
    #expect(problem.description == #"b: first\u001B; second\u000D; third\u0007"#)
    for text in ["\(long): 1\n", "fentan: \(long)\n", "model: \(long)\n"] {
      let problems = try problems(text)
      #expect(problems.allSatisfy { $0.count < 1000 }, "\(problems)")
    }
  }
}
