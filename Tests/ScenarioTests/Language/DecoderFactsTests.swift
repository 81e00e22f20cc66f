import Testing

@testable import Scenario

@Suite struct DecoderFactsTests {
  private static func fact(_ name: String, _ value: Fact.Value) -> Fact {
    Fact(
      name: name, value: value, unit: "u", meaning: "m", date: "", place: "", reading: "",
      confidence: "", sources: [])
  }

  private let book = FactBook([
    fact("plan.fee", .single("8%")), fact("plan.cap", .single("none")),
    fact("plan.members", .range(low: "2万", high: "9万")),
    fact("plan.odd", .range(low: "3 人", high: "4 人")),
    fact("plan.rate", .range(low: "1‰", high: "2‰")),
    fact("plan.sum", .range(low: "0.10 元", high: "3角")),
    fact("plan.span", .range(low: "1 year", high: "3 years")),
    fact("plan.mixed", .range(low: "1 元", high: "3 人")),
  ])

  private func decode(_ text: String, _ shape: Shape) -> (String?, [String], [String]) {
    var decoder = Decoder(facts: book)
    let tree = Tree(
      place: Place(source: "a"),
      content: .scalar(Scalar(text: text, style: .plain, value: .string)))
    let setting = decoder.value(shape, tree, path: "x")
    expectChinese(decoder.problems, quoting: text)
    return (
      setting?.value.canonical, decoder.problems.map(\.description), decoder.factsUsed.map(\.name)
    )
  }

  private static let count = Shape.count(1...1_000_000, of: "members", words: ["人"])
  private static let money = Shape.money(1...100_000)

  @Test(
    arguments: [
      ("$plan.fee", .fraction(0...1), "0.08", "plan.fee"),
      ("$plan.members.low", count, "20,000", "plan.members"),
      ("$plan.members.high", count, "90,000", "plan.members"),
      ("$plan.members.middle", count, "55,000", "plan.members"),
      ("$plan.rate.middle", .fraction(0...1), "0.0015", "plan.rate"),
      ("$plan.sum.middle", money, "0.20 yuan", "plan.sum"),
      ("$plan.span.middle", .years(1...9), "2 years", "plan.span"),
    ] as [(String, Shape, String, String)])
  func `a fact stands for its value, a range for one of three`(
    text: String, shape: Shape, value: String, used: String
  ) {
    let (read, problems, facts) = decode(text, shape)
    #expect(read == value)
    #expect(problems.isEmpty)
    #expect(facts == [used])
  }

  @Test(
    arguments: [
      (
        "$plan.members",
        "this fact is a range from 2万 to 9万; one value is needed here; "
          + "write $plan.members.low, $plan.members.middle or $plan.members.high"
      ),
      (
        "$plan.members.lo",
        "this fact is a range from 2万 to 9万; one value is needed here; "
          + "write $plan.members.low, $plan.members.middle or $plan.members.high"
      ),
      (
        "$plan.mixed.middle",
        "the range from 1 元 to 3 人 has no middle; only a range of quantities with one unit has "
          + "one; write $plan.mixed.low or $plan.mixed.high"
      ),
      (
        "$plan.fees",
        "there is no fact of that name; `fentan facts` lists them all; did you mean $plan.fee?"
      ),
      (
        "$plan.fee.low",
        "there is no fact of that name; `fentan facts` lists them all"
      ),
      ("$", "there is no fact of that name; `fentan facts` lists them all"),
    ])
  func `a name without a single value is refused with advice`(text: String, words: String) {
    let (value, problems, facts) = decode(text, DecoderFactsTests.count)
    #expect(value == nil)
    #expect(problems == ["a: x is \(text), but \(words)"])
    #expect(facts.isEmpty)
  }

  @Test func `a fact of another kind is told with what it stands for`() {
    #expect(
      decode("$plan.fee", DecoderFactsTests.count).1 == [
        "a: x is $plan.fee, that is 8%, which is a percentage or per mille; "
          + "allowed is a whole number of members from 1 to 1,000,000; "
          + "write, for example, 20万 or 20万 人"
      ])
    #expect(
      decode("$plan.cap", DecoderFactsTests.money).1 == [
        "a: x is $plan.cap, that is none, which does not begin with a number; "
          + "allowed is a sum of money from 0.01 to 1,000 yuan; write, for example, 30万 or 0.10 元"
      ])
    #expect(
      decode("$plan.odd.middle", DecoderFactsTests.count).1 == [
        "a: x is $plan.odd.middle, that is 3.5 人; "
          + "allowed is a whole number of members from 1 to 1,000,000; write a whole number"
      ])
  }

  @Test func `a text for people may hold a dollar`() {
    let (value, problems, facts) = decode("$5 a head", .text)
    #expect(value == "$5 a head")
    #expect(problems.isEmpty && facts.isEmpty)
  }

  @Test func `a fact that is named twice is used once`() throws {
    var decoder = Decoder(facts: book)
    let tree = Tree(
      try YAML.parse(Array("[$plan.members.high, $plan.fee, $plan.members.low]".utf8)), source: "a")
    _ = decoder.value(.list(.either([.count(1...90_000, of: "", words: [])])), tree, path: "x")
    #expect(decoder.factsUsed.map(\.name) == ["plan.members", "plan.fee"])
  }
}
