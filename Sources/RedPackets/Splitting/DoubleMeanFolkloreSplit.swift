import Randomness

/// The form of double mean that is copied most, with real numbers cut to fen: **a bad example**.
///
///     x = max(1, floor(2 R u / m)),   u uniform on [0, 1),   the last takes what is left
///
/// with R fen and m people left. Cutting to fen loses half a fen for each who opens, and all of it
/// goes to the last ones. (The public versions add the fault of counting money in binary
/// fractions; here it is whole fen.)
///
/// - Draws: one word for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: for example https://www.chenyunwen.cn/2016/08/17/red-envelope.html.
struct DoubleMeanFolkloreSplit: SequentialSplit {
  let pot: Pot

  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let x = generator.unitInterval() * 2 * Double(rest) / Double(people)
    let allowed = pot.allowed(rest: rest, people: people)
    return min(max(Int64(x), allowed.lowerBound), allowed.upperBound)
  }

  /// Amounts from floor to floor are equally likely, but for those that the ends add to.
  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void) {
    let allowed = pot.allowed(rest: rest, people: people)
    let width = 2 * Double(rest) / Double(people)
    let (low, high) = (allowed.lowerBound, allowed.upperBound)
    guard Double(low) + 1 < width, low < high else {
      // All that is drawn is cut to the lowest amount.
      return body(AmountRun(low...low))
    }
    body(AmountRun(low...low, chance: Double(low + 1) / width))
    let last = min(high, Int64(width))
    if last > low + 1 {
      body(AmountRun(low + 1...last - 1, chance: Double(last - low - 1) / width))
    }
    let end = (width - Double(last)) / width
    if end > 0 { body(AmountRun(last...last, chance: end)) }
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
