import Scenario
import Testing
import Wording

@Suite struct BlockCollectionsTests {
  @Test(arguments: [
    Accepted("a: 1", #"{"a":1}"#),
    Accepted("a: 1\nb: 2\n", #"{"a":1,"b":2}"#),
    Accepted("b: 1\na: 2\n", #"{"b":1,"a":2}"#),
    Accepted("a :   1\n", #"{"a":1}"#),
    Accepted("two words: 1\n", #"{"two words":1}"#),
    Accepted("  a: 1\n  b: 2\n", #"{"a":1,"b":2}"#),
    Accepted("\"a\": 1\n'b': 2\n", #"{"a":1,"b":2}"#),
    Accepted("\"a: b\": 1\n", #"{"a: b":1}"#),
    Accepted("'true': 1\n\"1\": 2\n'': 3\n", #"{"true":1,"1":2,"":3}"#),
    Accepted("'<<': 1\n", #"{"<<":1}"#),
    Accepted("-a: 1\n", #"{"-a":1}"#),
    Accepted("a:b: 1\n", #"{"a:b":1}"#),
    Accepted("键: 值\n", #"{"键":"值"}"#),
  ])
  func `a mapping holds keys with values`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("a:\n  b: 1\n", #"{"a":{"b":1}}"#),
    Accepted("a:\n b:\n  c: 1\n d: 2\ne: 3\n", #"{"a":{"b":{"c":1},"d":2},"e":3}"#),
    Accepted("a:\n        b: 1\nc:\n d: 2\n", #"{"a":{"b":1},"c":{"d":2}}"#),
    Accepted("a:\n  text\n", #"{"a":"text"}"#),
    Accepted("a:\n  [1]\n", #"{"a":[1]}"#),
    Accepted("a:\n- 1\n- 2\nb: 3\n", #"{"a":[1,2],"b":3}"#),
    Accepted("a:\n  - 1\n  - 2\nb: 3\n", #"{"a":[1,2],"b":3}"#),
    Accepted("a:\n- b:\n  - 1\n  c: 2\n", #"{"a":[{"b":[1],"c":2}]}"#),
  ])
  func `what is indented below a key is its value`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("- 1\n- a\n", #"[1,"a"]"#),
    Accepted("-   1\n- 2\n", "[1,2]"),
    Accepted("  - 1\n  - 2\n", "[1,2]"),
    Accepted("- - 1\n  - 2\n- 3\n", "[[1,2],3]"),
    Accepted("- - - 1\n", "[[[1]]]"),
    Accepted("-\n  - 1\n-\n  a: 2\n", #"[[1],{"a":2}]"#),
    Accepted("- a: 1\n  b: 2\n- c: 3\n", #"[{"a":1,"b":2},{"c":3}]"#),
    Accepted("-   a: 1\n    b: 2\n", #"[{"a":1,"b":2}]"#),
    Accepted("- -1\n- -a\n", #"[-1,"-a"]"#),
    Accepted("- |\n  a\n- b\n", #"["a\n","b"]"#),
  ])
  func `a sequence holds what stands behind its dashes`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("", "null"),
    Accepted("\n\n", "null"),
    Accepted("a:\n", #"{"a":null}"#),
    Accepted("a:", #"{"a":null}"#),
    Accepted("a:\nb:\n", #"{"a":null,"b":null}"#),
    Accepted("a:\n  b:\nc: 1\n", #"{"a":{"b":null},"c":1}"#),
    Accepted("-\n-\n", "[null,null]"),
    Accepted("-", "[null]"),
    Accepted("- -\n-\n", "[[null],null]"),
    Accepted("- a:\n-\n", #"[{"a":null},null]"#),
    Accepted("a:\n-\nb: 1\n", #"{"a":[null],"b":1}"#),
  ])
  func `a value that is left out is null`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Refused("a: 1\n b: 2\n", 2, 2, .multilinePlain),
    Refused("a: \"x\"\n b: 2\n", 2, 2, .badIndentation),
    Refused(" a: 1\nb: 2\n", 2, 1, .badIndentation),
    Refused("a:\n  b: 1\n c: 2\n", 3, 2, .badIndentation),
    Refused("a:\n  b: 1\n   c: 2\n", 3, 4, .multilinePlain),
    Refused("- 1\n - 2\n", 2, 2, .multilinePlain),
    Refused("- [1]\n - 2\n", 2, 2, .badIndentation),
    Refused("  - 1\n- 2\n", 2, 1, .badIndentation),
    Refused("- 1\na: 2\n", 2, 1, .badIndentation),
    Refused("a: 1\n- 2\n", 2, 1, .badIndentation),
    Refused("a:\n - 1\n- 2\n", 3, 1, .badIndentation),
    Refused("- a: 1\n   b: 2\n", 2, 4, .multilinePlain),
    Refused("- a:\n    - 1\n   b: 2\n", 3, 4, .badIndentation),
  ])
  func `neighbours that are not indented alike are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: b: c\n", 1, 5, .nestedInline),
    Refused("a: 'b': c\n", 1, 7, .nestedInline),
    Refused("a: - b\n", 1, 4, .inlineSequence),
    Refused("a: -\n", 1, 4, .inlineSequence),
    Refused("a: 1\nb\n", 2, 1, .missingColon),
    Refused("a: 1\nb:2\n", 2, 1, .missingColon),
    Refused("\"a\":1\n", 1, 4, .missingValueSpace),
    Refused("a\nb: 1\n", 2, 1, .multilinePlain),
    Refused("a: 1\n\"b\n", 2, 1, .unclosed("\"", opened: SourcePosition(line: 2, column: 1))),
    Refused("a: 1\n\"\\q\": 2\n", 2, 2, .badEscape(Message(verbatim: "\\q"))),
    Refused(": 1\n", 1, 1, .badPlainStart(":")),
  ])
  func `more than one key or dash on a line with a value is refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: 1\na: 2\n", 2, 1, .duplicateKey("a", first: SourcePosition(line: 1, column: 1))),
    Refused(
      "x:\n  a: 1\n  b: 2\n  'a': 3\n", 4, 3,
      .duplicateKey("a", first: SourcePosition(line: 2, column: 3))),
    Refused(
      "{a: 1, \"a\": 2}", 1, 8, .duplicateKey("a", first: SourcePosition(line: 1, column: 2))),
    Refused(
      "\u{E9}: 1\ne\u{301}: 2\n", 2, 1,
      .duplicateKey("\u{E9}", first: SourcePosition(line: 1, column: 1))),
  ])
  func `a key that comes twice is refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test func `equal keys of different mappings are fine`() throws {
    #expect(try json("a: {a: 1}\nb:\n  a: 2\n") == #"{"a":{"a":1},"b":{"a":2}}"#)
  }

  @Test func `every node knows where it begins`() throws {
    let node = try YAML.parse(Array("# note\na:\n  - 1\n  - {b: c}\n".utf8))
    guard case .mapping(let entries) = node.content, let first = entries.first,
      case .sequence(let items) = first.value.content, items.count == 2,
      case .mapping(let inner) = items[1].content, let entry = inner.first
    else {
      Issue.record("the text is not read as a mapping of a sequence")
      return
    }
    #expect(node.position == SourcePosition(line: 2, column: 1))
    #expect(first.keyPosition == SourcePosition(line: 2, column: 1))
    #expect(first.value.position == SourcePosition(line: 3, column: 3))
    #expect(items.map(\.position) == [(3, 5), (4, 5)].map(SourcePosition.init))
    #expect(entry.keyPosition == SourcePosition(line: 4, column: 6))
    #expect(entry.value.position == SourcePosition(line: 4, column: 9))
  }
}
