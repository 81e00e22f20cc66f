import Statistics
import Testing

@Suite struct MeanIntervalTests {
  private func tally(_ values: [Int64]) -> IntegerTally {
    var tally = IntegerTally(exactBits: 8)
    tally.add(contentsOf: values.span)
    return tally
  }

  @Test func `the interval of five numbers is the one computed by hand`() throws {
    // Mean 4, s² = 12.5, m₂ = 10, m₃ = 36: shift 36 / (6 × 10 × 5) = 0.12, t₄ = 2.776445105.
    let tally = tally([1, 2, 3, 4, 10])
    let error = (12.5 / 5).squareRoot()
    let interval = MeanInterval(tally, standardError: error, observations: 5)
    #expect(abs(try #require(interval.low) - (4.12 - 2.7764451051977934 * error)) < 1e-9)
    #expect(abs(try #require(interval.high) - (4.12 + 2.7764451051977934 * error)) < 1e-9)
  }

  @Test func `symmetric numbers have an interval that is symmetric about their mean`() throws {
    let interval = MeanInterval(tally([1, 2, 3, 4, 5]), standardError: 0.5, observations: 5)
    #expect(abs(try #require(interval.low) + (try #require(interval.high)) - 6) < 1e-12)
  }

  @Test func `without an error there is no interval`() {
    for interval in [
      MeanInterval(tally([]), standardError: 1, observations: 5),
      MeanInterval(tally([3, 4]), standardError: nil, observations: 2),
      MeanInterval(tally([3]), standardError: 1, observations: 1),
    ] {
      #expect(interval.low == nil)
      #expect(interval.high == nil)
    }
  }

  @Test func `numbers that are all equal have an interval of no width`() {
    let interval = MeanInterval(tally([7, 7, 7]), standardError: 0, observations: 3)
    #expect(interval.low == 7)
    #expect(interval.high == 7)
  }

  @Test func `the correction never exceeds the standard error`() throws {
    // One in two hundred is not zero: its skewness alone would ask for more.
    let tally = tally([Int64](repeating: 0, count: 3) + [200])
    let error = 0.001
    let interval = MeanInterval(tally, standardError: error, observations: 4)
    let centre = (try #require(interval.low) + (try #require(interval.high))) / 2
    #expect(abs(centre - (50 + error)) < 1e-12)
  }
}
