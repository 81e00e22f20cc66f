import Statistics

/// A part of the sum is divided equally, the rest by double mean.
///
///     e = min(floor(q T / n), floor(T / n) - 1),   parts = e + double mean of T - n e
///
/// with the fair rate q from 0 to 1: 0 is double mean, 1 is nearly equal. Variances shrink by
/// (1 - q)².
///
/// - Rounding: q is a decimal fraction that binary may miss by a unit in the last place; floor is
///   taken of q T / n as if it did not.
///
/// - Draws: those of `DoubleMeanSplit`.
/// - Complexity: O(n); allocates nothing.
///
/// Source: https://blog.csdn.net/qq_36628536/article/details/122343501.
struct FairRateSplit: Splitter {
  /// What everybody gets for sure.
  let each: Int64

  /// How the rest is split.
  let inner: DoubleMeanSplit

  /// Sets the equal part aside.
  ///
  /// - Parameters:
  ///   - pot: what is split.
  ///   - count: among how many.
  ///   - rate: q, the part that is divided equally, from 0 to 1.
  init(pot: Pot, count: Int, rate: Double) {
    let people = Int64(count)
    // 0.57 of 100 yuan for ten is 5.70 yuan each, although in binary it is a bit less.
    let part = rate * Double(pot.total) / Double(count) * (1 + 0x1p-50)
    let equal = Int64(part.rounded(.down))
    each = max(0, min(equal, pot.total / people - 1))
    inner = DoubleMeanSplit(
      pot: Pot(pot.total - each * people, cap: pot.isCapped ? pot.cap - each : nil))
  }

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    inner.split(into: &parts, using: &generator)
    for i in parts.indices { parts[i] += each }
  }

  func laws(count: Int) -> SplitLaws {
    inner.laws(count: count).shifted(by: each)
  }

  func amountLaws(count: Int) -> SplitLaws {
    inner.amountLaws(count: count).shifted(by: each)
  }
}
