import Scenario
import Testing
import Wording

@Suite struct YAMLErrorTests {
  /// A kind of problem with its words.
  struct Words: CustomTestStringConvertible, Sendable {
    let problem: YAMLError.Problem
    let found: String
    let advice: String

    init(_ problem: YAMLError.Problem, _ found: String, _ advice: String) {
      self.problem = problem
      self.found = found
      self.advice = advice
    }

    var testDescription: String { found }
  }

  private static let place = SourcePosition(line: 3, column: 4)

  @Test(arguments: [
    Words(
      .tooLarge, "the text is longer than 16777216 bytes",
      "a scenario is far shorter; is this the right file?"),
    Words(.notUTF8, "these bytes are not UTF-8", "save the file as UTF-8"),
    Words(
      .forbiddenCharacter(0x7F), "the character U+7F may not stand in a document",
      "remove it, or write it as an escape in double quotes"),
    Words(.tab, "a tab", #"write spaces; inside double quotes write \t"#),
    Words(
      .carriageReturn, "a carriage return that does not end a line", "end lines with LF or CRLF"),
    Words(.tooDeep, "collections are nested more than 64 deep", "use fewer levels"),
    Words(.directive, "a % directive", "leave it out; fentan reads YAML 1.2"),
    Words(
      .severalDocuments, "a marker between documents",
      "a file holds one document; put the next one into a file of its own"),
    Words(
      .contentAfterMarker, "content on the line of ---", "begin the content on the next line"),
    Words(.anchor, "an anchor (&)", "write the value out where it is used"),
    Words(.alias, "an alias (*)", "write the value out where it is used"),
    Words(.tag, "a tag (!)", "leave it out; quote a text that looks like a number"),
    Words(.mergeKey, "a merge key (<<)", "write the keys out, or use extends"),
    Words(
      .complexKey, "a key that is no single word or line of text", "write key: value on one line"),
    Words(
      .duplicateKey("a", first: place), "the key a stands here again; it was first at 3:4",
      "keep one of the two"),
    Words(.keyIsNoText("1"), "the key 1 is no text to other readers", #"write "1" in quotes"#),
    Words(.keyTooLong, "a key of more than 1,000 characters", "use a shorter key"),
    Words(
      .ambiguousPlain("=", write: "it in quotes"),
      "= means different things to different YAML readers", "write it in quotes"),
    Words(.badPlainStart("@"), "a value cannot begin with @", "put the text in quotes"),
    Words(
      .multilinePlain, "a text without quotes goes on in the next line",
      "put it on one line, or write a block text after | or >"),
    Words(
      .unclosed("[", opened: place), "what [ opened at 3:4 is not closed",
      "close it on the same line, or for [ and { before the indentation ends"),
    Words(
      .badEscape(Message(verbatim: #"\q"#)), #"\q is no escape of a double-quoted text"#,
      #"write \\ for a backslash"#),
    Words(
      .badBlockHeader, "this header of a block text cannot be read",
      "write |, |-, |+, >, >- or >+, with an indentation digit if need be"),
    Words(
      .blockNotIndented, "this line of a block text is not indented like the first",
      "indent all lines of the text at least as far as its first line"),
    Words(
      .blockWithoutLineEnd, "the file ends within a block text, without a line end",
      "end the last line with a line end"),
    Words(
      .blankWithSpaces, "a blank line with other spaces than the block text below it",
      "remove the spaces of the blank line"),
    Words(
      .badIndentation, "this line is indented differently from its neighbours",
      "indent all entries of a list or mapping alike, with spaces"),
    Words(
      .missingValueSpace, "a colon or dash without a space behind it", "write a space behind it"),
    Words(
      .missingColon, "text without a colon where a key is due",
      "write key: value, with a space behind the colon"),
    Words(
      .missingComma("]"), "text where , or ] is due",
      "write a comma between entries, and quotes around a text with , [ ] { or }"),
    Words(
      .questionMarkInFlow, "a ? in a text inside brackets or braces", "put the text in quotes"),
    Words(
      .nestedInline, "a second colon in the value of a line",
      "put the text in quotes, or the inner mapping on lines of its own"),
    Words(
      .inlineSequence, "a dash on the line of a key",
      "begin the list on the next line, or write it in brackets"),
    Words(
      .pairInSequence, "a key inside brackets",
      "write braces around key: value, or put the text in quotes"),
    Words(.unexpected("text \("c")"), "unexpected text c", "put the text in quotes if it is one"),
    Words(.commentTooClose, "# without a space before it", "write a space before a comment"),
  ])
  func `every problem says what was found and what to write`(words: Words) {
    let error = YAMLError(words.problem, at: YAMLErrorTests.place)
    expectChinese(error.found)
    expectChinese(error.advice)
    #expect("\(error.found)" == words.found)
    #expect("\(error.advice)" == words.advice)
  }

  @Test func `a problem of a file names the file, the line and the column`() {
    let problem = Problem(YAMLError(.tab, at: YAMLErrorTests.place), source: "a.yaml")
    #expect(
      problem.description == #"a.yaml:3:4: a tab; write spaces; inside double quotes write \t"#)
  }
}
