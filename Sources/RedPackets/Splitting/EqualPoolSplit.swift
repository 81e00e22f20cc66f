import Statistics

/// A pool is divided equally among all who completed a task (五福): the whole fen each, and what does
/// not divide stays with the sponsor.
///
///     parts = floor(T / n),   unspent = T mod n
///
/// Where there are more people than fen everybody gets 0, and all of the pool stays.
///
/// - Draws: none.
/// - Complexity: O(n); allocates nothing.
///
/// Source: the card collection of Alipay, 2016: 215 million yuan among 791,405 people, 271.66 yuan
/// each, https://m.mydrivers.com/newsview/734652.html.
struct EqualPoolSplit: Splitter {
  let pot: Pot

  static var keepsTotal: Bool { false }
  static var keepsMinimum: Bool { false }

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    for i in parts.indices { parts[i] = pot.total / Int64(parts.count) }
  }

  func laws(count: Int) -> SplitLaws {
    let each = pot.total / Int64(count)
    var laws = SplitLaws(certain: [Int64](repeating: each, count: count))
    laws.paid = .law(.certain(each * Int64(count)))
    return laws
  }
}
