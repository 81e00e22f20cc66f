import Statistics

/// A kind of interval whose coverage is studied.
public enum CoverageKind: String, CaseIterable, Sendable {
  case mean
  case deviation = "sd"
  case median = "p50"
  case upperQuantile = "p99"
  case tailMean = "tvar99"
  case probability
  case gini
  case ratio
  case difference

  /// What is estimated, for people.
  public var meaning: String {
    switch self {
    case .mean: "the mean"
    case .deviation: "the standard deviation"
    case .median: "the median"
    case .upperQuantile: "the 99% quantile"
    case .tailMean: "the mean of the worst hundredth"
    case .probability: "the chance to be above the exact 90% quantile"
    case .gini: "the Gini coefficient"
    case .ratio: "the mean over that of a sum of which it is a part"
    case .difference: "the mean difference of pairs that share a part"
    }
  }

  /// The true value for a law.
  func truth(_ law: CoverageLaw) -> Double {
    switch self {
    case .mean, .difference: law.law.mean
    case .deviation: law.law.variance.squareRoot()
    case .median: Double(law.law.quantile(0.5))
    case .upperQuantile: Double(law.law.quantile(0.99))
    case .tailMean: law.law.tailMean(0.99)
    case .probability: 1 - law.law.cumulative(law.law.quantile(0.9))
    case .gini: law.gini
    case .ratio: 0.5
    }
  }
}

/// One estimate with its interval, if it has one, as the engine gives it.
struct CoverageEstimate {
  var value: Double
  var low: Double
  var high: Double

  /// Whether the engine marks it: the error rests on too few observations.
  var isMarked: Bool

  init?(_ value: Double?, _ low: Double?, _ high: Double?, effective: Double? = nil) {
    guard let value, let low, let high else { return nil }
    (self.value, self.low, self.high) = (value, low, high)
    isMarked = effective.map { $0 < MeanInterval.fewestEffective } ?? false
  }
}

/// What was drawn in one repetition: the numbers, and the sums of pairs (x, x + z).
struct CoverageSample {
  var tally: IntegerTally
  /// Of x, of y = x + z, and Σ xy.
  var sums: (x: PowerSums, y: PowerSums, product: Int128)
  /// Where the chance of the probability begins.
  var edge: Int64

  /// The estimate of a kind; `nil` where the engine gives no interval.
  func estimate(_ kind: CoverageKind, confidence: Double) -> CoverageEstimate? {
    let n = tally.count
    switch kind {
    case .mean:
      let error = tally.variance.map { ($0 / Double(n)).squareRoot() }
      let interval = MeanInterval(
        tally, standardError: error, observations: n, confidence: confidence)
      return CoverageEstimate(
        tally.mean, interval.low, interval.high, effective: interval.effective)
    case .deviation:
      let interval = StandardDeviationInterval(tally, observations: n, confidence: confidence)
      return CoverageEstimate(
        tally.variance?.squareRoot(), interval?.low, interval?.high,
        effective: interval?.effective)
    case .median, .upperQuantile:
      let level = kind == .median ? 0.5 : 0.99
      let interval = QuantileInterval(
        tally, level: level, observations: n, confidence: confidence)
      return CoverageEstimate(tally.quantile(level), interval.low, interval.high)
    case .tailMean:
      let interval = TailMeanInterval(
        tally, level: 0.99, observations: n, confidence: confidence)
      return CoverageEstimate(
        tally.tailMean(0.99), interval?.low, interval?.high, effective: interval?.effective)
    case .probability:
      let above = tally.countAbove(edge).lowerBound
      let interval = ProbabilityInterval(successes: above, trials: n, confidence: confidence)
      return CoverageEstimate(Double(above) / Double(n), interval.low, interval.high)
    case .gini:
      let interval = GiniInterval(tally, confidence: confidence)
      return CoverageEstimate(
        interval?.value, interval?.low, interval?.high, effective: interval?.effective)
    case .ratio, .difference:
      return paired(kind, confidence: confidence)
    }
  }

  private func paired(_ kind: CoverageKind, confidence: Double) -> CoverageEstimate? {
    let n = tally.count
    let (x, xVariance) = sums.x.moments(count: n)
    let (y, yVariance) = sums.y.moments(count: n)
    guard let xVariance, let yVariance else { return nil }
    let covariance =
      centredProduct(sums.product, sums.x.sum, sums.y.sum, count: Int128(n)) / Double(n - 1)
    if kind == .ratio {
      let interval = RatioInterval(
        numerator: (x, xVariance), denominator: (y, yVariance), covariance: covariance,
        observations: n, confidence: confidence)
      return CoverageEstimate(interval?.value, interval?.low, interval?.high)
    }
    let error = (max(0, xVariance + yVariance - 2 * covariance) / Double(n)).squareRoot()
    let interval = DifferenceInterval(
      y - x, standardError: error, observations: n, confidence: confidence)
    return CoverageEstimate(y - x, interval.low, interval.high)
  }
}
