import Testing

@testable import Report

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (0.0, 0, "0"), (-0.0, 2, "0.00"), (0.005, 2, "0.00"), (0.015, 2, "0.02"), (1.5, 0, "2"),
      (2.5, 0, "2"), (-0.004, 2, "0.00"), (-1234.5, 1, "-1,234.5"), (999.999, 2, "1,000.00"),
      (1_000_000, 0, "1,000,000"), (0.1, 15, "0.100000000000000"), (.infinity, 2, "inf"),
      (.nan, 0, "nan"), (1e300, 2, "1e+300"),
    ] as [(Double, Int, String)])
  func `a number has the decimals asked for and commas between thousands`(
    number: Double, decimals: Int, text: String
  ) {
    #expect(NumberText.fixed(number, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (-12_345_678, "-12,345,678"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `a whole number has commas between thousands`(number: Int, text: String) {
    #expect(NumberText.whole(number) == text)
  }

  @Test(arguments: [0.1, 1.0 / 3, 1e-300, 123_456_789.125, 1e15, 1e22, -2.5e-9])
  func `a number for machines reads back as the same double`(number: Double) {
    #expect(Double(NumberText.exact(number)) == number)
  }

  @Test func `a number for machines has no point that it does not need`() {
    #expect(NumberText.exact(162) == "162")
    #expect(NumberText.exact(-0.0) == "0")
    #expect(NumberText.exact(7e-05) == "7.0e-05")
    #expect(NumberText.exact(-2.5e-07) == "-2.5e-07")
    #expect(NumberText.exact(nil) == "")
    #expect(NumberText.exact(.infinity) == "")
  }

  @Test(arguments: [(0.5, 1), (0.05, 2), (0.0999, 2), (1, 0), (30, 0), (0.001, 3)])
  func `decimals go down to the first uncertain digit`(error: Double, decimals: Int) {
    #expect(NumberText.decimals(showing: error) == decimals)
  }
}
