import Glibc

/// The standard normal law.
public enum Normal {
  /// Returns P(Z ≤ x).
  ///
  /// - Returns: the probability, with full relative accuracy in the lower tail.
  public static func cumulative(_ x: Double) -> Double {
    0.5 * erfc(-x / 2.0.squareRoot())
  }

  /// Returns the x with P(Z ≤ x) = level.
  ///
  /// - Parameter level: a probability; 0 gives -∞ and 1 gives +∞.
  /// - Returns: the quantile, to about 15 digits.
  ///
  /// Source: the starting value is P. J. Acklam's rational approximation (relative error 1e-9),
  /// made exact by two steps of Halley's method on erfc.
  public static func quantile(_ level: Double) -> Double {
    guard level > 0 else { return level == 0 ? -.infinity : .nan }
    guard level < 1 else { return level == 1 ? .infinity : .nan }
    // The upper half is mirrored, because only the lower tail keeps its digits.
    guard level <= 0.5 else { return -quantile(1 - level) }
    var x = start(level)
    for _ in 0..<2 {
      let error = cumulative(x) - level
      let step = error * (2 * Double.pi).squareRoot() * exp(x * x / 2)
      x -= step / (1 + x * step / 2)
    }
    return x
  }

  private static func start(_ p: Double) -> Double {
    if p < 0.02425 {
      let q = (-2 * log(p)).squareRoot()
      return
        (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
        - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783)
        / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
          + 3.754408661907416) * q + 1)
    }
    let q = p - 0.5
    let r = q * q
    return
      (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
      + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239) * q
      / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
        + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1)
  }
}
