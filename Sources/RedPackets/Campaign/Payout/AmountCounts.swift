import Randomness

/// How many winners got which amount.
struct AmountCounts: Equatable, Sendable {
  /// An amount in fen, and how many got it.
  struct Entry: Equatable, Sendable {
    var fen: Int64
    var count: Int64
  }

  /// Rising amounts, none of them twice, none without winners.
  private(set) var entries: [Entry] = []

  /// Nobody yet.
  init() {}

  /// Collects entries in any order.
  init(_ unsorted: [Entry]) {
    self = AmountCounts().changed(by: unsorted)
  }

  /// How many winners there are.
  var count: Int64 { entries.reduce(0) { $0 + $1.count } }

  /// What they got in all, in fen.
  var sum: Int64 { entries.reduce(0) { $0 + $1.fen * $1.count } }

  /// The largest amount; 0 where nobody got anything.
  var largest: Int64 { entries.last?.fen ?? 0 }

  static func + (left: AmountCounts, right: AmountCounts) -> AmountCounts {
    left.entries.isEmpty ? right : AmountCounts(left.entries + right.entries)
  }

  static func - (left: AmountCounts, right: AmountCounts) -> AmountCounts {
    left.changed(by: right.entries.map { Entry(fen: $0.fen, count: -$0.count) })
  }

  /// The same with numbers added to counts, or taken away; none may fall below 0.
  func changed(by changes: [Entry]) -> AmountCounts {
    var result = AmountCounts()
    for entry in (entries + changes).sorted(by: { $0.fen < $1.fen }) {
      if result.entries.last?.fen == entry.fen {
        result.entries[result.entries.count - 1].count += entry.count
      } else {
        result.entries.append(entry)
      }
    }
    precondition(result.entries.allSatisfy { $0.count >= 0 }, "nobody can be taken away twice")
    result.entries.removeAll { $0.count == 0 }
    return result
  }

  /// How many got less than an amount.
  func countBelow(_ fen: Int64) -> Int64 {
    entries.reduce(0) { $1.fen < fen ? $0 + $1.count : $0 }
  }

  /// Each winner is kept with the same chance, independently.
  func thinned(
    _ chance: Double, using generator: inout some RandomNumberGenerator
  ) -> AmountCounts {
    guard chance > 0 else { return AmountCounts() }
    guard chance < 1 else { return self }
    return AmountCounts(
      entries.map {
        Entry(fen: $0.fen, count: Crowd.binomial($0.count, chance, using: &generator))
      })
  }

  /// So many winners chosen at random.
  func chosen(
    _ number: Int64, using generator: inout some RandomNumberGenerator
  ) -> AmountCounts {
    guard number < count else { return self }
    let counts = Crowd(entries.map(\.count)).chosen(number, using: &generator).counts
    return AmountCounts(zip(entries, counts).map { Entry(fen: $0.fen, count: $1) })
  }

  /// Everybody gets a part of the amount, rounded down to the fen.
  ///
  /// A part such as 0.29 is a little less as a double; 29% of 1 yuan are 29 fen all the same.
  func reduced(to part: Double) -> AmountCounts {
    AmountCounts(
      entries.map {
        let exact = Double($0.fen) * part * (1 + 0x1p-51)
        return Entry(fen: min($0.fen, Int64(exact.rounded(.down))), count: $0.count)
      })
  }

  /// The Gini coefficient over these winners and so many people who got nothing.
  ///
  ///     G = Σ_i (2i - N - 1) x_(i) / (N Σ x)
  ///
  /// - Returns: 0 where nobody got anything.
  func gini(people: Int64) -> Double {
    let total = Double(people)
    guard sum > 0, people > 0 else { return 0 }
    var below = Double(max(0, people - count))
    var weighted = 0.0
    for entry in entries {
      let c = Double(entry.count)
      // Σ (2i - N - 1) over the ranks below + 1 ... below + c.
      weighted += Double(entry.fen) * c * (2 * below + c - total)
      below += c
    }
    return weighted / (total * Double(sum))
  }
}
