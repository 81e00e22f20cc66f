import Money
import Testing

@testable import Scenario

@Suite struct ScalarReaderTests {
  private static let count = Shape.count(1...20_000_000_000, of: "members", words: ["people", "人"])
  private static let few = Shape.count(1...366, of: "periods", words: ["periods", "期"])
  private static let money = Shape.money(1...100_000_000_000)
  private static let fraction = Shape.fraction(0...1)
  private static let years = Shape.years(1...50)
  private static let split = Shape.choice([
    .init(word: "equal", meaning: ""), .init(word: "double-mean", meaning: ""),
  ])

  private func read(_ text: String, _ shape: Shape) throws -> String {
    try ScalarReader.read(text, as: shape).get().canonical
  }

  /// What is said to be wrong, and what to write instead.
  private func mismatch(_ text: String, _ shape: Shape) throws -> [String] {
    let mismatch = try #require(throws: ScalarReader.Mismatch.self) {
      try ScalarReader.read(text, as: shape).get()
    }
    expectChinese(mismatch.what, quoting: text)
    expectChinese(mismatch.advice, quoting: text)
    return ["\(mismatch.what)", "\(mismatch.advice)"]
  }

  @Test(
    arguments: [
      ("1", count, "1"), ("200亿", count, "20,000,000,000"), ("5万 people", count, "50,000"),
      ("5万人", count, "50,000"), ("+7", count, "7"), ("5.5万", count, "55,000"),
      ("24 periods", few, "24"), ("12期", few, "12"), ("3.0", few, "3"),
      ("0.01", money, "0.01 yuan"), ("0.29 元", money, "0.29 yuan"),
      ("30万", money, "300000.00 yuan"),
      ("10亿元", money, "1000000000.00 yuan"), ("1 fen", money, "0.01 yuan"),
      ("0", fraction, "0.0"), ("1", fraction, "1.0"), ("8%", fraction, "0.08"),
      ("2.3‰", fraction, "0.0023"), ("0.1‰", fraction, "0.0001"), ("-0", fraction, "0.0"),
      ("1 year", years, "1 year"), ("50年", years, "50 years"), ("2.0 years", years, "2 years"),
      ("0", .seed, "0"), ("18446744073709551615", .seed, "18446744073709551615"),
      ("0-39", .ages, "0-39"), ("130 - 130", .ages, "130-130"),
      ("equal", split, "equal"), ("true", .flag, "true"), ("false", .flag, "false"),
      ("any 文", .text, "any 文"),
    ] as [(String, Shape, String)])
  func `what fits is read, at both ends of a range`(
    text: String, shape: Shape, value: String
  ) throws {
    #expect(try read(text, shape) == value)
  }

  private static let nines = String(repeating: "9", count: 20)

  @Test(
    arguments: [
      ("0", count), ("-5", count), ("20000000001", count), ("\(nines)万亿", count),
      ("-\(nines)万亿", count), ("367", few), ("0", money), ("-1 元", money),
      ("100000000001分", money), ("\(nines)", money), ("\(nines)万亿元", money), ("-8%", fraction),
      ("-1", fraction), ("101", fraction), ("100.1%", fraction), ("1001‰", fraction),
      ("\(nines)万亿", fraction), ("0 years", years), ("51 years", years), ("-1 year", years),
      ("\(nines) 年", years), ("18446744073709551616", .seed), ("\(nines)\(nines)", .seed),
    ] as [(String, Shape)])
  func `what is out of range needs no advice but the range`(text: String, shape: Shape) throws {
    #expect(try mismatch(text, shape) == ["", ""])
  }

  @Test(
    arguments: [
      ("1.5", count, "write a whole number"), ("0.00001万", count, "write a whole number"),
      ("1.5 years", years, "write a whole number"),
      ("0.001", money, "money is exact to the fen (0.01 yuan)"),
      ("0.295 元", money, "money is exact to the fen (0.01 yuan)"),
      ("0.5 fen", money, "money is exact to the fen (0.01 yuan)"),
      ("8", fraction, "if percent is meant, write 8%"),
      ("2.5", fraction, "if percent is meant, write 2.5%"),
      ("100", fraction, "if percent is meant, write 100%"),
      ("equl", split, "did you mean equal?"), ("Equal", split, "did you mean equal?"),
      ("random", split, ""), ("True", .flag, "write true or false"),
      ("1", .flag, "write true or false"), ("x", .seed, "write digits only, for example 20190212"),
      ("-1", .seed, "write digits only, for example 20190212"),
      ("1万", .seed, "write digits only, for example 20190212"),
      ("1.0", .seed, "write digits only, for example 20190212"),
    ] as [(String, Shape, String)])
  func `advice says what to write instead`(text: String, shape: Shape, advice: String) throws {
    #expect(try mismatch(text, shape) == ["", advice])
  }

  @Test(arguments: [
    "59-40", "40", "40-", "-40", "40-59-60", "a-b", "40.5-59", "40–59", "0-131", "",
  ])
  func `ages are two whole numbers up to 130, the lower first`(text: String) throws {
    #expect(try mismatch(text, .ages) == ["", "write, for example, 40-59"])
  }

  @Test(
    arguments: [
      ("5万元", count, "a sum of money", "20万 or 20万 people"),
      ("8%", count, "a percentage or per mille", "20万 or 20万 people"),
      ("5 packets", count, "a count, in packets", "20万 or 20万 people"),
      ("24 periods", count, "a time in periods", "20万 or 20万 people"),
      ("24 days", few, "a time in days", "10 or 10 periods"),
      ("1 year", few, "a number of years", "10 or 10 periods"),
      ("5万 人", money, "a count, in 人", "30万 or 0.10 元"),
      ("8%", money, "a percentage or per mille", "30万 or 0.10 元"),
      ("1元", fraction, "a sum of money", "8% or 2.3‰"),
      ("1 year", fraction, "a number of years", "8% or 2.3‰"),
      ("1", years, "a bare number", "1 year"), ("12 months", years, "a time in months", "1 year"),
    ] as [(String, Shape, String, String)])
  func `a quantity of another kind is named, not guessed`(
    text: String, shape: Shape, kind: String, example: String
  ) throws {
    #expect(
      try mismatch(text, shape)
        == [", which is \(kind)", "write, for example, \(example)"])
  }

  @Test(
    arguments: [
      ("many", ", which does not begin with a number", "write, for example, 20万 or 20万 people"),
      ("5 kg", ", and kg is no known unit", "write, for example, 20万 or 20万 people"),
      ("1,000", ", and ,000 is no known unit", "write the number without separators of thousands"),
      ("1，000", ", and ，000 is no known unit", "write the number without separators of thousands"),
      ("1'000", ", and '000 is no known unit", "write the number without separators of thousands"),
      (nines + "9", ", which has more than 20 digits", "use 万 or 亿, or round it"),
      (
        "5 " + String(repeating: "k", count: 99),
        ", and kkkkkkkkkkkkkkkkkkkk… is no known unit", "write, for example, 20万 or 20万 people"
      ),
    ] as [(String, String, String)])
  func `what is no quantity is told why`(text: String, what: String, advice: String) throws {
    #expect(
      try mismatch(text, ScalarReaderTests.count) == [what, advice])
  }
}
