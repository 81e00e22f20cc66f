import Randomness

/// Each who opens gets a uniform amount of up to nearly twice the average of what is left
/// (二倍均值法), in the form with a whole average.
///
///     a = floor(R / m),   x uniform on 1 ... 2a - 1,   the last takes what is left
///
/// with R fen and m people left. The mean of x is a exactly, so that all positions have the same
/// mean but for the R mod m fen of each step, which drift towards the end.
///
/// - The rest is always enough for 1 fen each: x ≤ 2a - 1 leaves at least (m - 2) a + 1 ≥ m - 1.
/// - Draws: one word for each person but the last, by `uniform(below: 2a - 1)`; none where a = 1
///   would leave no choice is *not* special: the word is drawn all the same, so that streams stay
///   aligned.
/// - Complexity: O(n); allocates nothing.
///
/// Source: the description of WeChat's rule that is attributed to a Tenpay engineer, as collected
/// at https://misty.nir.moe/blog/red-packet; this rounding is the one that agrees with the n + 1
/// experiment (`Docs/Splitting/DoubleMeanSplit.md`).
struct DoubleMeanSplit: Splitter {
  /// What is split, in fen.
  let total: Int64

  func split(into parts: inout [Int64], using generator: inout some RandomNumberGenerator) {
    var rest = UInt64(total)
    var people = UInt64(parts.count)
    for i in parts.indices.dropLast() {
      let average = rest / people
      let amount = 1 + generator.uniform(below: 2 * average - 1)
      parts[i] = Int64(amount)
      rest -= amount
      people -= 1
    }
    parts[parts.count - 1] = Int64(rest)
  }
}
