import Scenario
import Testing

@Suite struct CommentsAndLineEndsTests {
  @Test(arguments: [
    Accepted("# only a comment", "null"),
    Accepted("# first\n\na: 1 # second\n   # third\nb: 2\n# last", #"{"a":1,"b":2}"#),
    Accepted("a: # note\n  b: 1\n", #"{"a":{"b":1}}"#),
    Accepted("a: #note\n- 1\n", #"{"a":[1]}"#),
    Accepted("- # note\n  1\n", "[1]"),
    Accepted("a: # null\n", #"{"a":null}"#),
    Accepted("a: 1 #\n", #"{"a":1}"#),
    Accepted("a: 1 # b: 2\n", #"{"a":1}"#),
    Accepted("a: 'x' # it's\n", #"{"a":"x"}"#),
    Accepted("a: b#c #d\n", #"{"a":"b#c"}"#),
    Accepted("#\ttabs\tmay stand in comments\na: 1\n", #"{"a":1}"#),
    Accepted("a:\n        # deeper\n  b: 1\n# outside\n  c: 2\n", #"{"a":{"b":1,"c":2}}"#),
  ])
  func `comments are passed over`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Refused("a: \"b\"# c\n", 1, 7, .commentTooClose),
    Refused("a: 1 #\tb\n", 1, 7, .tab),
  ])
  func `a comment needs a space before it`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Accepted("a: 1\r\nb: 2\r\n", #"{"a":1,"b":2}"#),
    Accepted("a: 1\r\nb: 2\n", #"{"a":1,"b":2}"#),
    Accepted("a: 1\nb: 2", #"{"a":1,"b":2}"#),
    Accepted("a: 1 # x\r\n\r\nb: 2", #"{"a":1,"b":2}"#),
    Accepted("  \na: 1   \n   ", #"{"a":1}"#),
    Accepted("\u{FEFF}a: 1\n", #"{"a":1}"#),
    Accepted("\u{FEFF}", "null"),
  ])
  func `lines end with LF or CRLF`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Refused("a: 1\rb: 2\n", 1, 5, .carriageReturn),
    Refused("a: 1\r", 1, 5, .carriageReturn),
    Refused("a: 1\r\r\n", 1, 5, .carriageReturn),
    Refused("a: 1\u{85}", 1, 5, .forbiddenCharacter(0x85)),
    Refused("a: 1\n\u{2028}", 2, 1, .forbiddenCharacter(0x2028)),
    Refused("a: \"\u{2029}\"", 1, 5, .forbiddenCharacter(0x2029)),
  ])
  func `other line ends are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Accepted("---\na: 1\n", #"{"a":1}"#),
    Accepted("# note\n\n--- # note\na: 1\n", #"{"a":1}"#),
    Accepted("---", "null"),
    Accepted("---\n- 1\n", "[1]"),
    Accepted("---a: 1\n", #"{"---a":1}"#),
    Accepted("a: |\n  ---\n", #"{"a":"---\n"}"#),
    Accepted("- ---\n- ...\n", #"["---","..."]"#),
  ])
  func `three hyphens may begin the document`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Refused("---\n---\n", 2, 1, .severalDocuments),
    Refused("a: 1\n---\nb: 2\n", 2, 1, .severalDocuments),
    Refused("a: 1\n...\n", 2, 1, .severalDocuments),
    Refused("...\n", 1, 1, .severalDocuments),
    Refused("a: |\n--- b\n", 2, 1, .severalDocuments),
    Refused("a: [\n--- ]\n", 2, 1, .severalDocuments),
    Refused("--- a\n", 1, 5, .contentAfterMarker),
    Refused("--- |\n a\n", 1, 5, .contentAfterMarker),
  ])
  func `a file holds one document`(refused: Refused) {
    expectRefusal(refused)
  }
}
