/// A cap that stays at 2.1 times the first average while the average itself moves: **a known unfair
/// example**, as widely copied from JCSprout.
///
///     M = min(floor(2.1 floor(T/n)), 20000),   x uniform on 1 ... min(M, R) - 1
///     drawn again until the rest's average is at least 1 fen and below 200.01 yuan
///
/// with R fen and m people left; the last takes what is left, whatever it is. With the bound fixed,
/// early ones get more than the average, and the last but one far less.
///
/// The public code narrows its range at each rejection, which leaves all allowed amounts equally
/// likely: the same law as drawing from them at once.
///
/// - The total is at least 1 fen for each. Above 200 yuan for each, which the public code refuses,
///   all but the last get 199.99 yuan.
/// - Draws: one word for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: https://github.com/crossoverJie/JCSprout, RedPacket.java at commit 264a40d1; users saw
/// the means drift in https://www.github.com/crossoverJie/JCSprout/issues/146.
struct ConstantCapSplit: UniformStepSplit {
  let pot: Pot

  /// The bound M, fixed before the first packet is opened.
  private let bound: Int64

  /// The most that the rest's average may be, in whole fen.
  private static let mostAverage: Int64 = 20_000

  /// Fixes the bound for so many people.
  init(pot: Pot, count: Int) {
    self.pot = pot
    let average = pot.total / Int64(count)
    bound = min(average * 21 / 10, ConstantCapSplit.mostAverage)
  }

  func amounts(rest: Int64, people: Int64) -> ClosedRange<Int64> {
    let others = people - 1
    let most = max(1, min(bound, rest) - 1)
    let least = max(1, rest - (ConstantCapSplit.mostAverage + 1) * others + 1)
    let high = min(most, rest - others)
    return min(least, high)...high
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
