import Testing

@testable import Scenario

@Suite struct JSONTextTests {
  @Test(
    arguments: [
      (.string("a \"b\"\n"), #""a \"b\"\n""#), (.number("1.50"), "1.50"), (.flag(true), "true"),
      (.array([]), "[]"), (.object([]), "{}"),
      (.array([.number("1"), .flag(false)]), "[\n  1,\n  false\n]"),
      (
        .object([("b", .number("1")), ("a", .array([.string("x")]))]),
        "{\n  \"b\": 1,\n  \"a\": [\n    \"x\"\n  ]\n}"
      ),
    ] as [(JSONText, String)])
  func `values are indented and keys keep their order`(json: JSONText, text: String) {
    #expect(json.rendered() == text)
  }
}
