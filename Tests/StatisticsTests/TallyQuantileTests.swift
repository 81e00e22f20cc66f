import Statistics
import Testing

@Suite struct TallyQuantileTests {
  private func tally(_ values: [Int64], exactBits: Int) -> IntegerTally {
    var tally = IntegerTally(exactBits: exactBits)
    tally.add(contentsOf: values.span)
    return tally
  }

  static let levels = [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]

  @Test(arguments: levels)
  func `a quantile is the first number that enough numbers do not exceed`(level: Double) throws {
    for count in [1, 2, 3, 10, 100, 999, 1000] {
      let values = SampleNumbers.spread(count, bits: 10, seed: UInt64(count))
      let sorted = values.sorted()
      // In thousandths, where the level is a whole number.
      let needed = (Int((level * 1000).rounded()) * count + 999) / 1000
      let quantile = try #require(tally(values, exactBits: 10).quantile(level))
      #expect(quantile == Double(sorted[max(1, needed) - 1]), "\(count) numbers")
    }
  }

  @Test(arguments: [0.5, 0.75, 0.9, 0.95, 0.99])
  func `a tail mean is that of the sorted numbers with a part of the one at the edge`(
    level: Double
  ) throws {
    for count in [1, 7, 30, 1000] {
      let values = SampleNumbers.spread(count, bits: 10, seed: UInt64(count) + 50)
      var missing = (1 - level) * Double(count)
      var sum = 0.0
      for value in values.sorted().reversed() where missing > 0 {
        sum += Double(value) * min(1, missing)
        missing -= min(1, missing)
      }
      let expected = sum / ((1 - level) * Double(count))
      let tailMean = try #require(tally(values, exactBits: 10).tailMean(level))
      #expect(abs(tailMean - expected) <= 1e-12 * expected, "\(count) numbers")
    }
  }

  @Test func `a tail of everything is the mean`() throws {
    let tally = tally([1, 2, 3, 4, 10], exactBits: 8)
    #expect(tally.tailMean(0) == 4)
    #expect(tally.tailMean(0.8) == 10)
    // The worst three tenths of five numbers: 10 whole and half of 4, over one and a half.
    #expect(abs(try #require(tally.tailMean(0.7)) - 8) < 1e-12)
  }

  @Test(arguments: [2, 6, 10])
  func `beyond the exact numbers a quantile is within half a bin`(exactBits: Int) throws {
    let values = SampleNumbers.spread(2000, bits: 45, seed: 9)
    let sorted = values.sorted()
    let tally = tally(values, exactBits: exactBits)
    for rank in stride(from: 1, through: 2000, by: 13) {
      let exact = Double(sorted[rank - 1])
      let read = try #require(tally.orderStatistic(rank))
      // Bins are at most 2^-(exactBits - 1) of their numbers wide.
      let bound = exact < Double(1 << exactBits) ? 0 : exact / Double(1 << exactBits)
      #expect((read - exact).magnitude <= bound)
    }
  }

  @Test func `places outside the numbers have none`() {
    let three = tally([5, 6, 7], exactBits: 4)
    #expect(three.orderStatistic(0) == nil)
    #expect(three.orderStatistic(3) == 7)
    #expect(three.orderStatistic(4) == nil)
    let empty = IntegerTally(exactBits: 4)
    #expect(empty.orderStatistic(1) == nil)
    #expect(empty.quantile(0.5) == nil)
    #expect(empty.tailMean(0.5) == nil)
  }

  @Test func `all equal numbers have one quantile even in a wide bin`() {
    let large: Int64 = 123_456_789
    let tally = tally([large, large, large], exactBits: 3)
    #expect(tally.quantile(0.01) == Double(large))
    #expect(tally.quantile(1) == Double(large))
    #expect(tally.tailMean(0.5) == Double(large))
  }

  @Test func `counts up to a number include it and name the edge of its bin`() {
    let tally = tally([0, 3, 3, 9, 20], exactBits: 3)
    #expect(tally.countAtMost(-1) == (0, -1))
    #expect(tally.countAtMost(0) == (1, 0))
    #expect(tally.countAtMost(3) == (3, 3))
    #expect(tally.countAtMost(7) == (3, 7))
    // From 8 on four bins to the octave: 8-9, 10-11 and so on; from 16 on 16-19, 20-23.
    #expect(tally.countAtMost(8) == (4, 9))
    #expect(tally.countAtMost(16) == (4, 19))
    #expect(tally.countAtMost(1000) == (5, 1023))
  }
}
