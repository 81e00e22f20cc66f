import Money
import MonteCarlo
import MutualAid
import Statistics
import TestSupport
import Testing

/// Simulated shares against the exact laws, in release.
///
/// Each number of claims is counted, and its count compared with a normal interval of 5 standard
/// errors where at least 25 are expected: a false alarm about once in two million counts.
@Suite(.enabled(if: isOptimized)) struct StaticPlanLawTests {
  @Test(arguments: [10_000, 100_000, 3_300_000] as [Int64])
  func `simulated claims have the exact law`(members: Int64) throws {
    let plan = try StaticPlan(
      classes: [
        PlanClass(
          name: "young", members: members * 7 / 10, annualIncidence: 0.001,
          benefit: Amount(yuan: 300_000)),
        PlanClass(
          name: "old", members: members * 3 / 10, annualIncidence: 0.004,
          benefit: Amount(yuan: 100_000)),
        PlanClass(
          name: "children", members: members / 10, annualIncidence: 0.0002,
          benefit: Amount(yuan: 300_000)),
      ], periodsPerYear: 24, fee: 0.08)
    let experiment = StaticPlanExperiment(plan)
    let place = try #require(experiment.measures.firstIndex { $0.metric == "claims" })
    guard case .law(let law)? = experiment.exactLaws().measures[place] else {
      Issue.record("claims have no exact law")
      return
    }
    var counts: [Int64: Double] = [:]
    var values = BlockValues(
      measures: experiment.measures.count, replications: experiment.blockSize)
    let blocks: UInt64 = 400
    for block in 0..<blocks {
      try experiment.simulate(block: block, seed: UInt64(members), into: &values)
      for r in 0..<values.replications { counts[values[place, r], default: 0] += 1 }
    }
    let replications = Double(blocks) * Double(values.replications)
    var counted = 0
    for (offset, mass) in law.mass.enumerated() where mass * replications >= 25 {
      let expected = mass * replications
      let error = (expected * (1 - mass)).squareRoot()
      let count = counts[law.first + Int64(offset)] ?? 0
      #expect((count - expected).magnitude <= 5 * error + 1, "\(law.first + Int64(offset)) claims")
      counted += 1
    }
    #expect(counted > 10)
  }

  @Test func `no row of a large run disagrees with its exact law`() throws {
    let plan = try StaticPlan(
      classes: [
        PlanClass(
          name: "all", members: 10_000, annualIncidence: 0.0005, benefit: Amount(yuan: 300_000))
      ], periodsPerYear: 1, fee: 0.08)
    let experiment = StaticPlanExperiment(plan)
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 200_000, seed: 20_190_212, threads: 2))
    let summary = Summary(
      variants: [("", experiment)], tallies: tallies, replications: 200_000)
    #expect(summary.disagreements.isEmpty)
    func row(_ statistic: String) throws -> ResultRow {
      try #require(
        summary.rows.first { $0.metric == "annual-share" && $0.statistic == statistic })
    }
    let mean = try row("mean")
    #expect(try #require(mean.low) <= 162 && 162 <= #require(mean.high))
    let spread = try row("sd")
    #expect(try #require(spread.low) <= 72.43 && 72.43 <= #require(spread.high))
    #expect(try row("p99").value == 356.40)
  }
}
