import Randomness
import TestSupport

/// Whether two ways of drawing an outcome have the same law, with a stated false-alarm rate.
///
/// Each way is drawn equally often. Given how often an outcome came up in all, its count in the
/// first sample would be hypergeometric, a narrower law than the binomial one with chance 1/2 whose
/// exact bounds are used here: a right outcome is called wrong less often than `falseAlarm`.
enum OutcomeSamples {
  /// The outcomes whose counts are too far apart, in words.
  ///
  /// Outcomes seen fewer than 40 times in all are taken as one.
  static func violations<Outcome: Hashable>(
    draws: Int, seed: UInt64, falseAlarm: Double = 1e-6,
    _ first: (inout Xoshiro256PlusPlus) -> Outcome,
    _ second: (inout Xoshiro256PlusPlus) -> Outcome
  ) -> [String] {
    let one = counts(draws, seed: seed, block: 0, first)
    let other = counts(draws, seed: seed, block: 1, second)
    var found: [String] = []
    var rare = (hits: 0, all: 0)
    for outcome in Set(one.keys).union(other.keys) {
      let hits = one[outcome] ?? 0
      let all = hits + (other[outcome] ?? 0)
      if all < 40 {
        rare = (rare.hits + hits, rare.all + all)
      } else if !allow(hits, all, falseAlarm) {
        found.append("\(outcome): \(hits) against \(all - hits)")
      }
    }
    if rare.all > 0, !allow(rare.hits, rare.all, falseAlarm) {
      found.append("all others: \(rare.hits) against \(rare.all - rare.hits)")
    }
    return found.sorted()
  }

  private static func allow(_ hits: Int, _ all: Int, _ falseAlarm: Double) -> Bool {
    BinomialBounds.allow(hits: hits, trials: all, chance: 0.5, falseAlarm: falseAlarm)
  }

  private static func counts<Outcome: Hashable>(
    _ draws: Int, seed: UInt64, block: UInt64, _ draw: (inout Xoshiro256PlusPlus) -> Outcome
  ) -> [Outcome: Int] {
    var generator = StreamKey(seed: seed, block: block, purpose: .parameters).generator()
    var counts: [Outcome: Int] = [:]
    for _ in 0..<draws { counts[draw(&generator), default: 0] += 1 }
    return counts
  }
}
