import Glibc

/// The beta-binomial law: successes in n trials whose common chance is itself a beta number.
///
///     P(X = k) = C(n, k) B(k + a, n - k + b) / B(a, b),   k = 0 ... n
///     mean = n a / (a + b),   variance = n a b (a + b + n) / ((a + b)² (a + b + 1))
///
/// Source: N. L. Johnson, A. W. Kemp, S. Kotz, *Univariate Discrete Distributions* (2005), § 6.2.2.
public struct BetaBinomial: Equatable, Sendable {
  /// The number of trials n, at least 0.
  public let trials: Int64

  /// The parameter a, above 0.
  public let a: Double

  /// The parameter b, above 0.
  public let b: Double

  /// Creates the law.
  public init(trials: Int64, a: Double, b: Double) {
    precondition(trials >= 0 && a > 0 && b > 0, "trials are at least 0, parameters above 0")
    self.trials = trials
    self.a = a
    self.b = b
  }

  /// Returns P(X = k), to about 10 digits; 0 outside 0...n.
  public func probability(of k: Int64) -> Double {
    guard k >= 0, k <= trials else { return 0 }
    let (n, x) = (Double(trials), Double(k))
    let ways = lgamma(n + 1) - lgamma(x + 1) - lgamma(n - x + 1)
    let beta = lgamma(x + a) + lgamma(n - x + b) - lgamma(n + a + b)
    return exp(ways + beta - lgamma(a) - lgamma(b) + lgamma(a + b))
  }

  /// The masses of all numbers up to n, by the ratio of neighbours, divided by their sum.
  ///
  ///     P(k+1) / P(k) = (n - k) (k + a) / ((k + 1) (n - k - 1 + b))
  ///
  /// - Complexity: O(n).
  public var masses: [Double] {
    let n = Double(trials)
    var logarithms = [0.0]
    var largest = 0.0
    for k in 0..<trials {
      let x = Double(k)
      let ratio = (n - x) * (x + a) / ((x + 1) * (n - x - 1 + b))
      logarithms.append(logarithms[Int(k)] + log(ratio))
      largest = max(largest, logarithms[Int(k) + 1])
    }
    let relative = logarithms.map { exp($0 - largest) }
    let sum = relative.sorted().reduce(0, +)
    return relative.map { $0 / sum }
  }
}
