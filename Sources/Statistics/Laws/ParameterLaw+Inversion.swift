import Glibc

extension ParameterLaw {
  /// Returns the x with P(X ≤ x) = level.
  ///
  /// - Parameter level: from 0, which gives `low`, to 1, which gives `high`.
  /// - Returns: a value from `low` to `high`, not falling where the level rises.
  /// - Complexity: a few operations; for `pert` some ten evaluations of the incomplete beta
  ///   function.
  public func quantile(_ level: Double) -> Double {
    guard level > 0 else { return low }
    guard level < 1 else { return high }
    let value: Double
    switch kind {
    case .uniform:
      value = low + (high - low) * level
    case .triangular:
      let mode = arguments[1]
      let width = high - low
      value =
        level * width < mode - low
        ? low + (level * width * (mode - low)).squareRoot()
        : high - ((1 - level) * width * (high - mode)).squareRoot()
    case .pert:
      value = low + (high - low) * betaQuantile(level)
    case .lognormal:
      let inner = ParameterLaw.cut + (1 - 2 * ParameterLaw.cut) * level
      value = exp(logarithm.mean + logarithm.deviation * Normal.quantile(inner))
    }
    return min(max(value, low), high)
  }

  /// Returns P(X ≤ x).
  public func cumulative(_ x: Double) -> Double {
    guard x > low else { return 0 }
    guard x < high else { return 1 }
    switch kind {
    case .uniform:
      return (x - low) / (high - low)
    case .triangular:
      let mode = arguments[1]
      return x < mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    case .pert:
      let (a, b) = shapes
      return IncompleteBeta.regularised((x - low) / (high - low), a, b)
    case .lognormal:
      let inner = Normal.cumulative((log(x) - logarithm.mean) / logarithm.deviation)
      return (inner - ParameterLaw.cut) / (1 - 2 * ParameterLaw.cut)
    }
  }

  /// The law of the nearest whole number, of two equally near the larger.
  ///
  /// - Parameter most: with more whole numbers than this the masses are not computed.
  /// - Returns: the masses; `nil` for a range of more than `most` whole numbers.
  public func rounded(most: Int) -> DiscreteLaw? {
    let first = low.rounded()
    let count = high.rounded() - first + 1
    guard count <= Double(most) else { return nil }
    var below = 0.0
    let masses = (0..<Int(count)).map { i in
      let upTo = cumulative(first + Double(i) + 0.5)
      defer { below = upTo }
      return upTo - below
    }
    return DiscreteLaw(first: Int64(first), mass: masses)
  }

  /// The two shapes of the beta law behind `pert`.
  private var shapes: (Double, Double) {
    let mode = (arguments[1] - low) / (high - low)
    return (1 + 4 * mode, 1 + 4 * (1 - mode))
  }

  /// Newton's method on the incomplete beta function, kept inside a bracket that shrinks.
  private func betaQuantile(_ level: Double) -> Double {
    let (a, b) = shapes
    let scale = exp(lgamma(a + b) - lgamma(a) - lgamma(b))
    var bracket = (0.0, 1.0)
    var x = a / (a + b)
    for _ in 0..<80 {
      let miss = IncompleteBeta.regularised(x, a, b) - level
      if miss > 0 { bracket.1 = x } else { bracket.0 = x }
      let density = scale * pow(x, a - 1) * pow(1 - x, b - 1)
      var next = x - miss / density
      if !(next > bracket.0 && next < bracket.1) { next = (bracket.0 + bracket.1) / 2 }
      if (next - x).magnitude <= 1e-15 { return next }
      x = next
    }
    return x
  }
}
