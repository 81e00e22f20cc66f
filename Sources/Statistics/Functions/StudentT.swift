import Glibc

/// Student's t law.
public enum StudentT {
  /// Returns the x with P(T ≤ x) = level.
  ///
  /// - Parameters:
  ///   - level: a probability above 0 and below 1.
  ///   - degreesOfFreedom: at least 1.
  /// - Returns: the quantile; with more than 10 million degrees of freedom that of the normal law,
  ///   which then agrees in seven digits.
  /// - Complexity: some 60 evaluations of the incomplete beta function.
  public static func quantile(_ level: Double, degreesOfFreedom n: Double) -> Double {
    precondition(n >= 1, "Student's t needs at least one degree of freedom")
    guard n < 1e7 else { return Normal.quantile(level) }
    guard level != 0.5 else { return 0 }
    guard level > 0.5 else { return -quantile(1 - level, degreesOfFreedom: n) }
    // Bisection on P(|T| > x) = I(n / (n + x²); n/2, 1/2): slow, but it cannot fail.
    let tail = 2 * (1 - level)
    var low = 0.0
    var high = 1.0
    func beyond(_ x: Double) -> Double {
      IncompleteBeta.regularised(n / (n + x * x), n / 2, 0.5)
    }
    while beyond(high) > tail { high *= 2 }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if beyond(middle) > tail { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
