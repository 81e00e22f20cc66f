extension DiscreteLaw {
  /// The law of the sum of several independent numbers that all have this law.
  ///
  /// The transform of the masses to the power of `count`, transformed back: nothing is cut off and
  /// nothing comes back around, since the transform is as wide as the sum.
  ///
  /// - Parameters:
  ///   - count: how many numbers are added, at least 1.
  ///   - width: the law is not computed where the sum has more values than this.
  /// - Returns: the law, with errors of about 1e-15 × `count` a mass; `nil` beyond the width.
  /// - Complexity: O(w log w) with w = `count` × number of masses.
  public func sum(of count: Int, noWiderThan width: Int = 1 << 21) -> DiscreteLaw? {
    precondition(count >= 1, "a sum has at least one number")
    let (steps, overflow) = (mass.count - 1).multipliedReportingOverflow(by: count)
    guard !overflow, steps < width else { return nil }
    var n = 1
    while n <= steps { n *= 2 }
    var real = mass + [Double](repeating: 0, count: n - mass.count)
    var imaginary = [Double](repeating: 0, count: n)
    Fourier.transform(real: &real, imaginary: &imaginary)
    for k in 0..<n {
      (real[k], imaginary[k]) = DiscreteLaw.power(real[k], imaginary[k], count)
    }
    Fourier.transform(real: &real, imaginary: &imaginary, inverse: true)
    return DiscreteLaw(
      first: first * Int64(count), mass: real[...steps].map { max(0, $0) })
  }

  /// (re + i im) to a whole power, by repeated squaring.
  private static func power(_ re: Double, _ im: Double, _ exponent: Int) -> (Double, Double) {
    var (x, y) = (1.0, 0.0)
    var (a, b) = (re, im)
    var left = exponent
    while left > 0 {
      if left & 1 == 1 { (x, y) = (x * a - y * b, x * b + y * a) }
      (a, b) = (a * a - b * b, 2 * a * b)
      left >>= 1
    }
    return (x, y)
  }

  /// The law of this number plus a constant.
  public func shifted(by constant: Int64) -> DiscreteLaw {
    DiscreteLaw(first: first + constant, mass: mass)
  }
}

extension ExactLaw {
  /// The law of this quantity plus a constant.
  public func shifted(by constant: Int64) -> ExactLaw {
    switch self {
    case .law(let law): .law(law.shifted(by: constant))
    case .moments(let mean, let variance):
      .moments(mean: mean + Double(constant), variance: variance)
    }
  }
}
