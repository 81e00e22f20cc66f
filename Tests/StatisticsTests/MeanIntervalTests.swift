import Statistics
import Testing

@Suite struct MeanIntervalTests {
  private func tally(_ values: [Int64]) -> IntegerTally {
    var tally = IntegerTally(exactBits: 8)
    tally.add(contentsOf: values.span)
    return tally
  }

  @Test func `the interval of five numbers is the one computed by hand`() throws {
    // Mean 4, m₂ = 10, m₃ = 36: skewness 36 / 10^1.5 = 1.138420; se = √(12.5 / 5); so that
    // a = skewness · se / √m₂ = 0.569210. t₄ is 2.776445105.
    let tally = tally([1, 2, 3, 4, 10])
    let error = (12.5 / 5).squareRoot()
    let interval = MeanInterval(tally, standardError: error, observations: 5)
    let a = 36 / (10 * 10.0.squareRoot()) * error / 10.0.squareRoot()
    // g is the transformation itself, so what it makes of the ends are the two t.
    func g(_ t: Double) -> Double { t + a * t * t / 3 + a * a * t * t * t / 27 + a / 6 }
    #expect(abs(g((4 - (try #require(interval.low))) / error) - 2.7764451051977934) < 1e-9)
    #expect(abs(g((4 - (try #require(interval.high))) / error) + 2.7764451051977934) < 1e-9)
  }

  @Test func `a long upper tail makes the upper side the longer one`() throws {
    let tally = tally([Int64](repeating: 0, count: 60) + [Int64](repeating: 50, count: 5))
    let mean = try #require(tally.mean)
    let interval = MeanInterval(tally, standardError: 1.7, observations: 65)
    let (low, high) = (try #require(interval.low), try #require(interval.high))
    #expect(high - mean > 1.5 * (mean - low))
  }

  @Test func `a few large numbers are few effective observations`() {
    // With one number of k/n at one point: n m₂² / m₄ = n p q / (1 - 3 p q), about k.
    let tally = tally([Int64](repeating: 0, count: 995) + [Int64](repeating: 9, count: 5))
    let error = (tally.centralMoment(2) ?? 0).squareRoot() / 1000.0.squareRoot()
    let interval = MeanInterval(tally, standardError: error, observations: 1000)
    let pq = 0.005 * 0.995
    #expect(abs(interval.effective - 1000 * pq / (1 - 3 * pq)) < 1e-9)
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
}
