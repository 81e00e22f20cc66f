import Glibc
import Statistics
import Testing

/// The intervals of the standard deviation and of the tail mean.
@Suite struct SpreadIntervalTests {
  private func tally(_ values: [Int64]) -> IntegerTally {
    var tally = IntegerTally(exactBits: 12)
    tally.add(contentsOf: values.span)
    return tally
  }

  @Test func `fewer than two numbers have no interval of the standard deviation`() {
    #expect(StandardDeviationInterval(tally([]), observations: 0) == nil)
    #expect(StandardDeviationInterval(tally([4]), observations: 1) == nil)
  }

  @Test func `numbers that are all equal have a standard deviation of exactly 0`() throws {
    let interval = try #require(
      StandardDeviationInterval(tally([4, 4, 4]), observations: 3))
    #expect(interval.standardError == 0)
    #expect(interval.low == 0)
    #expect(interval.high == 0)
  }

  @Test func `an interval of the standard deviation holds it and is never negative`() throws {
    let numbers = tally([0, 0, 0, 0, 0, 0, 0, 0, 0, 1000])
    let deviation = try #require(numbers.variance?.squareRoot())
    let interval = try #require(StandardDeviationInterval(numbers, observations: 10))
    #expect(interval.low >= 0)
    #expect(interval.low < deviation)
    #expect(interval.high > deviation)
  }

  @Test func `a tail of fewer than ten observations has no interval`() {
    let numbers = tally((0..<1000).map { Int64($0) })
    #expect(TailMeanInterval(numbers, level: 0.99, observations: 999) == nil)
    #expect(TailMeanInterval(numbers, level: 0.95, observations: 1000) != nil)
    #expect(TailMeanInterval(tally([]), level: 0.5, observations: 1000) == nil)
  }

  @Test func `numbers that are all equal have a tail mean without error`() throws {
    let numbers = tally([Int64](repeating: 6, count: 1000))
    let interval = try #require(TailMeanInterval(numbers, level: 0.9, observations: 1000))
    #expect(interval.standardError == 0)
    #expect(abs(interval.low - 6) < 1e-14)
    #expect(abs(interval.high - 6) < 1e-14)
  }

  @Test func `the error of a tail mean of uniform numbers is the one computed by hand`() throws {
    // Uniform on (0, 1) above q = 0.9: Var((X - q)⁺) = 0.1³/3 - (0.1²/2)² = 3.0833e-4, so the
    // error for 1000 numbers is √(3.0833e-7) / 0.1 = 0.0055528.
    let numbers = tally((1...1000).map { Int64($0) })
    let interval = try #require(TailMeanInterval(numbers, level: 0.9, observations: 1000))
    #expect(abs(interval.standardError / 1000 - 0.0055528) < 1e-4)
  }
}
