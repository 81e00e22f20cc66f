/// Each who opens gets a uniform part of all that is left (剩余金额随机法): the unfair baseline.
///
///     x uniform on 1 ... R - (m - 1),   the last takes what is left
///
/// with R fen and m people left. The mean halves from one to the next: the first gets half.
///
/// - Draws: one word for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: described as the first generation of packets, for example in
/// https://zhangshengrong.com/p/7B1Lqb6Raw.
struct NaiveRemainderSplit: UniformStepSplit {
  let pot: Pot

  func amounts(rest: Int64, people: Int64) -> ClosedRange<Int64> {
    pot.allowed(rest: rest, people: people)
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
