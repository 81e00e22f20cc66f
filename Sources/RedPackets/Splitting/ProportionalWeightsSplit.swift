import Randomness

/// Everybody draws a uniform weight beforehand, and the sum is divided in proportion.
///
///     w_i uniform on (0, 1),   x_i = 1 + floor((T - n) w_i / Σ w),   the last takes what is left
///
/// Amounts that a cap would exceed are cut to it, and the others grow in proportion until the sum
/// is met: x_i = min(cap, 1 + floor(λ w_i)).
///
/// - Exchangeable but for the fen that rounding leaves to the last (below n) or, where it is at the
///   cap, to those before it.
/// - Draws: one word for each person.
/// - Complexity: O(n), with a cap O(n²) at worst; allocates the weights.
///
/// Source: http://lijinma.com/blog/2015/12/19/how-to-design-the-wechat-lucky-money.
struct ProportionalWeightsSplit: Splitter {
  let pot: Pot

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    var weights = parts.map { _ in generator.openUnitInterval() }
    let most = pot.cap - 1
    var spare = pot.total - Int64(parts.count)
    for i in parts.indices { parts[i] = 0 }
    // Who is at the cap gives up its weight, and what is left is divided among the others anew.
    var factor = 0.0
    var isDone = false
    while !isDone {
      isDone = true
      // Added up anew: a sum from which large weights were taken has lost the small ones.
      let sum = weights.reduce(0, +)
      factor = sum > 0 ? Double(spare) / sum : 0
      for i in parts.indices where weights[i] > 0 && weights[i] * factor > Double(most) {
        parts[i] = most
        spare -= most
        weights[i] = 0
        isDone = false
      }
    }
    for i in parts.indices where weights[i] > 0 {
      parts[i] = min(most, spare, Int64(weights[i] * factor))
    }
    var left = pot.total - Int64(parts.count) - parts.reduce(0, +)
    for i in parts.indices.reversed() {
      let extra = min(left, most - parts[i])
      parts[i] += 1 + extra
      left -= extra
    }
  }

  func laws(count: Int) -> SplitLaws {
    count > 1 ? SplitLaws() : SplitLaws(certain: [pot.total])
  }
}
