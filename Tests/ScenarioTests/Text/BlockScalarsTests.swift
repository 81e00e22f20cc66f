import Scenario
import Testing
import Wording

@Suite struct BlockScalarsTests {
  @Test(arguments: [
    Accepted("a: |\n  one\n  two\n", #"{"a":"one\ntwo\n"}"#),
    Accepted("a: |\n one\n   two\n one\n", #"{"a":"one\n  two\none\n"}"#),
    Accepted("a: |\n  one\n\n\n  two\n", #"{"a":"one\n\n\ntwo\n"}"#),
    Accepted("a: |\n\n  one\n", #"{"a":"\none\n"}"#),
    Accepted("a: |\n  one  \n", #"{"a":"one  \n"}"#),
    Accepted("a: |\n  - b: 'c' # d\n", #"{"a":"- b: 'c' # d\n"}"#),
    Accepted("a: |\n  one\nb: 1\n", #"{"a":"one\n","b":1}"#),
    Accepted("a: |   # note\n  one\n", #"{"a":"one\n"}"#),
    Accepted("- |\n one\n- |\n two\n", #"["one\n","two\n"]"#),
    Accepted("|\n one\n", #""one\n""#),
    Accepted("a: |\r\n  one\r\n  two\r\n", #"{"a":"one\ntwo\n"}"#),
    Accepted("a: |\nb: 1\n", #"{"a":"","b":1}"#),
    Accepted("a: |\n  one\n    \n  two\n", #"{"a":"one\n  \ntwo\n"}"#),
  ])
  func `a literal text keeps its lines`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("a: >\n  one\n  two\n", #"{"a":"one two\n"}"#),
    Accepted("a: >\n  one\n\n  two\n", #"{"a":"one\ntwo\n"}"#),
    Accepted("a: >\n  one\n\n\n  two\n", #"{"a":"one\n\ntwo\n"}"#),
    Accepted("a: >\n  one\n   two\n   three\n  four\n", #"{"a":"one\n two\n three\nfour\n"}"#),
    Accepted("a: >\n  one\n\n   two\n\n  three\n", #"{"a":"one\n\n two\n\nthree\n"}"#),
    Accepted("a: >\n\n  one\n  two\n", #"{"a":"\none two\n"}"#),
    Accepted("a: >-\n  one\n  two\n\n", #"{"a":"one two"}"#),
    Accepted("a: >+\n  one\n  two\n\n", #"{"a":"one two\n\n"}"#),
  ])
  func `a folded text joins its lines`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("a: |\n  one\n\n\nb: 1\n", #"{"a":"one\n","b":1}"#),
    Accepted("a: |-\n  one\n\n\nb: 1\n", #"{"a":"one","b":1}"#),
    Accepted("a: |+\n  one\n\n\nb: 1\n", #"{"a":"one\n\n\n","b":1}"#),
    Accepted("a: |+\n  one\n\n# note\nb: 1\n", #"{"a":"one\n\n","b":1}"#),
    Accepted("a: |\n\nb: 1\n", #"{"a":"","b":1}"#),
    Accepted("a: |-\n\nb: 1\n", #"{"a":"","b":1}"#),
    Accepted("a: |+\n\nb: 1\n", #"{"a":"\n","b":1}"#),
    Accepted("a: |-\n  one", #"{"a":"one"}"#),
  ])
  func `the header says what becomes of the last line ends`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("a: |1\n  one\n", #"{"a":" one\n"}"#),
    Accepted("a: |2-\n   one\n  two\n", #"{"a":" one\ntwo"}"#),
    Accepted("a: |-2\n   one\n  two\n", #"{"a":" one\ntwo"}"#),
    Accepted("a:\n  b: >1\n    one\n", #"{"a":{"b":" one\n"}}"#),
    Accepted("- |2\n    one\n", #"["  one\n"]"#),
    Accepted("a: |1\n   \n  one\n", #"{"a":"  \n one\n"}"#),
  ])
  func `a digit in the header says how far the text is indented`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Refused("a: |0\n  b\n", 1, 5, .badBlockHeader),
    Refused("a: |b\n", 1, 5, .badBlockHeader),
    Refused("a: |+-\n  b\n", 1, 6, .badBlockHeader),
    Refused("a: |12\n  b\n", 1, 6, .badBlockHeader),
    Refused("a: >#\n  b\n", 1, 5, .badBlockHeader),
    Refused("a: | b\n  c\n", 1, 6, .unexpected("text \("b")")),
  ])
  func `other headers are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: |\n    one\n  two\n", 3, 3, .blockNotIndented),
    Refused("a: |\n    one\n  # note\n", 3, 3, .blockNotIndented),
    Refused("a: |4\n  one\n", 2, 3, .blockNotIndented),
    Refused("|\none\n", 2, 1, .blockNotIndented),
    Refused("|\n# one\n", 2, 1, .blockNotIndented),
    Refused("a: |\n   \n  one\n", 2, 4, .blankWithSpaces),
    Refused("a: |\n \n  one\n", 2, 2, .blankWithSpaces),
    Refused("a: |\n  \nb: 1\n", 2, 3, .blankWithSpaces),
    Refused("a: |\n  one", 2, 6, .blockWithoutLineEnd),
    Refused("a: >+\n  one\n ", 3, 2, .blockWithoutLineEnd),
    Refused("a: |", 1, 5, .blockWithoutLineEnd),
    Refused("a: |\n  one\n  \ttwo\n", 3, 3, .tab),
  ])
  func `a text whose lines readers take differently is refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test func `text at the top may be followed by a comment`() throws {
    #expect(try json("|\n one\n# note\n") == #""one\n""#)
  }

  @Test(arguments: [("|", Scalar.Style.literal), (">", .folded)])
  func `a block text is a text whatever it looks like`(mark: String, style: Scalar.Style) throws {
    let node = try YAML.parse(Array("\(mark)-\n  1\n".utf8))
    guard case .scalar(let scalar) = node.content else {
      Issue.record("no scalar")
      return
    }
    #expect(scalar.text == "1")
    #expect(scalar.style == style)
    #expect(scalar.value == .string)
  }
}
