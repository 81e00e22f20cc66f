import Glibc

/// An interval for an average of skewed numbers: Hall's transformation of Student's t.
///
/// With T = (estimate - true value) / se and a = skewness / √n,
///
///     g(T) = T + a T²/3 + a² T³/27 + a/6
///
/// has, unlike T, no skewness of the order of a, and as it rises everywhere it can be inverted:
///
///     g⁻¹(x) = 3/a (∛(1 + a (x - a/6)) - 1)
///     interval = estimate - se g⁻¹(±t)
///
/// For a = 0 that is estimate ± t se. A long upper tail makes the upper side the longer one.
///
/// Source: P. Hall, *On the Removal of Skewness by Transformation*, Journal of the Royal
/// Statistical Society B 54 (1992) 221-228, formula (2.4).
struct SkewedInterval {
  let low: Double
  let high: Double

  /// The interval of an average.
  ///
  /// - Parameters:
  ///   - estimate: the average.
  ///   - standardError: its standard error, at least 0.
  ///   - skewness: that of one observation's influence, divided by √n.
  ///   - reach: t, how many standard errors a symmetric interval would reach.
  init(_ estimate: Double, standardError: Double, skewness: Double, reach: Double) {
    let a = skewness
    func inverse(_ x: Double) -> Double {
      // Below this the difference from x is less than rounding leaves of the division.
      guard a.magnitude > 1e-7 else { return x }
      return 3 / a * (cbrt(1 + a * (x - a / 6)) - 1)
    }
    low = estimate - standardError * inverse(reach)
    high = estimate - standardError * inverse(-reach)
  }

  /// With fewer effective observations an interval holds less often than it says.
  static let fewestEffective = 10.0
}
