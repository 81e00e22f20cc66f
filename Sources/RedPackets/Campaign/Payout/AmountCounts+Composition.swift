import Glibc
import Randomness

extension AmountCounts {
  /// The amounts of a sum that is divided at random among so many people, all divisions into whole
  /// fen equally likely.
  ///
  /// Up to `drawnPeople` get their amounts one by one: 1 + Binomial(R - m, B), B ~ Beta(1, m - 1),
  /// of what is left. Of more people amounts are counted as independent geometric numbers, which is
  /// what they come to when the people are many; if their sum misses the total by more than a fen
  /// for each, what they have beyond 1 fen is scaled to it, which is exact for real amounts. What is
  /// then missing is made up by regression, and the few fen that this leaves by moving some people.
  ///
  /// - Complexity: O(n log n) in the number of different amounts, which are no more than people.
  static func composition(
    of total: Int64, among people: Int64, using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    guard people > drawnPeople else {
      return one(of: total, among: people, using: &generator)
    }
    return geometric(mean: Double(total) / Double(people), people: people, using: &generator)
      .scaled(to: total).conditioned(on: total).adjusted(to: total, within: 1...total)
  }

  /// Independent amounts with P(x = 1 + k) = (1 - q) q^k.
  ///
  /// The smallest of those who are left comes next: how far beyond the last one is geometric with
  /// q to the number of people; who is the first to have it is geometric among them, and of those
  /// after him each has it too with the chance 1 - q.
  private static func geometric(
    mean: Double, people: Int64, using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    guard mean > 1 else { return AmountCounts([Entry(fen: 1, count: people)]) }
    let logStay = log1p(-1 / mean)
    var entries: [Entry] = []
    var left = people
    var fen: Int64 = 1
    while left > 0 {
      let logNone = Double(left) * logStay
      fen += Int64(log(generator.openUnitInterval()) / logNone)
      // P(first > j) given that there is one: (q^j - q^left) / (1 - q^left).
      let reached = -expm1(logNone) * generator.openUnitInterval()
      let first = min(left, 1 + Int64(log1p(-reached) / logStay))
      let count = 1 + Crowd.binomial(left - first, 1 / mean, using: &generator)
      entries.append(Entry(fen: fen, count: count))
      left -= count
      fen += 1
    }
    return AmountCounts(entries)
  }

  /// What everybody has beyond 1 fen, scaled so that the sum is a total but for rounding; the same
  /// where the sum misses it by no more than a fen for each.
  private func scaled(to total: Int64) -> AmountCounts {
    guard abs(total - sum) > count, sum > count else { return self }
    let factor = Double(total - count) / Double(sum - count)
    return AmountCounts(
      entries.map {
        Entry(fen: 1 + Int64((Double($0.fen - 1) * factor).rounded()), count: $0.count)
      })
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
