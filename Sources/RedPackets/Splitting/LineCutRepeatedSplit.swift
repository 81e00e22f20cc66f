import Statistics

/// Line cutting with cut points that may coincide, after 1 fen was set aside for each: **a wrong
/// public form**.
///
///     n - 1 cuts uniform on 0 ... T - n, with repetition;   parts = 1 + the gaps
///
/// Not all ways to split are equally likely, and where there are few spare fen the two ends get
/// less than those between: of 200 fen for 100 people the first and the last have a mean of 1.59.
///
/// - Draws: one word for each person but the last.
/// - Complexity: O(n log n); allocates nothing.
///
/// Source: https://gist.github.com/acalism/af731b5863754aab1216b9cfd6107024 and the second method of
/// https://github.com/liugangqiang007/WeChatLuckyMoney.
struct LineCutRepeatedSplit: Splitter {
  let pot: Pot

  private func cuts(_ count: Int) -> RepeatedCuts {
    RepeatedCuts(values: pot.total - Int64(count) + 1, cuts: count - 1)
  }

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    cuts(parts.count).draw(into: &parts, using: &generator)
    for i in parts.indices { parts[i] += 1 }
  }

  func laws(count: Int) -> SplitLaws {
    guard count > 1 else { return SplitLaws(certain: [pot.total]) }
    guard let gaps = cuts(count).gapLaws else { return SplitLaws() }
    return SplitLaws(positions: gaps).shifted(by: 1)
  }
}
