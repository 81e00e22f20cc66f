import Scenario
import Testing
import Wording

@Suite struct FlowCollectionsTests {
  @Test(arguments: [
    Accepted("[]", "[]"),
    Accepted("{}", "{}"),
    Accepted("[ ]", "[]"),
    Accepted("[1, a, 'b', \"c\"]", #"[1,"a","b","c"]"#),
    Accepted("[1,2]", "[1,2]"),
    Accepted("[1 , 2 , ]", "[1,2]"),
    Accepted("[two words, 5 members]", #"["two words","5 members"]"#),
    Accepted("[[1], [], [[2]]]", "[[1],[],[[2]]]"),
    Accepted("{a: 1, b: x}", #"{"a":1,"b":"x"}"#),
    Accepted("{ a : 1 , }", #"{"a":1}"#),
    Accepted("{\"a\": 1, 'b' : 2}", #"{"a":1,"b":2}"#),
    Accepted("{a: , b: }", #"{"a":null,"b":null}"#),
    Accepted("{a: {b: [1]}}", #"{"a":{"b":[1]}}"#),
    Accepted("[{a: 1}, {a: 2}]", #"[{"a":1},{"a":2}]"#),
    Accepted("[a:b, c#d, http://x/y]", #"["a:b","c#d","http://x/y"]"#),
    Accepted("- [1]\n- {a: 2}\n", #"[[1],{"a":2}]"#),
  ])
  func `brackets hold sequences and braces mappings`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Accepted("[\n  1,\n  2\n ]", "[1,2]"),
    Accepted("a: [\n  1,\n\n  2 ] # end\nb: 3\n", #"{"a":[1,2],"b":3}"#),
    Accepted("a: {b: 1, # note\n  # another, ] }\n  c: 2\n  }\n", #"{"a":{"b":1,"c":2}}"#),
    Accepted("[1\n, 2]", "[1,2]"),
    Accepted("{a:\n 1}", #"{"a":1}"#),
    Accepted("a:\n  - [1,\n   2]\n", #"{"a":[[1,2]]}"#),
  ])
  func `they go on over several lines, with comments`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: [
    Refused("[1", 1, 1, .unclosed("[", opened: SourcePosition(line: 1, column: 1))),
    Refused("a: {b: 1\n", 1, 4, .unclosed("{", opened: SourcePosition(line: 1, column: 4))),
    Refused("a: [1,\nb: 2\n", 1, 4, .unclosed("[", opened: SourcePosition(line: 1, column: 4))),
    Refused("a: [\n  1\n]\n", 1, 4, .unclosed("[", opened: SourcePosition(line: 1, column: 4))),
    Refused("[[1]", 1, 1, .unclosed("[", opened: SourcePosition(line: 1, column: 1))),
    Refused("[1, [2", 1, 5, .unclosed("[", opened: SourcePosition(line: 1, column: 5))),
    Refused("['a", 1, 2, .unclosed("'", opened: SourcePosition(line: 1, column: 2))),
  ])
  func `what is not closed is refused where it was opened`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("[1}", 1, 3, .missingComma("]")),
    Refused("{a: 1]", 1, 6, .missingComma("}")),
    Refused("['a' b]", 1, 6, .missingComma("]")),
    Refused("[[1] [2]]", 1, 6, .missingComma("]")),
    Refused("{a: 'b' c: d}", 1, 9, .missingComma("}")),
    Refused("[a\n b]", 2, 2, .missingComma("]")),
    Refused("[,]", 1, 2, .badPlainStart(",")),
    Refused("[1,,2]", 1, 4, .badPlainStart(",")),
    Refused("{,}", 1, 2, .missingColon),
    Refused("{a}", 1, 2, .missingColon),
    Refused("{a, b: 1}", 1, 2, .missingColon),
    Refused("{a:1}", 1, 2, .missingColon),
    Refused("{\"a\":1}", 1, 5, .missingValueSpace),
    Refused("{a:}", 1, 2, .missingColon),
    Refused("[a:, b]", 1, 3, .missingValueSpace),
    Refused("[a: 1]", 1, 2, .pairInSequence),
    Refused("[a: ]", 1, 2, .pairInSequence),
    Refused("[? a]", 1, 2, .complexKey),
    Refused("{? a : b}", 1, 2, .complexKey),
    Refused("{[a]: b}", 1, 2, .complexKey),
    Refused("[-]", 1, 2, .badPlainStart("-")),
    Refused("[- a]", 1, 2, .badPlainStart("-")),
    Refused("[a?]", 1, 3, .questionMarkInFlow),
    Refused("[1] 2", 1, 5, .unexpected("text \("2")")),
    Refused("[1]]", 1, 4, .unexpected("text \("]")")),
    Refused("a: [1]\n  b\n", 2, 3, .badIndentation),
    Refused("[1]: 2", 1, 1, .complexKey),
    Refused("{a: 1}: 2", 1, 1, .complexKey),
    Refused("[1,#\n 2]", 1, 4, .commentTooClose),
    Refused("[1]#", 1, 4, .commentTooClose),
  ])
  func `odd entries are refused`(refused: Refused) {
    expectRefusal(refused)
  }
}
