public import Wording

/// Why a text is not a document that fentan reads: where, what was found, what to write instead.
public struct YAMLError: Error, Equatable, Sendable {
  /// Where it stands.
  public var position: SourcePosition

  /// What was found.
  public var problem: Problem

  /// The kinds of things that are refused.
  public enum Problem: Equatable, Sendable {
    case tooLarge
    case notUTF8
    case forbiddenCharacter(UInt32)
    case tab
    case carriageReturn
    case tooDeep
    case directive
    case severalDocuments
    case contentAfterMarker
    case anchor
    case alias
    case tag
    case mergeKey
    case complexKey
    case duplicateKey(String, first: SourcePosition)
    case keyIsNoText(String)
    case keyTooLong
    case ambiguousPlain(String, write: Message)
    case badPlainStart(Character)
    case multilinePlain
    case unclosed(Character, opened: SourcePosition)
    case badEscape(Message)
    case badBlockHeader
    case blockNotIndented
    case blockWithoutLineEnd
    case blankWithSpaces
    case badIndentation
    case missingValueSpace
    case missingColon
    case missingComma(Character)
    case questionMarkInFlow
    case nestedInline
    case inlineSequence
    case pairInSequence
    case unexpected(Message)
    case commentTooClose
  }

  /// Reports a problem.
  public init(_ problem: Problem, at position: SourcePosition) {
    self.problem = problem
    self.position = position
  }
}

extension YAMLError {
  /// A text as messages show it: its first 40 characters, on one line.
  private func excerpt(_ text: String) -> String { text.excerpt(40) }

  /// What was found, in words.
  public var found: Message {
    switch problem {
    case .tooLarge: "the text is longer than \(YAML.largest) bytes"
    case .notUTF8: "these bytes are not UTF-8"
    case .forbiddenCharacter(let code):
      "the character U+\(String(code, radix: 16, uppercase: true)) may not stand in a document"
    case .tab: "a tab"
    case .carriageReturn: "a carriage return that does not end a line"
    case .tooDeep: "collections are nested more than \(YAML.deepest) deep"
    case .directive: "a % directive"
    case .severalDocuments: "a marker between documents"
    case .contentAfterMarker: "content on the line of ---"
    case .anchor: "an anchor (&)"
    case .alias: "an alias (*)"
    case .tag: "a tag (!)"
    case .mergeKey: "a merge key (<<)"
    case .complexKey: "a key that is no single word or line of text"
    case .duplicateKey(let key, let first):
      "the key \(excerpt(key)) stands here again; it was first at \(first.line):\(first.column)"
    case .keyIsNoText(let key): "the key \(excerpt(key)) is no text to other readers"
    case .keyTooLong: "a key of more than 1,000 characters"
    case .ambiguousPlain(let text, _):
      "\(excerpt(text)) means different things to different YAML readers"
    case .badPlainStart(let character): "a value cannot begin with \(character)"
    case .multilinePlain: "a text without quotes goes on in the next line"
    case .unclosed(let character, let opened):
      "what \(character) opened at \(opened.line):\(opened.column) is not closed"
    case .badEscape(let escape): "\(escape) is no escape of a double-quoted text"
    case .badBlockHeader: "this header of a block text cannot be read"
    case .blockNotIndented: "this line of a block text is not indented like the first"
    case .blockWithoutLineEnd: "the file ends within a block text, without a line end"
    case .blankWithSpaces: "a blank line with other spaces than the block text below it"
    case .badIndentation: "this line is indented differently from its neighbours"
    case .missingValueSpace: "a colon or dash without a space behind it"
    case .missingColon: "text without a colon where a key is due"
    case .missingComma(let bracket): "text where , or \(bracket) is due"
    case .questionMarkInFlow: "a ? in a text inside brackets or braces"
    case .nestedInline: "a second colon in the value of a line"
    case .inlineSequence: "a dash on the line of a key"
    case .pairInSequence: "a key inside brackets"
    case .unexpected(let text): "unexpected \(text)"
    case .commentTooClose: "# without a space before it"
    }
  }

  /// What is allowed, and what to write instead.
  public var advice: Message {
    switch problem {
    case .tooLarge: "a scenario is far shorter; is this the right file?"
    case .notUTF8: "save the file as UTF-8"
    case .forbiddenCharacter: "remove it, or write it as an escape in double quotes"
    case .tab: "write spaces; inside double quotes write \\t"
    case .carriageReturn: "end lines with LF or CRLF"
    case .tooDeep: "use fewer levels"
    case .directive: "leave it out; fentan reads YAML 1.2"
    case .severalDocuments: "a file holds one document; put the next one into a file of its own"
    case .contentAfterMarker: "begin the content on the next line"
    case .anchor, .alias: "write the value out where it is used"
    case .tag: "leave it out; quote a text that looks like a number"
    case .mergeKey: "write the keys out, or use extends"
    case .complexKey: "write key: value on one line"
    case .duplicateKey: "keep one of the two"
    case .keyIsNoText(let key): "write \"\(excerpt(key))\" in quotes"
    case .keyTooLong: "use a shorter key"
    case .ambiguousPlain(_, let write): "write \(write)"
    case .badPlainStart: "put the text in quotes"
    case .multilinePlain: "put it on one line, or write a block text after | or >"
    case .unclosed: "close it on the same line, or for [ and { before the indentation ends"
    case .badEscape: "write \\\\ for a backslash"
    case .badBlockHeader: "write |, |-, |+, >, >- or >+, with an indentation digit if need be"
    case .blockNotIndented: "indent all lines of the text at least as far as its first line"
    case .blockWithoutLineEnd: "end the last line with a line end"
    case .blankWithSpaces: "remove the spaces of the blank line"
    case .badIndentation: "indent all entries of a list or mapping alike, with spaces"
    case .missingValueSpace: "write a space behind it"
    case .missingColon: "write key: value, with a space behind the colon"
    case .missingComma: "write a comma between entries, and quotes around a text with , [ ] { or }"
    case .questionMarkInFlow: "put the text in quotes"
    case .nestedInline: "put the text in quotes, or the inner mapping on lines of its own"
    case .inlineSequence: "begin the list on the next line, or write it in brackets"
    case .pairInSequence: "write braces around key: value, or put the text in quotes"
    case .unexpected: "put the text in quotes if it is one"
    case .commentTooClose: "write a space before a comment"
    }
  }
}
