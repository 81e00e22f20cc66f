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
  ///
  ///     P(k) = f(k; a) f(n-k; b) / f(n; a+b),   f(x; r) = Γ(x+r) / (x! Γ(r)) p^r (1-p)^x
  ///
  /// with negative binomial masses f for any p; p = (a+b) / (n+a+b) puts all three near their
  /// means. They are computed in the saddle-point form, as binomial masses are: differences of
  /// log-gammas would keep only 5 digits where a + b is a billion.
  ///
  /// - Complexity: O(1).
  public func probability(of k: Int64) -> Double {
    guard k >= 0, k <= trials else { return 0 }
    guard trials > 0 else { return 1 }
    let (n, x) = (Double(trials), Double(k))
    return exp(logMass(x, a) + logMass(n - x, b) - logMass(n, a + b))
  }

  /// The logarithm of f(x; r).
  private func logMass(_ x: Double, _ r: Double) -> Double {
    let (n, sum) = (Double(trials), a + b)
    guard x > 0 else { return -r * log1p(n / sum) }
    return Binomial.stirlingError(r + x) - Binomial.stirlingError(r) - Binomial.stirlingError(x)
      - Binomial.deviance(r, (r + x) * (sum / (n + sum)))
      - Binomial.deviance(x, (r + x) * (n / (n + sum)))
      + 0.5 * log(r / (2 * .pi * x * (r + x)))
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
