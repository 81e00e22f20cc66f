import Money
import MutualAid
import Statistics

/// Pools of the literature, with what is printed of them, for the tests of all sharing rules.
enum GoldenPools {
  /// Four compound Poisson risks.
  ///
  /// Source: M. Denuit, *Size-biased transform and conditional mean risk
  /// sharing*, ASTIN Bulletin 49 (2019), example 6.1.
  static let denuit: RiskPool = {
    let a = DiscreteLaw(first: 1, mass: [0.1, 0.2, 0.4, 0.3])
    let b = DiscreteLaw(first: 1, mass: [0.15, 0.25, 0.3, 0.3])
    return RiskPool(
      zip([0.08, 0.08, 0.10, 0.10], [a, b, a, b]).map {
        .compoundPoisson(rate: $0, severity: $1)
      })
  }()

  /// Of n members 60% have a claim of 1 with a chance of 10%, and 40% one of 3 with 20%.
  ///
  /// Source: M. Denuit, P. Hieber,
  /// C. Y. Robert, *Mortality credits within large survivor funds*, ASTIN Bulletin 52 (2022).
  static func heterogeneous(_ n: Int64) -> ClassPool {
    ClassPool([
      PlanClass(
        name: "low", members: n * 6 / 10, annualIncidence: 0.1, benefit: Amount(yuan: 1)),
      PlanClass(
        name: "high", members: n * 4 / 10, annualIncidence: 0.2, benefit: Amount(yuan: 3)),
    ])
  }

  /// A million members of two classes whose expected costs are 300 and 400 yuan.
  static let million = ClassPool([
    PlanClass(
      name: "young", members: 700_000, annualIncidence: 0.001, benefit: Amount(yuan: 300_000)),
    PlanClass(
      name: "old", members: 300_000, annualIncidence: 0.004, benefit: Amount(yuan: 100_000)),
  ])

  /// The mean of what a risk of a pool pays, and its variance, from the law of the total.
  static func moments(
    _ contribution: Contribution, under total: DiscreteLaw
  ) -> (mean: Double, variance: Double) {
    let values = total.mass.indices.map {
      contribution.value(ofTotal: total.first + Int64($0)) ?? .nan
    }
    let mean = zip(values, total.mass).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = zip(values, total.mass).reduce(0) {
      $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1
    }
    return (mean, variance)
  }
}
