import Statistics
import Testing

@Suite struct TallyOriginTests {
  private func tally(_ values: [Int64], exactBits: Int, origin: Int64) -> IntegerTally {
    var tally = IntegerTally(exactBits: exactBits, origin: origin)
    tally.add(contentsOf: values.span)
    return tally
  }

  /// Numbers below, within and far above what a tally from 1000 on counts one by one in 4 bits.
  private static let mixed: [Int64] = [0, 7, 999, 1000, 1001, 1015, 1016, 1040, 5000, 1 << 45]

  @Test func `sums and extremes are exact wherever the origin is`() {
    let plain = tally(TallyOriginTests.mixed, exactBits: 4, origin: 0)
    for origin in [1, 8, 999, 1000, 5000, 1 << 50] as [Int64] {
      let moved = tally(TallyOriginTests.mixed, exactBits: 4, origin: origin)
      #expect(moved.sum == plain.sum)
      #expect(moved.sumOfSquares == plain.sumOfSquares)
      #expect(moved.min == 0)
      #expect(moved.max == 1 << 45)
      #expect(moved.count == plain.count)
      #expect(moved.variance == plain.variance)
    }
  }

  @Test func `numbers from the origin on are read as they are`() {
    let tally = tally(TallyOriginTests.mixed, exactBits: 4, origin: 1000)
    #expect(tally.orderStatistic(5) == 1001)
    #expect(tally.orderStatistic(6) == 1015)
    #expect(tally.countAtMost(1015) == (6, 1015))
  }

  @Test func `numbers below the origin share its bin`() {
    let tally = tally(TallyOriginTests.mixed, exactBits: 4, origin: 1000)
    #expect(tally.countAtMost(3) == (4, 1000))
    #expect(tally.countAtMost(-1) == (0, -1))
    #expect(tally.orderStatistic(1) == 500)
  }

  @Test func `a large number with a small spread keeps its quantiles and tail`() throws {
    let values = (0..<1000).map { Int64(5_000_000) + Int64($0 * 7 % 1000) }
    let exact = tally(values, exactBits: 10, origin: 5_000_000)
    #expect(exact.quantile(0.99) == 5_000_989)
    #expect(try #require(exact.tailMean(0.99)) == 5_000_994.5)
    // From 0 the same 10 bits see all of them in one bin.
    #expect(tally(values, exactBits: 10, origin: 0).quantile(0.99) != 5_000_989)
  }

  @Test func `merging equals adding everything to one tally`() {
    let values = TallyOriginTests.mixed
    var merged = tally(Array(values[..<4]), exactBits: 4, origin: 1000)
    merged.merge(tally(Array(values[4...]), exactBits: 4, origin: 1000))
    #expect(merged == tally(values, exactBits: 4, origin: 1000))
    #expect(merged != tally(values, exactBits: 4, origin: 999))
  }

  @Test func `a tally with another origin is not merged`() async {
    await #expect(processExitsWith: .failure) {
      var tally = IntegerTally(exactBits: 4, origin: 3)
      tally.merge(IntegerTally(exactBits: 4, origin: 2))
    }
  }

  @Test func `a tail that cuts a wide bin takes the upper part of it`() throws {
    // One bin of 1024...1535 in 2 bits: its tail of half lies above its middle.
    let values = (0..<512).map { Int64(1024 + $0) }
    let wide = tally(values, exactBits: 2, origin: 0)
    #expect(abs(try #require(wide.tailMean(0.5)) - 1407.25) < 1)
  }
}
