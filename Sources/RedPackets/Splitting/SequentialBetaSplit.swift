import Randomness
import Statistics

/// On-demand shares of a Dirichlet law: a beta part of what is left, rounded to the fen.
///
///     x = 1 + round((R - m) B),   B ~ Beta(α, (m-1) α),   the last takes what is left
///
/// with R fen and m people left. Only the rest and the number of people have to be kept, and apart
/// from the rounding every position has the same law. `DirichletSplit` is the form without
/// rounding.
///
/// - Draws: those of a `BetaSampler` for each person but the last.
/// - Complexity: O(n); allocates nothing.
///
/// Source: https://www.github.com/universe1987/RedEnvelope; stick-breaking, e.g. L. Devroye,
/// *Non-Uniform Random Variate Generation* (1986), section XI.4.
struct SequentialBetaSplit: MassStepSplit {
  let pot: Pot

  /// The parameter α, above 0.
  let alpha: Double

  func proposal(
    rest: Int64, people: Int64, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    guard let beta = try? BetaSampler(a: alpha, b: Double(people - 1) * alpha) else {
      preconditionFailure("α is above 0")
    }
    let share = beta.sample(using: &generator)
    return 1 + Int64((Double(rest - people) * share).rounded(.toNearestOrAwayFromZero))
  }

  func mass(_ amount: Int64, rest: Int64, people: Int64) -> Double {
    let spare = Double(rest - people)
    guard spare > 0 else { return amount == 1 ? 1 : 0 }
    let b = Double(people - 1) * alpha
    func below(_ edge: Double) -> Double {
      IncompleteBeta.regularised(min(1, max(0, edge / spare)), alpha, b)
    }
    return below(Double(amount) - 0.5) - below(Double(amount) - 1.5)
  }

  func laws(count: Int) -> SplitLaws {
    SequentialLaws(rule: self, count: count).all
  }
}
