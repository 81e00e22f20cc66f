import Randomness
import Statistics

/// Shares of a symmetric Dirichlet law: from wild to even with one parameter, the same for all.
///
///     shares ~ Dirichlet(α, ..., α),   each of the T - n spare fen to a person by the shares
///
/// drawn one after the other: x = 1 + Binomial(R - m, B), B ~ Beta(α, (m-1) α), with R fen and m
/// people left. These are exact whole fen: the Dirichlet-multinomial law. α = 1 is line cutting (all
/// ways to split are equally likely), α → ∞ the multinomial rule, nearly equal. A cap restricts
/// each step to what leaves the rest feasible.
///
/// - Exchangeable without a cap: every position has the same law, x - 1 beta-binomial.
/// - Draws: those of a `BetaSampler` and a `BinomialSampler` for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: J. E. Mosimann, *On the compound multinomial distribution*, Biometrika 49 (1962) 65-82;
/// as a model of packets http://cos.name/2015/02/lucky-money/.
struct DirichletSplit: ExchangeableStepSplit {
  let pot: Pot

  /// The parameter α, above 0.
  let alpha: Double

  func proposal(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    let others = Double(people - 1)
    guard let beta = try? BetaSampler(a: alpha, b: others * alpha) else {
      preconditionFailure("α is above 0")
    }
    let share = beta.sample(using: &generator)
    guard let count = try? BinomialSampler(trials: rest - people, probability: share) else {
      preconditionFailure("a share is a probability")
    }
    return 1 + count.sample(using: &generator)
  }

  func mass(_ amount: Int64, rest: Int64, people: Int64) -> Double {
    BetaBinomial(trials: rest - people, a: alpha, b: Double(people - 1) * alpha)
      .probability(of: amount - 1)
  }

  /// The law at every position, where there is no cap.
  func positionLaw(count: Int) -> ExactLaw? {
    guard count > 1, !pot.isCapped, pot.total <= DirichletSplit.largestLaw else { return nil }
    let spare = BetaBinomial(
      trials: pot.total - Int64(count), a: alpha, b: Double(count - 1) * alpha)
    return .law(DiscreteLaw(first: 1, mass: spare.masses))
  }

  /// A law with more masses than this is not written out.
  private static let largestLaw: Int64 = 1_000_000
}
