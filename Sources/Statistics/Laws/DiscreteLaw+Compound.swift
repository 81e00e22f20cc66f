import Glibc

extension DiscreteLaw {
  /// The law of the sum of two independent numbers, by adding up products term by term.
  ///
  /// Nothing is ever subtracted, so the smallest mass has as many right digits as the largest, which
  /// a Fourier transform does not give.
  ///
  /// - Parameter other: the law of the other number.
  /// - Returns: the law of the sum, on all sums of the two ranges.
  /// - Complexity: the product of the numbers of masses that are not 0.
  public func convolved(with other: DiscreteLaw) -> DiscreteLaw {
    var sum = [Double](repeating: 0, count: mass.count + other.mass.count - 1)
    let sparse = other.mass.enumerated().filter { $0.element != 0 }
    for (i, p) in mass.enumerated() where p != 0 {
      for (j, q) in sparse { sum[i + j] += p * q }
    }
    return DiscreteLaw(first: first + other.first, mass: sum)
  }

  /// The law of this number times a positive whole number.
  public func stretched(by factor: Int64) -> DiscreteLaw {
    precondition(factor >= 1, "a law is stretched by a positive number")
    guard factor > 1 else { return self }
    var result = [Double](repeating: 0, count: (mass.count - 1) * Int(factor) + 1)
    for (i, p) in mass.enumerated() { result[i * Int(factor)] = p }
    return DiscreteLaw(first: first * factor, mass: result)
  }

  /// The compound Poisson law: the sum of a Poisson number of independent amounts of one law.
  ///
  ///     p(0) = exp(-λ (1 - f(0))),   p(s) = λ/s Σ_y y f(y) p(s - y)
  ///
  /// Every term is positive, so each mass is right to about 1e-15 of itself times its place.
  ///
  /// - Parameters:
  ///   - rate: λ, the expected number of amounts, from 0 to 700.
  ///   - severity: f, the law of an amount; none is negative.
  ///   - tail: what is left out at the upper end holds at most about this much.
  /// - Returns: the law from 0 upwards.
  /// - Complexity: the number of masses of the result times that of the severity.
  ///
  /// Source: H. H. Panjer, *Recursive evaluation of a family of compound distributions*, ASTIN
  /// Bulletin 12 (1981) 22-26.
  public static func compoundPoisson(
    rate: Double, severity: DiscreteLaw, tail: Double = 1e-18
  ) -> DiscreteLaw {
    precondition((0...700).contains(rate), "the rate of a compound Poisson law is from 0 to 700")
    precondition(severity.first >= 0, "amounts of a compound law are not negative")
    let none = severity.probability(of: 0)
    var mass = [exp(-rate * (1 - none))]
    guard rate > 0, severity.last > 0, none < 1 else { return DiscreteLaw(first: 0, mass: [1]) }
    let amounts = severity.mass.enumerated().compactMap { i, f -> (size: Int, weight: Double)? in
      let size = Int(severity.first) + i
      return size > 0 && f > 0 ? (size, rate * Double(size) * f) : nil
    }
    // Beyond the mean, masses end where a whole run of them, as long as the largest amount, is small.
    let largest = Int(severity.last)
    let mean = rate * severity.mean
    var small = 0
    while small < largest || Double(mass.count) <= mean {
      let s = mass.count
      var sum = 0.0
      for (size, weight) in amounts where size <= s { sum += weight * mass[s - size] }
      mass.append(sum / Double(s))
      small = mass[s] < tail / Double(16 * largest) ? small + 1 : 0
    }
    return DiscreteLaw(first: 0, mass: mass)
  }
}
