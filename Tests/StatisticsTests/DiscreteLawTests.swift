import Statistics
import Testing

@Suite struct DiscreteLawTests {
  @Test func `the variance of an excess`() {
    let law = DiscreteLaw(first: -1, mass: [0.25, 0.25, 0.25, 0.25])
    // (X - 0)⁺ is 0, 0, 1, 2; above 5 nothing is left, and below -3 the whole spread.
    #expect(law.excessVariance(over: 0) == 0.6875)
    #expect(law.excessVariance(over: 5) == 0)
    #expect(law.excessVariance(over: -3) == law.variance)
  }

  /// 10, 11, 12, 13 with chances 1/10, 2/10, 3/10, 4/10.
  private let rising = DiscreteLaw(first: 10, mass: [0.1, 0.2, 0.3, 0.4])

  @Test func `mean and variance are those computed by hand`() {
    #expect(abs(rising.mean - 12) < 1e-14)
    #expect(abs(rising.variance - 1) < 1e-14)
    #expect(rising.last == 13)
  }

  @Test func `a variance far from zero keeps its digits`() {
    let far = DiscreteLaw(first: 1 << 50, mass: [0.25, 0.5, 0.25])
    #expect(far.variance == 0.5)
    #expect(far.mean == Double((1 << 50) + 1))
  }

  @Test(arguments: [(9, 0), (10, 0.1), (11, 0.3), (12, 0.6), (13, 1), (99, 1)])
  func `the distribution function adds up the masses`(value: Int64, chance: Double) {
    #expect(abs(rising.cumulative(value) - chance) < 1e-15)
  }

  @Test(arguments: [
    (0.05, 10), (0.1, 10), (0.1001, 11), (0.3, 11), (0.5, 12), (0.6, 12), (0.61, 13), (1, 13),
  ])
  func `a quantile is the smallest number that reaches the level`(level: Double, value: Int64) {
    #expect(rising.quantile(level) == value)
  }

  @Test func `a tail mean splits the mass at the edge`() {
    #expect(abs(rising.tailMean(0) - 12) < 1e-14)
    #expect(abs(rising.tailMean(0.6) - 13) < 1e-14)
    // The worst half: all of 13 and a third of 12.
    #expect(abs(rising.tailMean(0.5) - (0.4 * 13 + 0.1 * 12) / 0.5) < 1e-14)
  }

  @Test func `a constant is itself at every level`() {
    let law = DiscreteLaw.certain(42)
    #expect(law.mean == 42)
    #expect(law.variance == 0)
    #expect(law.quantile(0.001) == 42)
    #expect(law.tailMean(0.99) == 42)
    #expect(law.probability(of: 42) == 1)
    #expect(law.probability(of: 41) == 0)
    #expect(law.probability(of: 43) == 0)
  }

  @Test func `a mixture has the mean of the means and the spread between them`() {
    let low = DiscreteLaw(first: -2, mass: [0.5, 0.5])
    let mixture = DiscreteLaw.mixture(of: [low, rising, .certain(0)])
    #expect(mixture.first == -2)
    #expect(mixture.last == 13)
    #expect(abs(mixture.mass.reduce(0, +) - 1) < 1e-15)
    #expect(abs(mixture.mean - (-1.5 + 12 + 0) / 3) < 1e-14)
    let second = (low.variance + 1.5 * 1.5 + rising.variance + 144 + 0) / 3
    #expect(abs(mixture.variance - (second - mixture.mean * mixture.mean)) < 1e-13)
    #expect(abs(mixture.probability(of: 11) - 0.2 / 3) < 1e-15)
  }

  @Test func `an exact law of moments has a mean and perhaps a variance`() {
    #expect(ExactLaw.law(rising).mean == rising.mean)
    #expect(ExactLaw.law(rising).variance == rising.variance)
    #expect(ExactLaw.moments(mean: 3, variance: nil).variance == nil)
    #expect(ExactLaw.moments(mean: 3, variance: 2).variance == 2)
  }
}
