/// Student's t law.
public enum StudentT {
  /// With more degrees of freedom than this the expansion in their inverse is used.
  private static let exactDegrees = 1000.0

  /// Returns the x with P(T ≤ x) = level.
  ///
  /// - Parameters:
  ///   - level: a probability above 0 and below 1.
  ///   - n: the degrees of freedom, at least 1.
  /// - Returns: the quantile, to 12 digits for levels from 0.0001 to 0.9999.
  /// - Complexity: up to 1000 degrees of freedom some 60 evaluations of the incomplete beta
  ///   function; beyond that one of the normal quantile.
  ///
  /// Source: M. Abramowitz, I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.5.27 and,
  /// for many degrees of freedom, 26.7.5.
  public static func quantile(_ level: Double, degreesOfFreedom n: Double) -> Double {
    precondition(level > 0 && level < 1, "a level lies above 0 and below 1")
    precondition(n >= 1, "Student's t needs at least one degree of freedom")
    guard level != 0.5 else { return 0 }
    guard n <= exactDegrees else { return expansion(Normal.quantile(level), n) }
    // By symmetry only the upper half is searched.
    return level < 0.5 ? -bisection(tail: 2 * level, n) : bisection(tail: 2 * (1 - level), n)
  }

  /// Bisection on P(|T| > x) = I(n / (n + x²); n/2, 1/2): slow, but it cannot fail.
  private static func bisection(tail: Double, _ n: Double) -> Double {
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

  /// The quantile from that of the normal law, x, with an error of the order of x¹¹ / n⁵.
  private static func expansion(_ x: Double, _ n: Double) -> Double {
    let y = x * x
    let g1 = x * (y + 1) / 4
    let g2 = x * ((5 * y + 16) * y + 3) / 96
    let g3 = x * (((3 * y + 19) * y + 17) * y - 15) / 384
    let g4 = x * ((((79 * y + 776) * y + 1482) * y - 1920) * y - 945) / 92160
    return x + (g1 + (g2 + (g3 + g4 / n) / n) / n) / n
  }
}
