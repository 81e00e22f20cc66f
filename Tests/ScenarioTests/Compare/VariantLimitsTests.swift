import Scenario
import Testing

@Suite struct VariantLimitsTests {
  private func text(_ compare: String) -> String {
    "fentan: 1\nmodel: packet\npacket: {total: 1 元, count: 1}\ncompare:\n\(compare)\n"
  }

  private func list(_ numbers: ClosedRange<Int>) -> String {
    "[" + numbers.map(String.init).joined(separator: ", ") + "]"
  }

  @Test func `1,000 variants are read, one more is refused`() throws {
    #expect(try scenario(text("  packet.total: \(list(1...1000))")).variants.count == 1000)
    let problems = try problems(text("  packet.total: \(list(1...1001))"))
    #expect(problems.count == 1)
    #expect(problems[0].contains("more than 1000 variants; at most 1000"))
  }

  /// Made one by one they would be 10^12 variants.
  @Test(arguments: [
    "  packet.total: LIST\n  packet.count: LIST\n  packet.minimum: LIST",
    "  zip: true\n  packet.total: LIST\n  packet.count: LIST",
  ])
  func `far too many variants are refused at once`(compare: String) throws {
    let compare = compare.replacing("LIST", with: list(1...10_000))
    let problems = try problems(text(compare))
    #expect(problems.count == 1)
    #expect(problems[0].contains("more than 1000 variants; at most 1000"))
  }

  /// The engine pairs variants block by block and traps at two block sizes.
  @Test func `variants of different models are refused`() throws {
    let text = """
      fentan: 1
      compare:
        variants:
          - {name: a, set: {model: packet, packet: {total: 1 元, count: 1}}}
          - {name: b, set: {model: mutual-aid, plan: {members: 1, incidence: 0, benefit: 1 元}}}

      """
    let problems = try problems(text)
    #expect(problems.allSatisfy { $0.contains("variants cannot change model; ") })
    #expect(problems.count == 2)
  }
}
