import Statistics

/// Line cutting with cut points that may coincide and nothing set aside: **a wrong public form**
/// that gives some people nothing.
///
///     n - 1 cuts uniform on 1 ... T - 1, with repetition;   parts = distances between neighbours
///
/// - The parts add up, but those between two equal cuts are 0: the minimum is not kept.
/// - Draws: one word for each person but the last.
/// - Complexity: O(n log n); allocates nothing.
///
/// Source: https://juejin.cn/post/6844903814391136269 and https://github.com/a7217107/hongbao.
struct LineCutCoincidingSplit: Splitter {
  let pot: Pot

  static var keepsMinimum: Bool { false }

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    guard parts.count > 1, pot.total > 1 else { return giveAllToTheLast(&parts) }
    RepeatedCuts(values: pot.total - 1, cuts: parts.count - 1)
      .draw(into: &parts, using: &generator)
    parts[0] += 1
    parts[parts.count - 1] += 1
  }

  private func giveAllToTheLast(_ parts: inout [Int64]) {
    for i in parts.indices { parts[i] = i == parts.count - 1 ? pot.total : 0 }
  }

  func laws(count: Int) -> SplitLaws {
    guard count > 1, pot.total > 1 else {
      return SplitLaws(certain: (1...count).map { $0 == count ? pot.total : 0 })
    }
    guard let gaps = RepeatedCuts(values: pot.total - 1, cuts: count - 1).gapLaws else {
      return SplitLaws()
    }
    return SplitLaws(
      positions: gaps.enumerated().map { i, law in
        i == 0 || i == count - 1 ? DiscreteLaw(first: law.first + 1, mass: law.mass) : law
      })
  }
}
