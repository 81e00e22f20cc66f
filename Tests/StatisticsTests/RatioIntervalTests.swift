import Statistics
import Testing

@Suite struct RatioIntervalTests {
  private func ratio(
    _ x: (Double, Double), _ y: (Double, Double), _ covariance: Double, n: Int = 1_000_000
  ) -> RatioInterval? {
    RatioInterval(
      numerator: (x.0, x.1), denominator: (y.0, y.1), covariance: covariance, observations: n)
  }

  @Test func `the ends are the ratios that are t standard errors away`() throws {
    let interval = try #require(ratio((3, 4), (2, 1), 0.7, n: 50))
    let t = StudentT.quantile(0.975, degreesOfFreedom: 49)
    for end in [interval.low, interval.high] {
      let error = ((4 - 2 * end * 0.7 + end * end) / 50).squareRoot()
      #expect(abs(abs(3 - 2 * end) - t * error) < 1e-12)
    }
    #expect(interval.low < 1.5 && 1.5 < interval.high)
    #expect(interval.value == 1.5)
  }

  @Test func `over a denominator without error it is the interval of the mean`() throws {
    let interval = try #require(ratio((3, 4), (2, 0), 0))
    let reach = StudentT.quantile(0.975, degreesOfFreedom: 999_999) * 0.002
    #expect(abs(interval.low - (3 - reach) / 2) < 1e-12)
    #expect(abs(interval.high - (3 + reach) / 2) < 1e-12)
    #expect(abs(interval.standardError - 0.001) < 1e-15)
  }

  @Test func `a number over itself is exactly 1`() throws {
    let interval = try #require(ratio((3, 4), (3, 4), 4))
    #expect(abs(interval.low - 1) < 1e-7 && abs(interval.high - 1) < 1e-7)
    #expect(interval.standardError == 0)
  }

  @Test func `a denominator that may be 0 has no interval, and neither has a single pair`() {
    #expect(ratio((3, 4), (0.1, 1), 0, n: 100) == nil)
    #expect(ratio((3, 4), (2, 1), 0, n: 1) == nil)
  }
}
