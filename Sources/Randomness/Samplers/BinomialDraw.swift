/// Draws how many of so many things happen, each with the same chance, independently of each other.
///
/// What is certain draws nothing.
///
/// - Parameters:
///   - trials: how many things, at least 0.
///   - chance: their chance; what lies outside 0 to 1 by rounding counts as the nearer end.
///   - generator: a stream.
/// - Returns: a binomial number.
///
/// Draws those of a `BinomialSampler`.
public func binomialDraw(
  _ trials: Int64, _ chance: Double, using generator: inout Xoshiro256PlusPlus
) -> Int64 {
  guard trials > 0, chance > 0 else { return 0 }
  guard chance < 1 else { return trials }
  guard let sampler = try? BinomialSampler(trials: trials, probability: chance) else {
    preconditionFailure("counts of people are below 2^53, and chances are numbers")
  }
  return sampler.sample(using: &generator)
}
