import Glibc

/// The discrete Fourier transform of a power of two of complex numbers.
public enum Fourier {
  /// Transforms in place.
  ///
  ///     X[k] = Σ_j x[j] e^(-2πi jk/n)      forward
  ///     x[j] = Σ_k X[k] e^(+2πi jk/n) / n  inverse
  ///
  /// The roots of unity are computed one by one, not by recurrence, so that the error stays below
  /// about 1e-15 × log2(n) relative to the root mean square of the result.
  ///
  /// - Parameters:
  ///   - real: the real parts; their number is a power of two.
  ///   - imaginary: as many imaginary parts.
  ///   - inverse: which of the two transforms.
  /// - Complexity: O(n log n).
  ///
  /// Source: J. W. Cooley, J. W. Tukey, *An algorithm for the machine calculation of complex
  /// Fourier series*, Math. Comp. 19 (1965) 297-301.
  public static func transform(
    real: inout [Double], imaginary: inout [Double], inverse: Bool = false
  ) {
    let n = real.count
    precondition(n > 0 && n & (n - 1) == 0, "the length of a transform is a power of two")
    precondition(imaginary.count == n, "each number has a real and an imaginary part")
    reverseBits(&real, &imaginary)
    let sign = inverse ? 2 * Double.pi : -2 * Double.pi
    let roots = (0..<max(1, n / 2)).map { k in
      let angle = sign * Double(k) / Double(n)
      return (cos(angle), sin(angle))
    }
    var half = 1
    while half < n {
      let stride = n / (2 * half)
      for start in Swift.stride(from: 0, to: n, by: 2 * half) {
        for k in 0..<half {
          let (c, s) = roots[k * stride]
          let i = start + k
          let j = i + half
          let re = real[j] * c - imaginary[j] * s
          let im = real[j] * s + imaginary[j] * c
          real[j] = real[i] - re
          imaginary[j] = imaginary[i] - im
          real[i] += re
          imaginary[i] += im
        }
      }
      half *= 2
    }
    guard inverse else { return }
    for i in 0..<n {
      real[i] /= Double(n)
      imaginary[i] /= Double(n)
    }
  }

  private static func reverseBits(_ real: inout [Double], _ imaginary: inout [Double]) {
    var j = 0
    for i in 1..<max(1, real.count) {
      var bit = real.count >> 1
      while j & bit != 0 {
        j ^= bit
        bit >>= 1
      }
      j |= bit
      if i < j {
        real.swapAt(i, j)
        imaginary.swapAt(i, j)
      }
    }
  }
}
