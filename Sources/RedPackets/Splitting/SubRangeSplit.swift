import Randomness

/// Most amounts from a narrow range, the others from the whole one ("80% from the sub-range").
///
///     x uniform on a ... b with chance w, else on 1 ... cap; drawn again until the rest can be
///     split into amounts from 1 to the cap
///
/// Where nothing of the narrow range is allowed, the amount is drawn from what is allowed of the
/// whole one. The last takes what is left, which by then is from 1 to the cap.
///
/// - Draws: two words for each person but the last: which range, then the amount.
/// - Complexity: O(n); allocates nothing.
///
/// Source: https://blog.csdn.net/weixin_33977645/article/details/115627977 and
/// https://juejin.cn/post/6864720274261508109.
struct SubRangeSplit: SequentialSplit {
  let pot: Pot

  /// How many amounts the whole range has: the cap, even where it is above the sum.
  let whole: Int64

  /// The narrow range, within 1 to the cap.
  let inner: ClosedRange<Int64>

  /// The chance w of the narrow range.
  let chance: Double

  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let (narrow, wide, share) = step(rest: rest, people: people)
    let isNarrow = generator.unitInterval() < share
    let range = isNarrow ? narrow ?? wide : wide
    let choices = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int64(generator.uniform(below: choices))
  }

  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void) {
    let (narrow, wide, share) = step(rest: rest, people: people)
    if let narrow, share > 0 { body(AmountRun(narrow, chance: share)) }
    if share < 1 { body(AmountRun(wide, chance: 1 - share)) }
  }

  /// What both ranges have of the allowed amounts, and the chance of the narrow one given that the
  /// amount is allowed: what drawing again comes to.
  private func step(
    rest: Int64, people: Int64
  ) -> (narrow: ClosedRange<Int64>?, wide: ClosedRange<Int64>, share: Double) {
    let wide = pot.allowed(rest: rest, people: people)
    let low = max(inner.lowerBound, wide.lowerBound)
    let high = min(inner.upperBound, wide.upperBound)
    guard low <= high else { return (nil, wide, 0) }
    let narrow = chance * Double(high - low + 1) / Double(inner.count)
    let other =
      (1 - chance) * Double(wide.upperBound - wide.lowerBound + 1) / Double(whole)
    return (low...high, wide, narrow / (narrow + other))
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
