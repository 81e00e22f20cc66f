import Glibc

extension DiscreteLaw {
  /// The law with a given characteristic function, on a window of integers.
  ///
  /// With n a power of two at least as large as the window, P(X = first + j) is the inverse
  /// Fourier transform of φ(θ_k) e^(-i θ_k first), θ_k = 2πk/n. What mass lies outside the n
  /// integers from the window's lower end comes back inside (aliasing), so the window must hold
  /// all but a negligible part: the result is wrong by at most that part.
  ///
  /// Masses that rounding made negative are set to 0; the others are as computed, with errors of
  /// the order of 1e-16.
  ///
  /// - Parameters:
  ///   - characteristicFunction: E[e^(iθX)] for θ in [0, π], as real and imaginary part.
  ///   - window: the integers that carry the law.
  /// - Returns: the law on the window.
  /// - Complexity: O(n log n), and n/2 evaluations of the function.
  public static func inverting(
    characteristicFunction: (Double) -> (real: Double, imaginary: Double),
    window: ClosedRange<Int64>
  ) -> DiscreteLaw {
    var n = 2
    while n < window.count { n *= 2 }
    var real = [Double](repeating: 0, count: n)
    var imaginary = real
    for k in 0...n / 2 {
      let angle = 2 * Double.pi * Double(k) / Double(n)
      let (re, im) = characteristicFunction(angle)
      // The shift by the lower end is a rotation; its angle is reduced as a whole number first.
      let rest = window.lowerBound % Int64(n) * Int64(k) % Int64(n)
      let shift = -2 * Double.pi * Double(rest) / Double(n)
      let (c, s) = (cos(shift), sin(shift))
      // The sum to be inverted has the other sign in its exponent; its result is real, so
      // conjugated numbers give the same.
      real[k] = re * c - im * s
      imaginary[k] = -(re * s + im * c)
      if k > 0, k < n / 2 {
        real[n - k] = real[k]
        imaginary[n - k] = -imaginary[k]
      }
    }
    imaginary[n / 2] = 0
    Fourier.transform(real: &real, imaginary: &imaginary, inverse: true)
    return DiscreteLaw(
      first: window.lowerBound, mass: real[..<window.count].map { max(0, $0) })
  }
}
