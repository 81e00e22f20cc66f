import Testing

@testable import Scenario

@Suite struct ExactDecimalTests {
  private func decimal(_ mantissa: Int128, _ decimals: Int) -> ExactDecimal {
    ExactDecimal(mantissa: mantissa, decimals: decimals)
  }

  @Test(
    arguments: [
      (0, 0, "0"), (5, 0, "5"), (5, 1, "0.5"), (-5, 1, "-0.5"), (29, 2, "0.29"), (2900, 2, "29"),
      (2910, 2, "29.1"), (-1, 3, "-0.001"), (0, 4, "0"), (123_456, 3, "123.456"),
    ] as [(Int128, Int, String)])
  func `digits are written without zeros at the end`(
    mantissa: Int128, decimals: Int, text: String
  ) {
    #expect(decimal(mantissa, decimals).text == text)
  }

  @Test(
    arguments: [
      (500, 2, 5), (-500, 2, -5), (0, 9, 0), (Int128(Int64.max), 0, Int64.max),
      (Int128(Int64.min) * 100, 2, Int64.min),
    ] as [(Int128, Int, Int64)])
  func `a number without a fraction is whole`(mantissa: Int128, decimals: Int, whole: Int64) {
    #expect(decimal(mantissa, decimals).whole == whole)
    #expect(decimal(mantissa, decimals).isWhole)
  }

  @Test func `a fraction has no whole value and is not whole`() {
    #expect(decimal(501, 2).whole == nil)
    #expect(!decimal(501, 2).isWhole)
  }

  @Test func `a number beyond 64 bits is whole but has no whole value`() {
    for number in [Int128(Int64.max) + 1, Int128(Int64.min) - 1] {
      #expect(decimal(number, 0).whole == nil)
      #expect(decimal(number, 0).isWhole)
    }
  }

  @Test func `a shift to the left never rounds`() {
    #expect(decimal(29, 2).shifted(left: 2) == decimal(29, 0))
    #expect(decimal(29, 2).shifted(left: 1) == decimal(29, 1))
    #expect(decimal(29, 2).shifted(left: 5) == decimal(29_000, 0))
    #expect(decimal(-29, 2).shifted(left: 5) == decimal(-29_000, 0))
  }

  @Test(arguments: ["0.1", "0.08", "0.0023", "0.29", "0.3333333333333333333", "1.7976931348623157"])
  func `the double is the one that the compiler takes for the same digits`(text: String) throws {
    #expect(try Quantity(text).number.double == #require(Double(text)))
  }

  @Test func `percent, per mille and a bare fraction give the same double`() throws {
    for thousandths in 0...1000 {
      let perMille = try Quantity("\(thousandths)‰").number.double
      #expect(perMille == Double(thousandths) / 1000)
      let percent = try Quantity("\(thousandths / 10).\(thousandths % 10)%").number.double
      #expect(percent == perMille)
    }
  }

  @Test func `the middle is exact, also between an odd and an even number`() throws {
    #expect(ExactDecimal.middle(decimal(20_000, 0), decimal(90_000, 0))?.text == "55000")
    #expect(ExactDecimal.middle(decimal(3, 0), decimal(4, 0))?.text == "3.5")
    #expect(ExactDecimal.middle(decimal(1, 3), decimal(2, 1))?.text == "0.1005")
    #expect(ExactDecimal.middle(decimal(-3, 0), decimal(0, 0))?.text == "-1.5")
  }

  @Test func `a middle of too many digits is none, and no trap`() throws {
    let large = try Quantity("99999999999999999999万亿元").number
    let small = try Quantity("0.1234567890123456789元").number
    #expect(ExactDecimal.middle(large, small) == nil)
    #expect(ExactDecimal.middle(small, large) == nil)
  }
}
