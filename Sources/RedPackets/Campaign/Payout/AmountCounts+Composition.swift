import Glibc
import Randomness

extension AmountCounts {
  /// The amounts of a sum that is divided at random among so many people, all divisions into whole
  /// fen equally likely.
  ///
  /// Up to `drawnPeople` get their amounts one by one: 1 + Binomial(R - m, B), B ~ Beta(1, m - 1),
  /// of what is left. Of more people amounts are counted as independent geometric numbers, which is
  /// what they come to when the people are many, and moved by single fen until they add up. Where
  /// the mean is above 2,000 fen they are counted in steps of a two-thousandth of it.
  ///
  /// - Complexity: O(people) up to `drawnPeople`; beyond it about 2000 × log(people) draws.
  static func composition(
    of total: Int64, among people: Int64, using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    guard people > drawnPeople else {
      return one(of: total, among: people, using: &generator)
    }
    // P(x = 1 + k) = (1 - q) q^k with the mean total / people.
    let mean = Double(total) / Double(people)
    let stay = (mean - 1) / mean
    let step = max(1, Int64(mean / 2000))
    // P(x - 1 is not within the next step), from any amount on.
    let goOn = pow(stay, Double(step))
    var entries: [Entry] = []
    var left = people
    var fen: Int64 = 1 + (step - 1) / 2
    while left > 0 {
      // Of those with at least this amount, how many are within the step.
      let count = goOn > 0 ? Crowd.binomial(left, 1 - goOn, using: &generator) : left
      if count > 0 { entries.append(Entry(fen: fen, count: count)) }
      left -= count
      fen += step
    }
    return AmountCounts(entries).adjusted(to: total, within: 1...total)
  }

  /// So many people are given their amounts one by one.
  private static let drawnPeople: Int64 = 20_000

  private static func one(
    of total: Int64, among people: Int64, using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    var rest = total
    var counts: [Int64: Int64] = [:]
    let split = DirichletSplit(pot: Pot(total), alpha: 1)
    for left in stride(from: people, to: 1, by: -1) {
      let amount = split.proposal(rest: rest, people: left, using: &generator)
      counts[amount, default: 0] += 1
      rest -= amount
    }
    counts[rest, default: 0] += 1
    return AmountCounts(counts.map { Entry(fen: $0.key, count: $0.value) })
  }
}
