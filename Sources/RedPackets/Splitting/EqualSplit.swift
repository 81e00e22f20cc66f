import Statistics

/// Everybody gets the same, to the fen (普通红包).
///
///     parts = floor(T / n), and 1 fen more for the first T mod n who open
///
/// A cap that allows the total allows these parts.
///
/// - Draws: none.
/// - Complexity: O(n); allocates nothing.
struct EqualSplit: Splitter {
  let pot: Pot

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    let (each, rest) = pot.total.quotientAndRemainder(dividingBy: Int64(parts.count))
    for i in parts.indices { parts[i] = each + (i < rest ? 1 : 0) }
  }

  func laws(count: Int) -> SplitLaws {
    let (each, rest) = pot.total.quotientAndRemainder(dividingBy: Int64(count))
    let amounts = (0..<count).map { each + ($0 < rest ? 1 : 0) }
    return SplitLaws(certain: amounts)
  }
}

extension SplitLaws {
  /// The laws of amounts that are known beforehand.
  init(certain amounts: [Int64]) {
    self.init(positions: amounts.map(DiscreteLaw.certain))
    guard let most = amounts.max(), let least = amounts.min() else { return }
    func place(_ amount: Int64) -> DiscreteLaw {
      .certain(Int64(amounts.firstIndex(of: amount) ?? 0) + 1)
    }
    (largest, luckiest) = (.certain(most), place(most))
    (smallest, unluckiest) = (.certain(least), place(least))
    gini = .law(.certain(PacketStatistics.giniNumerator(sorted: amounts.sorted())))
  }
}
