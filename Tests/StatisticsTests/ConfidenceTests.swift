import Statistics
import Testing

/// Other confidences than 95%.
@Suite struct ConfidenceTests {
  private let numbers: IntegerTally = {
    var tally = IntegerTally(exactBits: 12)
    for i in 1...1000 as ClosedRange<Int64> { tally.add(i) }
    return tally
  }()

  /// The ends of every kind of interval of the numbers 1 to 1000.
  private func ends(_ confidence: Double) throws -> [(low: Double, high: Double)] {
    let mean = MeanInterval(
      numbers, standardError: 10, observations: 1000, confidence: confidence)
    let quantile = QuantileInterval(
      numbers, level: 0.5, observations: 1000, confidence: confidence)
    let deviation = try #require(
      StandardDeviationInterval(numbers, observations: 1000, confidence: confidence))
    let tail = try #require(
      TailMeanInterval(numbers, level: 0.9, observations: 1000, confidence: confidence))
    let share = ProbabilityInterval(successes: 300, trials: 1000, confidence: confidence)
    return [
      (try #require(mean.low), try #require(mean.high)),
      (try #require(quantile.low), try #require(quantile.high)),
      (deviation.low, deviation.high), (tail.low, tail.high), (share.low, share.high),
    ]
  }

  @Test func `more confidence takes wider intervals`() throws {
    let all = try [0.5, 0.9, 0.95, 0.99].map(ends)
    for (narrow, wide) in zip(all, all.dropFirst()) {
      for (inner, outer) in zip(narrow, wide) {
        #expect(outer.low < inner.low && inner.high < outer.high)
      }
    }
  }

  @Test func `without a word it is 95%`() throws {
    let said = try ends(0.95)
    let mean = MeanInterval(numbers, standardError: 10, observations: 1000)
    #expect(mean.low == said[0].low && mean.high == said[0].high)
    let share = ProbabilityInterval(successes: 300, trials: 1000)
    #expect(share.low == said[4].low && share.high == said[4].high)
  }

  @Test func `Wilson's interval for half of ten at 90% is the known one`() {
    // z² = 2.705543454095404, and half of it over 10 + z² is the distance from the middle.
    let z2 = 2.705543454095404
    let reach = (z2 / (4 * (10 + z2))).squareRoot()
    let interval = ProbabilityInterval(successes: 5, trials: 10, confidence: 0.9)
    #expect(abs(interval.low - (0.5 - reach)) < 1e-12)
    #expect(abs(interval.high - (0.5 + reach)) < 1e-12)
  }

  @Test func `certainty is no confidence`() async {
    await #expect(processExitsWith: .failure) {
      _ = ProbabilityInterval(successes: 1, trials: 2, confidence: 1)
    }
  }
}
