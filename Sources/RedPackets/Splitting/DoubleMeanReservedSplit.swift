/// Double mean with 1 fen set aside for each: only what lies above is doubled.
///
///     e = R - m,   x uniform on 1 ... 1 + floor(2e / m),   the last takes what is left
///
/// with R fen and m people left. The mean of x falls short of R/m by half of what the inner floor
/// cuts off, which drifts to the end.
///
/// - Draws: one word for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: public code such as https://cnblogs.com/mengor/p/11539864.html and
/// https://blog.csdn.net/zl494805095/article/details/87880271.
struct DoubleMeanReservedSplit: UniformStepSplit {
  let pot: Pot

  func amounts(rest: Int64, people: Int64) -> ClosedRange<Int64> {
    let most = 1 + 2 * (rest - people) / people
    let allowed = pot.allowed(rest: rest, people: people)
    return allowed.lowerBound...min(most, allowed.upperBound)
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
