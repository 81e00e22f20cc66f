public import Money
import Randomness
import Statistics

/// The classes of a plan that receive the same benefit, and so cost the members the same.
///
/// Only the number of claims of a tier matters to the money, so a replication draws that number
/// once and not once for every class:
///
///     K = Σ over classes of K[c],   K[c] ~ Binomial(n[c], q[c] / P) independent
///
/// A plan of 120 classes by age and sex with two benefits costs two draws a period.
public struct BenefitTier: Equatable, Sendable {
  /// What a claimant of the tier receives.
  public let benefit: Amount

  /// The classes, in the order of the plan.
  public let classes: [PlanClass]

  /// Sorts classes into tiers, in the order in which their benefits first occur.
  static func tiers(of classes: [PlanClass]) -> [BenefitTier] {
    var benefits: [Amount] = []
    for planClass in classes where !benefits.contains(planClass.benefit) {
      benefits.append(planClass.benefit)
    }
    return benefits.map { benefit in
      BenefitTier(benefit: benefit, classes: classes.filter { $0.benefit == benefit })
    }
  }

  /// The law of the number of claims in one period, for sampling.
  ///
  /// Binomial for one rate of incidence, by characteristic function for several.
  ///
  /// - Complexity: O(w log w + classes × w) with w the width of the law, of the order of the
  ///   standard deviation of the claims.
  func claims(periodsPerYear: Int) -> DiscreteLaw {
    let chances = Set(classes.map(\.annualIncidence))
    if chances.count == 1, let chance = chances.first,
      let law = try? Binomial(
        trials: classes.reduce(0) { $0 + $1.members }, probability: chance / Double(periodsPerYear))
    {
      let (first, mass) = law.masses()
      return DiscreteLaw(first: first, mass: mass)
    }
    let sum = CompoundClaims(
      classes.map {
        .init(
          trials: $0.members, chance: $0.annualIncidence / Double(periodsPerYear), weight: 1)
      })
    guard case .law(let law) = sum.law else {
      preconditionFailure("claims of a plan that exists fit the widest window")
    }
    return law
  }
}
