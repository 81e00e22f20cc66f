/// Each who opens gets a uniform amount of up to nearly twice the average of what is left
/// (二倍均值法), in the form with a whole average.
///
///     a = floor(R / m),   x uniform on 1 ... 2a - 1,   the last takes what is left
///
/// with R fen and m people left, and a cap cutting both ends of that range. Without a cap the mean
/// of x is a exactly, so that all positions have the same mean but for the R mod m fen of each
/// step, which drift towards the end.
///
/// - The rest is always enough for 1 fen each: x ≤ 2a - 1 leaves at least (m - 2) a + 1 ≥ m - 1.
/// - Draws: one word for each person but the last, by `uniform(below:)`; where a = 1 leaves no
///   choice the word is drawn all the same, so that streams stay aligned.
/// - Complexity: O(n); allocates nothing.
///
/// Source: the description of WeChat's rule that is attributed to a Tenpay engineer, as collected
/// at https://misty.nir.moe/blog/red-packet; this rounding is the one that agrees with the n + 1
/// experiment (`Docs/Splitting/DoubleMeanSplit.md`).
struct DoubleMeanSplit: UniformStepSplit {
  let pot: Pot

  func amounts(rest: Int64, people: Int64) -> ClosedRange<Int64> {
    let most = 2 * (rest / people) - 1
    // Without a cap the range needs no cutting.
    guard pot.isCapped else { return 1...most }
    let allowed = pot.allowed(rest: rest, people: people)
    return allowed.lowerBound...min(most, allowed.upperBound)
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
