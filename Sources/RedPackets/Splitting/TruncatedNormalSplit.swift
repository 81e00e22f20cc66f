import Randomness
import Statistics

/// Each who opens gets a normal amount around the average of what is left, cut off symmetrically.
///
///     x ~ Normal(R/m, (s R/m)²) rounded to the fen, on 1 ... 2R/m - 1,   the last takes the rest
///
/// with R fen and m people left and the spread s, a coefficient of variation. The guide says why
/// the claim that WeChat does this is contradicted by experiments.
///
/// - Draws: one word for each person but the last, by inversion.
/// - Complexity: O(n); allocates nothing.
///
/// Source: https://programming.vip/docs/research-on-wechat-red-packet-algorithm.html.
struct TruncatedNormalSplit: SequentialSplit {
  let pot: Pot

  /// The spread s, above 0.
  let spread: Double

  func amount(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let step = Step(self, rest: rest, people: people)
    let (low, high) = (step.below(step.amounts.lowerBound), step.below(step.amounts.upperBound + 1))
    let level = low + (high - low) * generator.openUnitInterval()
    let x = (step.mean + step.deviation * Normal.quantile(level)).rounded()
    return min(
      max(Int64(x), step.amounts.lowerBound), step.amounts.upperBound)
  }

  func eachRun(rest: Int64, people: Int64, _ body: (AmountRun) -> Void) {
    let step = Step(self, rest: rest, people: people)
    let first = step.below(step.amounts.lowerBound)
    let all = step.below(step.amounts.upperBound + 1) - first
    var before = first
    for amount in step.amounts {
      let after = step.below(amount + 1)
      body(AmountRun(amount...amount, chance: (after - before) / all))
      before = after
    }
  }

  /// A normal chance costs about as much as twenty additions.
  var runsPerStep: Double { 20 * Double(pot.total) }

  /// The normal law of a step and the amounts that are left of it.
  private struct Step {
    var mean: Double
    var deviation: Double
    var amounts: ClosedRange<Int64>

    init(_ rule: TruncatedNormalSplit, rest: Int64, people: Int64) {
      mean = Double(rest) / Double(people)
      deviation = rule.spread * mean
      let allowed = rule.pot.allowed(rest: rest, people: people)
      let most = min(allowed.upperBound, max(1, 2 * rest / people - 1))
      amounts = allowed.lowerBound...max(allowed.lowerBound, most)
    }

    /// The chance of less than half a fen below an amount.
    func below(_ amount: Int64) -> Double {
      Normal.cumulative((Double(amount) - 0.5 - mean) / deviation)
    }
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
