import Glibc

/// Draws from a binomial law whose parameters change from draw to draw.
///
/// For one law that is drawn from many times `InversionTable` is faster and keeps variants
/// together. Here nothing is tabulated: with fewer than 10 expected events (of the rarer outcome)
/// masses are added up from 0, one word, rising with it; from 10 on a transformed number is
/// accepted or rejected at a cost that does not depend on the trials (1.15 to 1.5 trials).
///
/// - Draws: one word below 10 expected events, else two a trial; none where the outcome is certain.
///   After 100 rejections, which happens once in 10^40 draws, the mode is returned.
///
/// Source: W. Hörmann, *The generation of binomial random variates*, Journal of Statistical
/// Computation and Simulation 46 (1993) 101-110, algorithm BTRS.
public struct BinomialSampler: Equatable, Sendable {
  /// The law.
  public let law: Binomial

  /// The law of the rarer outcome.
  private let rarer: Binomial

  /// The expected events from which rejection takes over.
  static let switchover = 10.0

  /// Creates a sampler.
  public init(_ law: Binomial) {
    self.law = law
    rarer = law.probability <= 0.5 ? law : law.mirrored
  }

  /// Creates a sampler of so many trials with the same chance.
  public init(trials: Int64, probability: Double) throws(ParameterError) {
    self.init(try Binomial(trials: trials, probability: probability))
  }

  /// Draws a number of successes.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int64 {
    let k = rare(using: &generator)
    return law.probability <= 0.5 ? k : law.trials - k
  }

  /// Draws a number of successes from the generator of streams.
  ///
  /// The same draws as from any other generator, without the detour that a generic one takes
  /// between modules.
  public func sample(using generator: inout Xoshiro256PlusPlus) -> Int64 {
    let k = rare(using: &generator)
    return law.probability <= 0.5 ? k : law.trials - k
  }

  private func rare(using generator: inout some RandomNumberGenerator) -> Int64 {
    guard rarer.mean > 0 else { return 0 }
    return rarer.mean < BinomialSampler.switchover
      ? inverted(generator.openUnitInterval()) : rejected(using: &generator)
  }

  private func inverted(_ level: Double) -> Int64 {
    let n = Double(rarer.trials)
    let odds = rarer.probability / (1 - rarer.probability)
    // Beyond `last` lies less than the distance between two levels.
    let last = min(rarer.trials, Int64(rarer.mean + 12 * (rarer.mean + 4).squareRoot()))
    var rest = level
    var mass = exp(n * log1p(-rarer.probability))
    var k: Int64 = 0
    while rest > mass, k < last {
      rest -= mass
      k += 1
      mass *= (n - Double(k) + 1) / Double(k) * odds
    }
    return k
  }

  private func rejected(using generator: inout some RandomNumberGenerator) -> Int64 {
    let n = Double(rarer.trials)
    let p = rarer.probability
    let deviation = rarer.variance.squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let center = n * p + 0.5
    let surely = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * deviation
    let mode = min(rarer.trials, Int64((n + 1) * p))
    // Seven draws in eight are accepted without a look at the law.
    var peak: Double?
    for _ in 0..<100 {
      let u = generator.openUnitInterval() - 0.5
      let v = generator.openUnitInterval()
      let distance = 0.5 - u.magnitude
      let x = ((2 * a / distance + b) * u + center).rounded(.down)
      guard x >= 0, x <= n else { continue }
      let k = Int64(x)
      if distance >= 0.07, v <= surely { return k }
      let height = v * alpha / (a / (distance * distance) + b)
      let top = peak ?? rarer.probability(of: mode)
      peak = top
      if height * top <= rarer.probability(of: k) { return k }
    }
    return mode
  }
}

extension Binomial {
  /// The law of the failures.
  fileprivate var mirrored: Binomial {
    guard let law = try? Binomial(trials: trials, probability: 1 - probability) else {
      preconditionFailure("1 less a probability is a probability")
    }
    return law
  }
}
