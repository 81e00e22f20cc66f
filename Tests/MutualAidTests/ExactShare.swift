import MonteCarlo
import MutualAid
import Statistics

/// The exact law of a metric of a plan, in the metric's unit.
struct ExactShare {
  private let law: ExactLaw
  private let scale: Double

  init?(_ metric: String, of plan: StaticPlan) {
    let experiment = StaticPlanExperiment(plan, metrics: [metric])
    guard let measure = experiment.measures.first, let law = experiment.exactLaws().measures[0]
    else { return nil }
    self.law = law
    scale = measure.scale
  }

  var mean: Double { law.mean * scale }
  var standardDeviation: Double { (law.variance ?? .nan).squareRoot() * scale }

  func quantile(_ level: Double) -> Double {
    guard case .law(let law) = law else { return .nan }
    return Double(law.quantile(level)) * scale
  }

  func probability(of stored: Int64) -> Double {
    guard case .law(let law) = law else { return .nan }
    return law.probability(of: stored)
  }
}

/// Whether two numbers differ by no more than a relative error.
func agree(_ a: Double, _ b: Double, within error: Double) -> Bool {
  (a - b).magnitude <= error * max(a.magnitude, b.magnitude)
}
