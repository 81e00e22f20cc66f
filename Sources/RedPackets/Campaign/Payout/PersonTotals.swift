import Randomness

/// What single people were paid over all rounds of a campaign.
///
/// Rounds count wins, not people: who won twice is known by number, not by name. Where nobody won
/// more than once, wins are people and everything is exact. Else a sample of people is drawn: each
/// has as many wins as the people counted, and each of these wins is one of all wins of the
/// campaign, chosen at random. That leaves out that a person's wins come from different rounds.
struct PersonTotals {
  /// People who took part, by how often they won.
  let people: Crowd

  /// How many wins there were, paid or not, and what was paid.
  let won: Int64
  let paid: AmountCounts

  /// So many people are drawn: the Gini coefficient is then known to about 0.003.
  static let sample = 20_000

  /// The Gini coefficient over all people who took part, zeros included.
  ///
  /// Draws nothing where nobody won twice; else two words and more for each person of the sample.
  func gini(using generator: inout some RandomNumberGenerator) -> Double {
    guard people.counts.dropFirst(2).contains(where: { $0 > 0 }) else {
      return max(0, paid.gini(people: people.total))
    }
    let ends = runningSums(paid.entries.map(\.count))
    let wins = runningSums(people.counts)
    var totals: [Int64] = []
    for _ in 0..<PersonTotals.sample {
      let person = place(of: generator.uniform(below: UInt64(people.total)), in: wins)
      var total: Int64 = 0
      for _ in 0..<person {
        let win = generator.uniform(below: UInt64(won))
        // Wins beyond those that were paid are worth nothing.
        let entry = place(of: win, in: ends)
        if entry < paid.entries.count { total += paid.entries[entry].fen }
      }
      totals.append(total)
    }
    return AmountCounts(totals.map { .init(fen: $0, count: 1) }).gini(people: Int64(totals.count))
  }

  private func runningSums(_ counts: [Int64]) -> [Int64] {
    var sum: Int64 = 0
    return counts.map {
      sum += $0
      return sum
    }
  }

  /// The first place whose running sum is above a number.
  private func place(of number: UInt64, in sums: [Int64]) -> Int {
    var low = 0
    var high = sums.count
    while low < high {
      let middle = (low + high) / 2
      if UInt64(sums[middle]) > number { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
