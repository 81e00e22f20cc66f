import Glibc

/// The binomial law: the number of successes in independent trials.
///
///     P(X = k) = C(n, k) p^k (1-p)^(n-k),   k = 0 ... n
///
/// Source: N. L. Johnson, A. W. Kemp, S. Kotz, *Univariate Discrete Distributions* (2005), ch. 3.
public struct Binomial: Equatable, Sendable {
  /// The number of trials n, from 0 to 2^53.
  public let trials: Int64

  /// The chance p of a success in each, from 0 to 1.
  public let probability: Double

  /// Creates the law.
  public init(trials: Int64, probability: Double) throws(ParameterError) {
    try Parameter.count(trials, "trials")
    try Parameter.probability(probability, "probability")
    self.trials = trials
    self.probability = probability
  }

  /// The mean n p.
  public var mean: Double { Double(trials) * probability }

  /// The variance n p (1-p).
  public var variance: Double { mean * (1 - probability) }

  /// Returns P(X = k), to about 13 digits; 0 outside 0...n.
  ///
  /// - Complexity: O(1).
  ///
  /// Source: the saddle-point form of C. Loader, *Fast and Accurate Computation of Binomial
  /// Probabilities* (2000), which does not lose digits for large n as log-gamma differences do.
  public func probability(of k: Int64) -> Double {
    guard k >= 0, k <= trials else { return 0 }
    let n = Double(trials)
    let x = Double(k)
    guard probability > 0 else { return k == 0 ? 1 : 0 }
    guard probability < 1 else { return k == trials ? 1 : 0 }
    if k == 0 { return exp(n * log1p(-probability)) }
    if k == trials { return exp(n * log(probability)) }
    let logarithm =
      Binomial.stirlingError(n) - Binomial.stirlingError(x) - Binomial.stirlingError(n - x)
      - Binomial.deviance(x, n * probability) - Binomial.deviance(n - x, n * (1 - probability))
    return exp(logarithm) * (n / (2 * .pi * x * (n - x))).squareRoot()
  }

  /// log(n!) less its Stirling approximation.
  static func stirlingError(_ n: Double) -> Double {
    if n <= 15 {
      return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let r = 1 / (n * n)
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - r / 1188) * r) * r) * r) / n
  }

  /// x log(x/m) + m - x, without cancellation where x is near m.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard (x - m).magnitude < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    for j in 1...1000 {
      term *= v * v
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
