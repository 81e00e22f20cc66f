import Scenario
import Testing
import Wording

@Suite struct LimitsTests {
  private func error(_ bytes: [UInt8]) throws -> YAMLError {
    try #require(throws: YAMLError.self) { try YAML.parse(bytes) }
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], 4),
      ([0xC0, 0xAF], 1),
      ([0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 1),
      ([0x61, 0xE5, 0x88], 2),
      ([0xFF, 0xFE, 0x61, 0x00], 1),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8], column: Int) throws {
    #expect(
      try error(bytes) == YAMLError(.notUTF8, at: SourcePosition(line: 1, column: column)))
  }

  @Test func `64 levels are read in every form`() throws {
    let n = YAML.deepest
    let flow = String(repeating: "[", count: n) + "1" + String(repeating: "]", count: n)
    #expect(try json(flow) == flow)
    #expect(try json(String(repeating: "- ", count: n) + "1\n") == flow)
    let braces = String(repeating: "{a: ", count: n) + "1" + String(repeating: "}", count: n)
    let levels = (0..<n).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let block = levels + String(repeating: " ", count: n) + "1\n"
    #expect(try json(block) == json(braces))
    #expect(try json("- " + String(flow.dropFirst().dropLast())) == flow)
  }

  @Test func `65 levels are refused where the 65th begins`() throws {
    let n = YAML.deepest + 1
    let flow = String(repeating: "[", count: n)
    expectRefusal(Refused(flow, 1, n, .tooDeep))
    expectRefusal(Refused(String(repeating: "- ", count: n), 1, 2 * n - 1, .tooDeep))
    expectRefusal(Refused(String(repeating: "{a: ", count: n), 1, 4 * n - 3, .tooDeep))
    let block = (0..<n).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    expectRefusal(Refused(block, n, n, .tooDeep))
    expectRefusal(Refused("- " + flow.dropFirst(), 1, n + 1, .tooDeep))
  }

  @Test(arguments: ["[", "{a: ", "- ", "{", "\"", "'a", "a: ", "? ", "!", "[[],", "|", "&a "])
  func `a million openings end with an error, not with the stack`(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000)
    #expect(try error(Array(text.utf8)).position.line == 1)
  }

  @Test func `a key may have 1,000 characters`() throws {
    let key = String(repeating: "k", count: 1000)
    #expect(try json("\(key): 1\n") == "{\"\(key)\":1}")
    expectRefusal(Refused("a: 1\n\(key)k: 1\n", 2, 1, .keyTooLong))
    expectRefusal(Refused("{'\(key)': 1}", 1, 2, .keyTooLong))
  }

  @Test func `a text may have 16 MiB`() throws {
    var bytes = [UInt8](repeating: UInt8(ascii: "#"), count: YAML.largest)
    #expect(try YAML.parse(bytes).json() == "null")
    bytes.append(UInt8(ascii: "#"))
    let start = SourcePosition(line: 1, column: 1)
    #expect(try error(bytes) == YAMLError(.tooLarge, at: start))
  }

  @Test func `tabs in a long comment take no longer than other characters`() throws {
    // Quadratic time would be hours here.
    let text =
      String(repeating: " ", count: 2 << 20) + "#" + String(repeating: "\t", count: 2 << 20)
    #expect(try json(text) == "null")
  }

  @Test func `messages show only the beginning of a long text`() throws {
    let text = "a: 1_" + String(repeating: "0", count: 100_000)
    let error = try error(Array(text.utf8))
    #expect(
      "\(error.found)"
        == "1_\(String(repeating: "0", count: 38))… means different things to different YAML readers"
    )
  }
}
