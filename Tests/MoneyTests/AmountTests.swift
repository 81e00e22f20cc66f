import Money
import Testing

@Suite struct AmountTests {
  static let texts: [(fen: Int64, text: String)] = [
    (0, "0.00"), (1, "0.01"), (10, "0.10"), (99, "0.99"), (100, "1.00"), (12_345, "123.45"),
    (-1, "-0.01"), (-100, "-1.00"), (-12_345, "-123.45"), (30_000_000, "300000.00"),
    (Int64.max, "92233720368547758.07"), (Int64.min, "-92233720368547758.08"),
  ]

  @Test(arguments: texts)
  func `text has two decimals, no grouping, and keeps every digit`(fen: Int64, text: String) {
    #expect(Amount(fen: fen).description == text)
  }

  @Test func `a yuan is a hundred fen, up to the largest whole yuan`() {
    #expect(Amount(yuan: 1) == Amount(fen: 100))
    #expect(Amount(yuan: -3).fen == -300)
    #expect(Amount(yuan: 92_233_720_368_547_758).fen == 9_223_372_036_854_775_800)
    #expect(Amount.zero == Amount(yuan: 0))
  }

  @Test func `ten fen added ten times make a yuan exactly`() {
    // In binary floating point 0.1 added ten times is 0.9999999999999999.
    var sum = Amount.zero
    for _ in 0..<10 { sum = sum + Amount(fen: 10) }
    #expect(sum == Amount(yuan: 1))
  }

  static let pairs: [(left: Int64, right: Int64)] = [
    (5, 3), (-5, 3), (0, 0), (Int64.max - 1, 1), (Int64.min + 1, -1),
  ]

  @Test(arguments: pairs)
  func `what is added can be taken away again`(left: Int64, right: Int64) {
    let sum = Amount(fen: left) + Amount(fen: right)
    #expect(sum.fen == left + right)
    #expect(sum - Amount(fen: right) == Amount(fen: left))
  }

  @Test func `amounts are ordered by their fen`() {
    let amounts = [3, -2, 0, 1].map { Amount(fen: $0) }
    #expect(amounts.sorted().map(\.fen) == [-2, 0, 1, 3])
    #expect(!(Amount(fen: 1) < Amount(fen: 1)))
    #expect(Amount(fen: -1) < Amount.zero)
  }

  static let displayed: [(fen: Int64, yuan: Double)] = [
    (1, 0.01), (-250, -2.5), (123_456_789, 1_234_567.89),
  ]

  @Test(arguments: displayed)
  func `yuan for display is the nearest double`(fen: Int64, yuan: Double) {
    #expect(Amount(fen: fen).yuan == yuan)
  }
}
