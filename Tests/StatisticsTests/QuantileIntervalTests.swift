import Glibc
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
    // P(B ≤ 39) = 0.0176 and P(B ≤ 40) = 0.0284 for 100 tosses of a fair coin.
    let interval = QuantileInterval(ranks(100), level: 0.5, observations: 100)
    #expect(interval.low == 40)
    #expect(interval.high == 61)
  }

  @Test func `a quantile with too little beyond it has no upper end`() {
    // Even all hundred lie below it with a chance of 0.99^100 = 0.37. P(B ≤ 95) = 0.0034 and
    // P(B ≤ 96) = 0.0184, P(B ≤ 97) = 0.0794 of 100 with 0.99 each.
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

  @Test func `the least numbers with an upper end are those whose maximum suffices`() {
    // p^n ≤ 0.025.
    for (level, n) in [(0.5, 6), (0.9, 36), (0.95, 72), (0.99, 368), (0.999, 3688)] {
      let enough = QuantileInterval(ranks(Int64(n)), level: level, observations: n)
      #expect(enough.high == Double(n))
      let few = QuantileInterval(ranks(Int64(n - 1)), level: level, observations: n - 1)
      #expect(few.high == nil)
    }
  }

  @Test(arguments: [1, 7, 50, 368, 1000, 5000], [0.01, 0.25, 0.5, 0.99])
  func `each side misses with at most its share, and could not be nearer`(n: Int, level: Double) {
    let interval = QuantileInterval(ranks(Int64(n)), level: level, observations: n)
    // P(B ≤ k), added up from the masses themselves.
    var sums: [Double] = []
    for k in 0...n {
      let logarithm =
        lgamma(Double(n + 1)) - lgamma(Double(k + 1)) - lgamma(Double(n - k + 1))
        + Double(k) * log(level) + Double(n - k) * log1p(-level)
      sums.append((sums.last ?? 0) + exp(logarithm))
    }
    let lower = Int(interval.low ?? 0)
    #expect(lower == 0 || sums[lower - 1] <= 0.025)
    #expect(sums[lower] > 0.025)
    let upper = interval.high.map { Int($0) } ?? n + 1
    #expect(upper > n || 1 - sums[upper - 1] <= 0.025 + 1e-9)
    #expect(upper == 1 || 1 - sums[upper - 2] > 0.025)
  }

  @Test func `the expansion for very many agrees with the exact ranks`() {
    // A variance just within and just beyond 10,000: ranks go up by about one, not by a jump.
    let within = QuantileInterval(ranks(39_999), level: 0.5, observations: 39_999)
    let beyond = QuantileInterval(ranks(40_001), level: 0.5, observations: 40_001)
    #expect(abs((beyond.low ?? 0) - (within.low ?? 0) - 1) <= 1)
    #expect(abs((beyond.high ?? 0) - (within.high ?? 0) - 1) <= 1)
  }
}
