import Glibc
import MonteCarlo
import Money
import MutualAid
import Statistics
import TestSupport
import Testing

/// Plans with an uncertain incidence against closed forms, and the values drawn against their laws.
@Suite(.enabled(if: isOptimized)) struct UncertainPlanLawTests {
  private static let members: Int64 = 20_000

  private func parameter(_ law: ParameterLaw) -> UncertainParameter {
    UncertainParameter(
      path: "plan.incidence", stream: 11, dimension: 0, law: law, isWhole: false, unit: "share")
  }

  private func experiment(
    _ law: ParameterLaw, _ sampling: ParameterSampling = .random
  ) throws -> UncertainExperiment {
    try UncertainExperiment([parameter(law)], sampling: sampling) {
      values throws(ParametersRefused) in
      let planClass = PlanClass(
        name: "all", members: UncertainPlanLawTests.members, annualIncidence: values[0],
        benefit: Amount(fen: 30_000_000))
      guard let plan = try? StaticPlan(classes: [planClass], periodsPerYear: 1) else {
        throw ParametersRefused(reason: "no plan")
      }
      return StaticPlanExperiment(plan, metrics: ["annual-share"])
    }
  }

  /// The columns of 80,000 replications, as quantities.
  private func columns(
    _ experiment: UncertainExperiment, seed: UInt64, blocks: UInt64 = 5000
  ) throws -> [[Double]] {
    let measures = experiment.measures
    var columns = measures.map { _ in [Double]() }
    var values = BlockValues(measures: measures.count, replications: 16)
    for block in 0..<blocks {
      try experiment.simulate(block: block, seed: seed, into: &values)
      for (i, measure) in measures.enumerated() {
        for r in 0..<16 {
          columns[i].append(measure.scale * (Double(values[i, r]) - measure.zero))
        }
      }
    }
    return columns
  }

  /// 80,000 draws a case, and the critical value 2.7 of the Kolmogorov-Smirnov distance: a false
  /// alarm once in a million cases.
  @Test(
    arguments: [
      (.uniform, [0.0005, 0.002]), (.triangular, [0.0005, 0.0008, 0.002]),
      (.pert, [0.0005, 0.0008, 0.002]), (.lognormal, [0.001, 0.002]),
    ] as [(ParameterLaw.Kind, [Double])])
  func `values drawn have their law`(kind: ParameterLaw.Kind, arguments: [Double]) throws {
    let law = try ParameterLaw(kind, arguments)
    let drawn = try columns(try experiment(law), seed: 1)[0]
    #expect(LawBounds.kolmogorov(drawn) { law.cumulative($0) } < 2.7)
  }

  /// The mean and variance of a mixture of binomial shares.
  ///
  /// With K | q ~ Binomial(N, q), and a share of B K / N:
  ///
  ///     E S = B E q,   Var S = B² (Var q + E[q (1 - q)] / N)
  ///
  /// Mean and variance within 5 standard errors, the variance's from the fourth moment of the
  /// sample: a false alarm once in two million.
  @Test(
    arguments: [
      (.uniform, [0.0005, 0.002]), (.triangular, [0.0005, 0.0008, 0.002]),
      (.pert, [0.0005, 0.0008, 0.002]), (.lognormal, [0.001, 0.002]),
    ] as [(ParameterLaw.Kind, [Double])])
  func `the share of an equal pool has the mean and variance of the mixture`(
    kind: ParameterLaw.Kind, arguments: [Double]
  ) throws {
    let law = try ParameterLaw(kind, arguments)
    let shares = try columns(try experiment(law), seed: 2)[1]
    let n = Double(shares.count)
    let benefit = 300_000.0
    let second = law.mean - law.variance - law.mean * law.mean
    let variance =
      benefit * benefit * (law.variance + second / Double(UncertainPlanLawTests.members))
    let mean = benefit * law.mean
    #expect(abs(shares.reduce(0, +) / n - mean) < 5 * (variance / n).squareRoot())
    let squares = shares.map { ($0 - mean) * ($0 - mean) }
    let fourth = squares.reduce(0) { $0 + $1 * $1 } / n
    let error = ((fourth - variance * variance) / n).squareRoot()
    #expect(abs(squares.reduce(0, +) / n - variance) < 5 * error)
  }
}
