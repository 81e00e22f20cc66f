extension RandomNumberGenerator {
  /// Returns an integer uniform on 0..<bound, exactly.
  ///
  /// Lemire's multiplication with rejection: the high half of word × bound is the answer, and the
  /// few words that would favour some answers are drawn again (chance below bound / 2^64).
  /// Our own, because the standard library may change its method between versions.
  ///
  /// - Parameter bound: at least 1.
  /// - Returns: an integer in 0..<bound. Draws one word, seldom more.
  ///
  /// Source: D. Lemire, *Fast Random Integer Generation in an Interval*, ACM TOMACS 29 (2019),
  /// https://doi.org/10.1145/3230636.
  @inlinable
  public mutating func uniform(below bound: UInt64) -> UInt64 {
    precondition(bound > 0, "the bound of a uniform integer must be at least 1")
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = next().multipliedFullWidth(by: bound)
      }
    }
    return product.high
  }

  /// Returns a double uniform on [0, 1): one of the 2^53 multiples of 2^-53.
  ///
  /// - Returns: at least 0 and below 1. Draws one word, of which the upper 53 bits count.
  @inlinable
  public mutating func unitInterval() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// Returns a double uniform on (0, 1): one of the 2^52 odd multiples of 2^-53.
  ///
  /// For inversion, where 0 and 1 would give infinity; symmetric about one half.
  ///
  /// - Returns: at least 2^-53 and at most 1 - 2^-53. Draws one word, of which the upper 52 bits
  ///   count.
  @inlinable
  public mutating func openUnitInterval() -> Double {
    (Double(next() &>> 12) + 0.5) * 0x1p-52
  }
}
