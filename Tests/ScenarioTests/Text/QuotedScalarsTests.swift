import Scenario
import Testing
import Wording

@Suite struct QuotedScalarsTests {
  @Test(arguments: [
    Accepted("''", #""""#),
    Accepted("'a'", #""a""#),
    Accepted("'it''s'", #""it's""#),
    Accepted("''''", #""'""#),
    Accepted(#"'\n'"#, #""\\n""#),
    Accepted(#"'say "so"'"#, #""say \"so\"""#),
    Accepted("' a '", #"" a ""#),
    Accepted("'a: b # c'", #""a: b # c""#),
    Accepted("['a, b]']", #"["a, b]"]"#),
  ])
  func `single quotes keep all but two single quotes`(accepted: Accepted) throws {
    #expect(try json(accepted.text) == accepted.json)
  }

  @Test(arguments: ["1", "true", "null", "~", "yes", "0x1F", "1_000", "2019-02-12", "<<", "- a"])
  func `what is quoted is a text`(text: String) throws {
    #expect(try json("'\(text)'") == "\"\(text)\"")
    #expect(try json("\"\(text)\"") == "\"\(text)\"")
  }

  @Test(arguments: [
    ("0", 0x00), ("a", 0x07), ("b", 0x08), ("t", 0x09), ("n", 0x0A), ("v", 0x0B), ("f", 0x0C),
    ("r", 0x0D), ("e", 0x1B), (" ", 0x20), ("\"", 0x22), ("/", 0x2F), ("\\", 0x5C), ("N", 0x85),
    ("_", 0xA0), ("L", 0x2028), ("P", 0x2029), ("x41", 0x41), ("xff", 0xFF), ("u5206", 0x5206),
    ("uFEFF", 0xFEFF), ("U0001F9E7", 0x1F9E7), ("U0010FFFF", 0x10FFFF),
  ])
  func `double quotes know the escapes of YAML`(escape: String, code: UInt32) throws {
    let node = try YAML.parse(Array("\"<\\\(escape)>\"".utf8))
    guard case .scalar(let scalar) = node.content else {
      Issue.record("no scalar")
      return
    }
    #expect(scalar.text.unicodeScalars.map(\.value) == [0x3C, code, 0x3E])
    #expect(scalar.style == .doubleQuoted)
    #expect(scalar.value == .string)
  }

  @Test(arguments: [
    Refused(#"a: "\q""#, 1, 5, .badEscape(Message(verbatim: #"\q"#))),
    Refused(#"a: "b\'""#, 1, 6, .badEscape(Message(verbatim: #"\'"#))),
    Refused(#""\"#, 1, 2, .badEscape(Message(verbatim: #"\"#))),
    Refused(#""\x4""#, 1, 2, .badEscape(#"\x, \u or \U with too few digits"#)),
    Refused(#""\u12g4""#, 1, 2, .badEscape(#"\x, \u or \U with too few digits"#)),
    Refused(#""\U0001F9E""#, 1, 2, .badEscape(#"\x, \u or \U with too few digits"#)),
    Refused(#""\u１２３４""#, 1, 2, .badEscape(#"\x, \u or \U with too few digits"#)),
    Refused(#""\ud83e\udde7""#, 1, 2, .badEscape("the code \("d83e")")),
    Refused(#""\U00110000""#, 1, 2, .badEscape("the code \("00110000")")),
    Refused(#""\UFFFFFFFF""#, 1, 2, .badEscape("the code \("FFFFFFFF")")),
  ])
  func `other escapes are refused`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: \"b", 1, 4, .unclosed("\"", opened: SourcePosition(line: 1, column: 4))),
    Refused("a: 'b\n  c'\n", 1, 4, .unclosed("'", opened: SourcePosition(line: 1, column: 4))),
    Refused("- \"b\n  c\"\n", 1, 3, .unclosed("\"", opened: SourcePosition(line: 1, column: 3))),
    Refused("'it''s", 1, 1, .unclosed("'", opened: SourcePosition(line: 1, column: 1))),
    Refused(#""a\""#, 1, 1, .unclosed("\"", opened: SourcePosition(line: 1, column: 1))),
  ])
  func `a quoted text ends on its line`(refused: Refused) {
    expectRefusal(refused)
  }

  @Test(arguments: [
    Refused("a: 'b' c\n", 1, 8, .unexpected("text \("c")")),
    Refused("a: 'b'c\n", 1, 7, .unexpected("text \("c")")),
    Refused("a: \"b\"#\n", 1, 7, .commentTooClose),
    Refused("'a' 'b'\n", 1, 5, .unexpected("text \("'")")),
  ])
  func `nothing but a comment follows a quoted text`(refused: Refused) {
    expectRefusal(refused)
  }
}
