import Glibc

/// Draws how many marked ones are among those drawn from an urn without replacement.
///
///     P(X = k) = C(marked, k) C(others, drawn - k) / C(marked + others, drawn)
///
/// Exchanging colours, and drawn with left, the law is first brought to the case where both marked
/// and drawn are at most half. With a variance below 10 masses are added up from 0; from 10 on a
/// ratio of uniforms is accepted or rejected at a cost that does not depend on the numbers (about
/// 1.5 trials).
///
/// - Draws: one word below a variance of 10, else two a trial; none where the outcome is certain.
///   After 100 rejections, which happens once in 10^40 draws, the mode is returned.
///
/// Source: E. Stadlober, *The ratio of uniforms approach for generating discrete random variates*,
/// Journal of Computational and Applied Mathematics 31 (1990) 181-189, algorithm HRUA.
public struct HypergeometricSampler: Equatable, Sendable {
  /// How many are marked.
  public let marked: Int64

  /// How many are not.
  public let others: Int64

  /// How many are drawn.
  public let drawn: Int64

  /// The variance from which rejection takes over.
  static let switchover = 10.0

  /// Creates a sampler.
  ///
  /// - Throws: for negative numbers, for more drawn than present, and beyond 2^52 present.
  public init(marked: Int64, others: Int64, drawn: Int64) throws(ParameterError) {
    try Parameter.count(marked, "marked")
    try Parameter.count(others, "others")
    try Parameter.count(drawn, "drawn")
    try Parameter.count(2 * (marked + others), "present")
    guard drawn <= marked + others else {
      throw .moreThanThereAre(drawn: drawn, present: marked + others)
    }
    self.marked = marked
    self.others = others
    self.drawn = drawn
  }

  /// The mean: drawn × marked / present.
  public var mean: Double {
    marked == 0 ? 0 : Double(drawn) * (Double(marked) / Double(marked + others))
  }

  /// The variance.
  public var variance: Double {
    let present = Double(marked + others)
    guard present > 1 else { return 0 }
    return mean * (Double(others) / present) * ((present - Double(drawn)) / (present - 1))
  }

  /// Returns P(X = k), to about 12 digits.
  ///
  /// Source: C. Loader's product of three binomial masses; see `Binomial`.
  public func probability(of k: Int64) -> Double {
    guard k >= max(0, drawn - others), k <= min(drawn, marked) else { return 0 }
    let present = marked + others
    guard present > 0, drawn > 0, drawn < present else { return 1 }
    let p = Double(drawn) / Double(present)
    func mass(_ trials: Int64, _ k: Int64) -> Double {
      guard let law = try? Binomial(trials: trials, probability: p) else {
        preconditionFailure("a part of the whole is a probability")
      }
      return law.probability(of: k)
    }
    return mass(marked, k) * mass(others, drawn - k) / mass(present, drawn)
  }

  /// Draws how many are marked.
  public func sample(using generator: inout some RandomNumberGenerator) -> Int64 {
    let halved = self.halved
    let k =
      halved.variance < HypergeometricSampler.switchover
      ? halved.inverted(using: &generator) : halved.rejected(using: &generator)
    // Back from the smaller colour among the smaller part.
    let isSwapped = marked > others
    let smallerColor = isSwapped ? others : marked
    let ofSmallerColor = isLeft ? smallerColor - k : k
    return isSwapped ? drawn - ofSmallerColor : ofSmallerColor
  }

  /// Whether those that are left are fewer than those that are drawn.
  private var isLeft: Bool { drawn > marked + others - drawn }

  /// The smaller colour among the smaller part.
  private var halved: HypergeometricSampler {
    let part = isLeft ? marked + others - drawn : drawn
    guard
      let sampler = try? HypergeometricSampler(
        marked: min(marked, others), others: max(marked, others), drawn: part)
    else { preconditionFailure("an exchange of colours keeps the numbers") }
    return sampler
  }

  private func inverted(using generator: inout some RandomNumberGenerator) -> Int64 {
    let last = min(marked, drawn)
    guard last > 0 else { return 0 }
    var rest = generator.openUnitInterval()
    var mass = probability(of: 0)
    var k: Int64 = 0
    // Beyond 60 standard deviations lies less than the distance between two levels.
    let far = min(last, Int64(mean + 60 * (variance + 1).squareRoot()))
    while rest > mass, k < far {
      rest -= mass
      mass *= Double(marked - k) * Double(drawn - k)
      mass /= Double(k + 1) * Double(others - drawn + k + 1)
      k += 1
    }
    return k
  }

  private func rejected(using generator: inout some RandomNumberGenerator) -> Int64 {
    let present = Double(marked + others)
    let center = mean + 0.5
    let spread = (variance + 0.5).squareRoot()
    let width = 1.7155277699214135 * spread + 0.8989161620588988  // 2 √(2/e), 3 - 2 √(3/e)
    let mode = Int64((Double(drawn + 1) * (Double(marked + 1) / (present + 2))).rounded(.down))
    let peak = probability(of: mode)
    let last = Double(min(drawn, marked))
    for _ in 0..<100 {
      let u = generator.openUnitInterval()
      let v = generator.openUnitInterval()
      let x = (center + width * (v - 0.5) / u).rounded(.down)
      guard x >= 0, x <= last else { continue }
      let k = Int64(x)
      if u * u * peak <= probability(of: k) { return k }
    }
    return mode
  }
}
