import Randomness

/// Double mean whose upper end is rounded at random, so that the mean is exact to the last fen.
///
///     e = R - m,   y = 2e / m,   x uniform on 1 ... 1 + u
///     u = floor(y) + 1 with chance y - floor(y), else floor(y)
///
/// with R fen and m people left. The mean of x is 1 + E[u] / 2 = R / m exactly, whatever T and n:
/// R / m is a martingale, and every position has the mean T / n. A cap cuts both ends of the range
/// and gives the exact mean up.
///
/// - The rest is always enough: where y is no whole number, floor(y) + 1 ≤ e.
/// - Draws: two words for each person but the last: the end, then the amount.
/// - Complexity: O(n); allocates nothing.
///
/// Source: a repair of `DoubleMeanReservedSplit` that is proposed here; the guide has the proof.
struct DoubleMeanExactSplit: SequentialSplit {
  let pot: Pot

  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let (most, over) = (2 * (rest - people)).quotientAndRemainder(dividingBy: people)
    let isHigher = generator.uniform(below: UInt64(people)) < UInt64(over)
    let amounts = amounts(1 + most + (isHigher ? 1 : 0), rest: rest, people: people)
    let choices = UInt64(amounts.upperBound - amounts.lowerBound + 1)
    return amounts.lowerBound + Int64(generator.uniform(below: choices))
  }

  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void) {
    let (most, over) = (2 * (rest - people)).quotientAndRemainder(dividingBy: people)
    let higher = Double(over) / Double(people)
    body(AmountRun(amounts(1 + most, rest: rest, people: people), chance: 1 - higher))
    guard over > 0 else { return }
    body(AmountRun(amounts(2 + most, rest: rest, people: people), chance: higher))
  }

  private func amounts(_ most: Int64, rest: Int64, people: Int64) -> ClosedRange<Int64> {
    let allowed = pot.allowed(rest: rest, people: people)
    return allowed.lowerBound...max(allowed.lowerBound, min(most, allowed.upperBound))
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
