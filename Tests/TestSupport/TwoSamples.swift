/// Whether two samples come from the same law, with stated false-alarm rates.
public enum TwoSamples {
  /// The largest distance between the distribution functions of two samples, times √(nm / (n + m)).
  ///
  /// Above 2.7 samples of the same continuous law are called different once in a million times; of a
  /// discrete law more seldom.
  ///
  /// Source: N. Smirnov, *Table for estimating the goodness of fit of empirical distributions*,
  /// Annals of Mathematical Statistics 19 (1948) 279-281.
  public static func kolmogorov(_ first: [Int64], _ second: [Int64]) -> Double {
    let (a, b) = (first.sorted(), second.sorted())
    let (n, m) = (Double(a.count), Double(b.count))
    var (i, j) = (0, 0)
    var largest = 0.0
    while i < a.count, j < b.count {
      let value = min(a[i], b[j])
      while i < a.count, a[i] == value { i += 1 }
      while j < b.count, b[j] == value { j += 1 }
      largest = max(largest, abs(Double(i) / n - Double(j) / m))
    }
    return largest * (n * m / (n + m)).squareRoot()
  }

  /// The difference of two means in its standard errors; 0 for equal means.
  ///
  /// Above 5 samples of the same law are called different less than once in a million times.
  public static func errors(_ first: [Int64], _ second: [Int64]) -> Double {
    let (a, b) = (moments(first), moments(second))
    guard a.mean != b.mean else { return 0 }
    return abs(a.mean - b.mean)
      / (a.variance / Double(first.count) + b.variance / Double(second.count)).squareRoot()
  }

  /// The mean and the variance of a sample.
  public static func moments(_ sample: [Int64]) -> (mean: Double, variance: Double) {
    let n = Double(sample.count)
    let mean = sample.reduce(0) { $0 + Double($1) } / n
    let squares = sample.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (mean, squares / (n - 1))
  }
}
