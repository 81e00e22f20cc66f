import Randomness
import Statistics

/// Everybody gets 1 fen, and each spare fen goes to a person chosen at random.
///
///     x = 1 + Binomial(R - m, 1/m),   the last takes what is left
///
/// with R fen and m people left: one after the other, the multinomial law. Nearly equal where there
/// are many fen. A cap restricts each step to what leaves the rest feasible.
///
/// - Exchangeable without a cap: every position has the same law, x - 1 binomial.
/// - Draws: those of a `BinomialSampler` for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: L. Devroye, *Non-Uniform Random Variate Generation* (1986), section XI.1.1.
struct MultinomialSplit: ExchangeableStepSplit {
  let pot: Pot

  private func step(_ rest: Int64, _ people: Int64) -> Binomial {
    guard let law = try? Binomial(trials: rest - people, probability: 1 / Double(people)) else {
      preconditionFailure("the fen that are left are enough for the people")
    }
    return law
  }

  func proposal(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    1 + BinomialSampler(step(rest, people)).sample(using: &generator)
  }

  func mass(_ amount: Int64, rest: Int64, people: Int64) -> Double {
    step(rest, people).probability(of: amount - 1)
  }

  /// The law at every position, where there is no cap.
  func positionLaw(count: Int) -> ExactLaw? {
    guard count > 1, !pot.isCapped else { return nil }
    let (first, mass) = step(pot.total, Int64(count)).masses()
    return .law(DiscreteLaw(first: 1 + first, mass: mass))
  }
}
