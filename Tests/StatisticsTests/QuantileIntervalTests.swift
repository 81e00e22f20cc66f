import Statistics
import Testing

@Suite struct QuantileIntervalTests {
  /// The numbers 1 to n, so that a number is its own rank.
  private func ranks(_ n: Int64) -> IntegerTally {
    var tally = IntegerTally(exactBits: 16)
    for value in stride(from: 1, through: n, by: 1) { tally.add(value) }
    return tally
  }

  @Test func `the median of a hundred lies between the 40th and the 61st`() {
    // n p ∓ 1.96 √(n p (1-p)) = 50 ∓ 9.8, the table of David and Nagaraja, § 7.1.
    let interval = QuantileInterval(ranks(100), level: 0.5, observations: 100)
    #expect(interval.low == 40)
    #expect(interval.high == 61)
  }

  @Test func `a quantile with too little beyond it has no upper end`() {
    // 99 + 1.95 rounded up, plus 1, is the 102nd of 100.
    let interval = QuantileInterval(ranks(100), level: 0.99, observations: 100)
    #expect(interval.high == nil)
    #expect(interval.low == 97)
    let other = QuantileInterval(ranks(100), level: 0.01, observations: 100)
    #expect(other.low == nil)
    #expect(other.high == 4)
  }

  @Test func `one observation has no interval and none is no error`() {
    let one = QuantileInterval(ranks(1), level: 0.5, observations: 1)
    #expect(one.low == nil)
    #expect(one.high == nil)
    let none = QuantileInterval(ranks(0), level: 0.5, observations: 0)
    #expect(none.low == nil)
    #expect(none.high == nil)
  }

  @Test func `numbers that are all equal have an interval of no width`() {
    var tally = IntegerTally(exactBits: 4)
    for _ in 0..<50 { tally.add(9) }
    let interval = QuantileInterval(tally, level: 0.5, observations: 50)
    #expect(interval.low == 9)
    #expect(interval.high == 9)
  }

  @Test func `a pool worth fewer observations has a wider interval`() {
    let wide = QuantileInterval(ranks(1000), level: 0.5, observations: 100)
    #expect(wide.low == 400)
    #expect(wide.high == 610)
  }
}
