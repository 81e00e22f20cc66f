/// The exact law of a whole number: a mass for each of a run of consecutive integers.
///
///     P(X = first + i) = mass[i],   i = 0 ..< mass.count
///
/// Masses are at least 0 and add up to 1 up to rounding; what was cut off at the ends by whoever
/// made the law is their business to bound and to say.
public struct DiscreteLaw: Equatable, Sendable {
  /// The smallest integer that has a mass here.
  public let first: Int64

  /// The masses, from `first` upwards; never empty.
  public let mass: [Double]

  /// Creates a law from its masses.
  ///
  /// - Parameters:
  ///   - first: the integer that `mass[0]` belongs to.
  ///   - mass: the masses, at least one, none negative.
  public init(first: Int64, mass: [Double]) {
    precondition(!mass.isEmpty, "a discrete law needs at least one mass")
    self.first = first
    self.mass = mass
  }

  /// The law of a constant.
  public static func certain(_ value: Int64) -> DiscreteLaw {
    DiscreteLaw(first: value, mass: [1])
  }

  /// The largest integer that has a mass here.
  public var last: Int64 { first + Int64(mass.count - 1) }

  /// The mean.
  public var mean: Double {
    var sum = 0.0
    for (i, p) in mass.enumerated() { sum += p * Double(i) }
    return Double(first) + sum
  }

  /// The variance, computed about the mean.
  public var variance: Double {
    let centre = mean - Double(first)
    var sum = 0.0
    for (i, p) in mass.enumerated() {
      let distance = Double(i) - centre
      sum += p * distance * distance
    }
    return sum
  }

  /// Returns P(X ≤ value).
  ///
  /// - Complexity: O(number of masses).
  public func cumulative(_ value: Int64) -> Double {
    guard value >= first else { return 0 }
    guard value < last else { return 1 }
    return mass[...Int(value - first)].reduce(0, +)
  }

  /// Returns the smallest x with P(X ≤ x) ≥ level.
  ///
  /// - Parameter level: above 0 and at most 1.
  /// - Returns: an integer of the support.
  /// - Complexity: O(number of masses).
  public func quantile(_ level: Double) -> Int64 {
    var sum = 0.0
    for (i, p) in mass.enumerated() {
      sum += p
      // A sum that misses the level by rounding alone has reached it.
      if sum >= level - 1e-13 { return first + Int64(i) }
    }
    return last
  }
}
