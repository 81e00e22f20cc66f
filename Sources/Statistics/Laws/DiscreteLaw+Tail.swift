extension DiscreteLaw {
  /// The mass of one integer; 0 outside the support.
  public func probability(of value: Int64) -> Double {
    guard (first...last).contains(value) else { return 0 }
    return mass[Int(value - first)]
  }

  /// The mean of the worst (largest) 1 - level of the mass, the mass at the quantile counted with
  /// the part of it that belongs to the tail.
  ///
  /// - Complexity: O(number of masses).
  public func tailMean(_ level: Double) -> Double {
    var missing = 1 - level
    var total = 0.0
    for (i, p) in mass.enumerated().reversed() {
      let taken = min(p, missing)
      total += taken * Double(i)
      missing -= taken
      if missing <= 0 { break }
    }
    return Double(first) + total / (1 - level)
  }

  /// The variance of what exceeds a value, Var[(X - value)⁺].
  ///
  /// - Parameter value: any integer.
  /// - Returns: the variance, computed about the mean of the excess.
  /// - Complexity: O(number of masses).
  public func excessVariance(over value: Int64) -> Double {
    func excess(_ i: Int) -> Double { max(0, Double(first - value) + Double(i)) }
    let mean = mass.enumerated().reduce(0) { $0 + $1.element * excess($1.offset) }
    return mass.enumerated().reduce(0) {
      $0 + $1.element * (excess($1.offset) - mean) * (excess($1.offset) - mean)
    }
  }

  /// The law of a number drawn from one of several laws, each as likely as the others.
  ///
  /// - Parameter laws: at least one.
  /// - Returns: the mixture, on the integers that any of the laws has.
  public static func mixture(of laws: [DiscreteLaw]) -> DiscreteLaw {
    precondition(!laws.isEmpty, "a mixture needs at least one law")
    let first = laws.map(\.first).min() ?? 0
    let last = laws.map(\.last).max() ?? 0
    var mass = [Double](repeating: 0, count: Int(last - first) + 1)
    for law in laws {
      let offset = Int(law.first - first)
      for (i, p) in law.mass.enumerated() { mass[offset + i] += p / Double(laws.count) }
    }
    return DiscreteLaw(first: first, mass: mass)
  }
}
