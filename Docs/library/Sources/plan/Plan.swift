import Money
import MonteCarlo
import MutualAid
import Statistics

/// What a member of a plan pays in a year: simulated with its interval, and exact.
@main struct Plan {
  static func main() throws {
    let members = PlanClass(
      name: "all", members: 1_000_000, annualIncidence: 0.001, benefit: Amount(yuan: 300_000))
    let experiment = StaticPlanExperiment(
      try StaticPlan(classes: [members], periodsPerYear: 24, fee: 0.08),
      metrics: ["annual-share"])

    let settings = RunSettings(replications: 20_000, seed: 20_190_212, threads: 2)
    let tallies = try Runner.run([experiment], settings: settings)
    let summary = Summary(
      variants: [("", experiment)], tallies: tallies, replications: settings.replications)

    for row in summary.rows where ["mean", "sd", "p99"].contains(row.statistic) {
      guard let value = row.value, let low = row.low, let high = row.high, let exact = row.exact
      else { continue }
      print(
        row.statistic, cents(value), "[\(cents(low)), \(cents(high))]", "exact \(cents(exact))")
    }
  }

  /// A number with two decimals.
  private static func cents(_ value: Double) -> String {
    "\(Amount(fen: Int64((value * 100).rounded())))"
  }
}
