import Glibc

/// The incomplete beta function.
public enum IncompleteBeta {
  /// Returns I_x(a, b), the distribution function of the beta law.
  ///
  ///     I_x(a, b) = ∫_0^x t^(a-1) (1-t)^(b-1) dt / B(a, b)
  ///
  /// - Parameters:
  ///   - x: from 0 to 1.
  ///   - a: above 0.
  ///   - b: above 0.
  /// - Returns: a probability, to about 13 digits for a + b up to some thousands; beyond that the
  ///   rounding of logarithms of that size costs an error of about 1e-16 × (a + b).
  ///
  /// Source: the continued fraction DLMF 8.17.22, https://dlmf.nist.gov/8.17, evaluated by Lentz's
  /// method as modified by I. J. Thompson and A. R. Barnett (1986).
  public static func regularised(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast on the lower side of the mean; the other is its mirror image.
    return x <= (a + 1) / (a + b + 2)
      ? lowerSide(x, a, b) : 1 - lowerSide(1 - x, b, a)
  }

  private static func lowerSide(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let front = exp(a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b)) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (d.magnitude < tiny ? tiny : d)
    var fraction = d
    for m in 1...10_000 {
      let k = Double(m)
      let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      d = 1 + even * d
      c = 1 + even / c
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = c.magnitude < tiny ? tiny : c
      fraction *= c * d
      let odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
      d = 1 + odd * d
      c = 1 + odd / c
      d = 1 / (d.magnitude < tiny ? tiny : d)
      c = c.magnitude < tiny ? tiny : c
      let step = c * d
      fraction *= step
      if (step - 1).magnitude < 1e-15 { break }
    }
    return front * fraction
  }
}
