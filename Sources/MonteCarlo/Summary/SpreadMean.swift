import Statistics

/// The error of a mean over replications that are spread evenly in independent randomisations:
/// that of the mean of the randomisations' means.
///
///     SE² = Σ (m[j] - m̄)² / (R (R - 1)),   with R - 1 degrees of freedom
///
/// Source: A. B. Owen, *Monte Carlo theory, methods and examples* (2013), § 17.4.
struct SpreadMean {
  /// The mean of each randomisation, in stored numbers.
  let means: [Double]

  /// The means of the randomisations; `nil` if one has no replication.
  ///
  /// - Parameters:
  ///   - sums: the sum of each randomisation.
  ///   - replications: how many replications there are in all.
  init?(_ sums: [Int128], replications: Int) {
    guard replications >= sums.count else { return nil }
    means = sums.enumerated().map { place, sum in
      let (each, rest) = replications.quotientAndRemainder(dividingBy: sums.count)
      return Double(sum) / Double(each + (place < rest ? 1 : 0))
    }
  }

  /// The degrees of freedom of the error.
  var degreesOfFreedom: Double { Double(means.count - 1) }

  /// The error of the mean of the differences from `other`, both times a factor.
  func standardError(times scale: Double, less other: SpreadMean?, times factor: Double) -> Double {
    let values = means.indices.map {
      scale * means[$0] - factor * (other.map(\.means)?[$0] ?? 0)
    }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n * (n - 1))).squareRoot()
  }

  /// The error of the mean times a factor.
  func standardError(times scale: Double) -> Double {
    standardError(times: scale, less: nil, times: 0)
  }

  /// How many errors `value` lies above `exact`, as the score that is as rare for a normal number.
  func score(_ value: Double, _ exact: Double, _ error: Double) -> Double? {
    guard let t = zScore(value, exact, error), t.isFinite else {
      return zScore(value, exact, error)
    }
    let n = degreesOfFreedom
    let beyond = IncompleteBeta.regularised(n / (n + t * t), n / 2, 0.5)
    let z = -Normal.quantile(beyond / 2)
    return t < 0 ? -z : z
  }
}
