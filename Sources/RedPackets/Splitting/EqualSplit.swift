import Statistics

/// Everybody gets the same, to the fen (普通红包).
///
///     parts = floor(T / n), and 1 fen more for the first T mod n who open
///
/// - Draws: none.
/// - Complexity: O(n); allocates nothing.
struct EqualSplit: Splitter {
  /// What is split, in fen.
  let total: Int64

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    let (each, rest) = total.quotientAndRemainder(dividingBy: Int64(parts.count))
    for i in parts.indices { parts[i] = each + (i < rest ? 1 : 0) }
  }

  /// What each position gets, for sure.
  func positionLaws(count: Int) -> [DiscreteLaw] {
    let (each, rest) = total.quotientAndRemainder(dividingBy: Int64(count))
    return (0..<count).map { .certain(each + ($0 < rest ? 1 : 0)) }
  }
}
