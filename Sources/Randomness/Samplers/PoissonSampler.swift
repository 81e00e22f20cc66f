import Glibc

/// Draws from a Poisson law.
///
///     P(X = k) = exp(-mean) mean^k / k!
///
/// Below a mean of 10 by inversion, adding up masses from 0: one word, rising with it. From 10 on
/// by transformed rejection, whose cost does not depend on the mean (1.1 to 1.3 trials).
///
/// - Draws: one word below a mean of 10, else two a trial. A mean of 0 draws nothing. After 100
///   rejections, which happens once in 10^60 draws, the mode is returned.
///
/// Source: W. Hörmann, *The transformed rejection method for generating Poisson random variables*,
/// Insurance: Mathematics and Economics 12 (1993) 39-45, algorithm PTRS.
public struct PoissonSampler: Equatable, Sendable {
  /// The mean, from 0 to 2^53.
  public let mean: Double

  /// The mean from which rejection takes over.
  static let switchover = 10.0

  /// Creates a sampler.
  public init(mean: Double) throws(ParameterError) {
    guard mean >= 0 else { throw .negative(parameter: "mean", value: mean) }
    guard mean < Parameter.mostCounted else {
      throw .tooLarge(parameter: "mean", value: mean, most: Parameter.mostCounted)
    }
    self.mean = mean
  }

  /// Returns P(X = k), to about 13 digits.
  ///
  /// Source: C. Loader's saddle-point form; see `Binomial`.
  public func probability(of k: Int64) -> Double {
    guard k >= 0 else { return 0 }
    guard mean > 0 else { return k == 0 ? 1 : 0 }
    guard k > 0 else { return exp(-mean) }
    let x = Double(k)
    return exp(-Binomial.stirlingError(x) - Binomial.deviance(x, mean))
      / (2 * .pi * x).squareRoot()
  }

  /// Draws a number of events.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int64 {
    guard mean > 0 else { return 0 }
    return mean < PoissonSampler.switchover
      ? inverted(generator.openUnitInterval()) : rejected(using: &generator)
  }

  private func inverted(_ level: Double) -> Int64 {
    // Beyond `last` lies less than the distance between two levels.
    let last = Int64(mean + 12 * (mean + 4).squareRoot())
    var rest = level
    var mass = exp(-mean)
    var k: Int64 = 0
    while rest > mass, k < last {
      rest -= mass
      k += 1
      mass *= mean / Double(k)
    }
    return k
  }

  private func rejected(using generator: inout some RandomNumberGenerator) -> Int64 {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let surely = 0.9277 - 3.6224 / (b - 2)
    for _ in 0..<100 {
      let u = generator.openUnitInterval() - 0.5
      let v = generator.openUnitInterval()
      let distance = 0.5 - u.magnitude
      let x = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      guard x >= 0, x < 0x1p62 else { continue }
      let k = Int64(x)
      if distance >= 0.07, v <= surely { return k }
      if distance < 0.013, v > distance { continue }
      if v * inverseAlpha / (a / (distance * distance) + b) <= probability(of: k) { return k }
    }
    return Int64(mean)
  }
}
