import Randomness
import Statistics

/// Amounts with their chances, made ready to draw how many of very many winners get each.
struct AmountMenu: Sendable {
  private let amounts: [Int64]
  private let sampler: MultinomialSampler

  /// Makes amounts ready.
  ///
  /// - Parameters:
  ///   - amounts: in fen.
  ///   - chances: as many, adding up to 1 to nine digits.
  init(amounts: [Int64], chances: [Double]) {
    guard let sampler = try? MultinomialSampler(probabilities: chances) else {
      preconditionFailure("the chances of a campaign that was checked add up to 1")
    }
    self.amounts = amounts
    self.sampler = sampler
  }

  /// The amounts of a law.
  init(_ law: DiscreteLaw) {
    let sum = law.mass.reduce(0, +)
    self.init(
      amounts: law.mass.indices.map { law.first + Int64($0) }, chances: law.mass.map { $0 / sum })
  }

  /// The amounts of a sample, with their frequencies as chances.
  init(_ sample: AmountCounts) {
    let count = Double(sample.count)
    self.init(
      amounts: sample.entries.map(\.fen), chances: sample.entries.map { Double($0.count) / count })
  }

  /// How many of so many winners get each amount, each of them independently.
  ///
  /// Draws those of a `MultinomialSampler`.
  func counts(
    of winners: Int64, using generator: inout some RandomNumberGenerator
  ) -> AmountCounts {
    var counts = [Int64](repeating: 0, count: amounts.count)
    sampler.sample(trials: winners, into: &counts, using: &generator)
    return AmountCounts(zip(amounts, counts).map { .init(fen: $0, count: $1) })
  }
}
