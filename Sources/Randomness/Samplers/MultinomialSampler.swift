/// Draws how often each of several outcomes comes up in independent trials.
///
/// One outcome after the other is drawn from the binomial law that it has given those before it;
/// the last takes what is left.
///
/// - Guarantees: the counts add up to the trials exactly.
/// - Draws: those of a `BinomialSampler` for every outcome but the last; none once all trials are
///   used up.
/// - Complexity: O(outcomes), whatever the number of trials.
///
/// Source: L. Devroye, *Non-Uniform Random Variate Generation* (1986), section XI.1.1.
public struct MultinomialSampler: Equatable, Sendable {
  /// The chance of each outcome.
  public let probabilities: [Double]

  /// The chance of each outcome given that it is none before it.
  private let conditional: [Double]

  /// Creates a sampler.
  ///
  /// - Parameter probabilities: at least one, each from 0 to 1, adding up to 1 to nine digits.
  /// - Throws: `ParameterError` for a chance outside 0 to 1, or chances that miss 1.
  public init(probabilities: [Double]) throws(ParameterError) {
    precondition(!probabilities.isEmpty, "there must be an outcome")
    for p in probabilities { try Parameter.probability(p, "probability") }
    let sum = probabilities.reduce(0, +)
    guard (sum - 1).magnitude <= 1e-9 else { throw .sumIsNotOne(sum) }
    self.probabilities = probabilities
    var left = [Double](repeating: 0, count: probabilities.count)
    var rest = 0.0
    // From the end, so that the small sums of the last outcomes keep their digits.
    for i in probabilities.indices.reversed() {
      rest += probabilities[i]
      left[i] = rest
    }
    conditional = zip(probabilities, left).map { $1 > 0 ? min(1, $0 / $1) : 0 }
  }

  /// Draws the counts of all outcomes.
  ///
  /// - Parameters:
  ///   - trials: how many trials, at least 0.
  ///   - counts: where the counts go, one for each outcome.
  ///   - generator: the source of random words.
  public func sample(
    trials: Int64, into counts: inout [Int64], using generator: inout some RandomNumberGenerator
  ) {
    precondition(trials >= 0, "a number of trials is not negative")
    precondition(counts.count == probabilities.count, "there must be room for each outcome")
    var left = trials
    for i in conditional.indices {
      guard i < conditional.count - 1 else {
        counts[i] = left
        return
      }
      guard let law = try? Binomial(trials: left, probability: conditional[i]) else {
        preconditionFailure("conditional chances are chances")
      }
      counts[i] = left == 0 ? 0 : BinomialSampler(law).sample(using: &generator)
      left -= counts[i]
    }
  }
}
