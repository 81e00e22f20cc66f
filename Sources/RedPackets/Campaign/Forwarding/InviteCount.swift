import Glibc
import Randomness

/// How many invites were sent, given how many new people came by them.
///
/// With λ acceptable invites for each of the reservoir, the sum of three independent numbers:
///
///  - to new people: for each a Poisson number of mean λ that is not 0;
///  - to people who were in: Poisson with mean λ × their number;
///  - refused: Poisson.
///
/// The sum for the new people is drawn by counting those with exactly 1, 2, ... invites, each a
/// binomial number of those with no fewer. From λ = 64 on the missing 0 is lost in rounding
/// (10^12 e^(-64) < 10^(-15)), and it is one Poisson number.
///
/// - Draws: the sum for new people, if any; then one `PoissonSampler` for the two others together.
/// - Complexity: O(λ + log new), at most 356 steps.
///
/// Source: independence of a split Poisson number, e.g. J. F. C. Kingman, *Poisson Processes*
/// (1993), section 1.2.
struct InviteCount {
  /// λ, the mean number of acceptable invites for each of the reservoir.
  let each: Double

  /// How many came by them.
  let new: Int64

  /// How many of the reservoir had come before.
  let isIn: Int64

  /// The mean number of those refused.
  let refused: Double

  /// The λ from which new people are no longer told apart from others.
  private static let dense = 64.0

  /// Draws the number of invites.
  func sample(using generator: inout some RandomNumberGenerator) -> Int64 {
    toNew(using: &generator) + poisson(each * Double(isIn) + max(0, refused), using: &generator)
  }

  private func poisson(
    _ mean: Double, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    guard let sampler = try? PoissonSampler(mean: mean) else {
      preconditionFailure("people and invites per person are bounded")
    }
    return sampler.sample(using: &generator)
  }

  private func toNew(using generator: inout some RandomNumberGenerator) -> Int64 {
    guard new > 0 else { return 0 }
    guard each < InviteCount.dense else { return poisson(each * Double(new), using: &generator) }
    // That anybody of 10^12 has more has a chance below 10^(-30).
    let most = 100 + Int64(4 * each)
    var sum: Int64 = 0
    var atLeast = new
    for invites in 1..<most where atLeast > 0 {
      let chance = InviteCount.stopChance(mean: each, at: invites)
      guard let sampler = try? BinomialSampler(trials: atLeast, probability: chance) else {
        preconditionFailure("a part of a tail is a probability")
      }
      let exactly = sampler.sample(using: &generator)
      sum += invites * exactly
      atLeast -= exactly
    }
    return sum + most * atLeast
  }

  /// P(X = k | X ≥ k) of a Poisson number X.
  ///
  ///     1 / (1 + λ/(k+1) + λ²/((k+1)(k+2)) + ...)
  private static func stopChance(mean: Double, at k: Int64) -> Double {
    var sum = 1.0
    var term = 1.0
    var place = Double(k)
    repeat {
      place += 1
      term *= mean / place
      sum += term
    } while term > sum * 1e-17
    return 1 / sum
  }
}
