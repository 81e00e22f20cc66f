import Randomness

/// Numbers of people, by group; people of a group are alike and exchangeable.
struct Crowd: Equatable, Sendable {
  /// How many each group has.
  var counts: [Int64]

  init(_ counts: [Int64]) { self.counts = counts }

  /// Nobody, in so many groups.
  init(groups: Int) { counts = [Int64](repeating: 0, count: groups) }

  /// All together.
  var total: Int64 { counts.reduce(0, +) }

  static func += (left: inout Crowd, right: Crowd) {
    for i in left.counts.indices { left.counts[i] += right.counts[i] }
  }

  static func -= (left: inout Crowd, right: Crowd) {
    for i in left.counts.indices { left.counts[i] -= right.counts[i] }
  }

  static func - (left: Crowd, right: Crowd) -> Crowd {
    var result = left
    result -= right
    return result
  }

  /// How many of each group something happens to, each with the same chance, independently.
  ///
  /// Draws those of a `BinomialSampler` for each group that is not empty.
  func thinned(_ chance: Double, using generator: inout some RandomNumberGenerator) -> Crowd {
    guard chance > 0 else { return Crowd(groups: counts.count) }
    guard chance < 1 else { return self }
    return Crowd(
      counts.map { $0 == 0 ? 0 : Crowd.binomial($0, chance, using: &generator) })
  }

  /// So many of all, chosen at random: how many of each group.
  ///
  /// Draws those of a `HypergeometricSampler` for each group but the last; all if there are no more.
  func chosen(_ number: Int64, using generator: inout some RandomNumberGenerator) -> Crowd {
    var left = total
    guard number < left else { return self }
    var result = Crowd(groups: counts.count)
    var wanted = number
    for i in counts.indices where wanted > 0 && counts[i] > 0 {
      result.counts[i] = Crowd.hypergeometric(
        marked: counts[i], others: left - counts[i], drawn: wanted, using: &generator)
      left -= counts[i]
      wanted -= result.counts[i]
    }
    return result
  }

  static func binomial(
    _ trials: Int64, _ chance: Double, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    guard let sampler = try? BinomialSampler(trials: trials, probability: chance) else {
      preconditionFailure("a campaign that was checked has chances and counts")
    }
    return sampler.sample(using: &generator)
  }

  static func hypergeometric(
    marked: Int64, others: Int64, drawn: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    guard let sampler = try? HypergeometricSampler(marked: marked, others: others, drawn: drawn)
    else { preconditionFailure("no more are drawn than there are") }
    return sampler.sample(using: &generator)
  }
}
