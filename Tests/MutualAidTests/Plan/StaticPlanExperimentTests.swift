import Glibc
import Money
import MonteCarlo
import MutualAid
import Testing

@Suite struct StaticPlanExperimentTests {
  private let plan: StaticPlan

  init() throws {
    plan = try StaticPlan(
      classes: [
        PlanClass(
          name: "young", members: 7_000, annualIncidence: 0.01, benefit: Amount(yuan: 300_000)),
        PlanClass(
          name: "old", members: 3_000, annualIncidence: 0.04, benefit: Amount(yuan: 100_000)),
        PlanClass(
          name: "middle", members: 2_000, annualIncidence: 0.02, benefit: Amount(yuan: 300_000)),
      ], periodsPerYear: 4, years: 2, fee: 0.08, capPerCase: Amount(yuan: 20))
  }

  private func block(
    _ experiment: StaticPlanExperiment, replications: Int, seed: UInt64 = 7
  ) throws -> BlockValues {
    var values = BlockValues(measures: experiment.measures.count, replications: replications)
    try experiment.simulate(block: 3, seed: seed, into: &values)
    return values
  }

  @Test func `fewer replications of a block are the first of the many`() throws {
    let experiment = StaticPlanExperiment(plan)
    let few = try block(experiment, replications: 10)
    let many = try block(experiment, replications: 256)
    for m in experiment.measures.indices {
      for r in 0..<10 { #expect(few[m, r] == many[m, r]) }
    }
  }

  @Test func `metrics that are not asked for change no draw`() throws {
    let all = StaticPlanExperiment(plan)
    let one = StaticPlanExperiment(plan, metrics: ["claims"])
    let place = try #require(all.measures.firstIndex { $0.metric == "claims" })
    let (values, alone) = (try block(all, replications: 64), try block(one, replications: 64))
    #expect(one.measures.map(\.group) == ["year=1", "year=2"])
    for r in 0..<64 {
      #expect(values[place, r] == alone[0, r])
      #expect(values[place + 1, r] == alone[1, r])
    }
  }

  @Test func `another seed gives other claims`() throws {
    let experiment = StaticPlanExperiment(plan, metrics: ["claims"])
    let a = try block(experiment, replications: 64, seed: 1)
    let b = try block(experiment, replications: 64, seed: 2)
    #expect((0..<64).contains { a[0, $0] != b[0, $0] })
  }

  @Test func `aid and fee are shares and shortfall, to the fen`() throws {
    let experiment = StaticPlanExperiment(plan)
    let values = try block(experiment, replications: 256)
    func fen(_ metric: String, _ r: Int) throws -> Double {
      let place = try #require(
        experiment.measures.firstIndex { $0.metric == metric && $0.group == "year=2" })
      let perMember = metric == "annual-share" ? Double(plan.members) : 1
      return (Double(values[place, r]) * experiment.measures[place].scale * 100 * perMember)
        .rounded()
    }
    var paid = 0.0
    for r in 0..<256 {
      let spent = try fen("aid", r) + fen("fee", r)
      #expect(try spent == fen("annual-share", r) + fen("shortfall", r))
      paid += spent
    }
    #expect(paid > 0)
  }

  @Test func `a larger pool sees no fewer claims in any replication`() throws {
    let small = try StaticPlan(classes: [
      PlanClass(
        name: "all", members: 50_000, annualIncidence: 0.001, benefit: Amount(yuan: 300_000))
    ])
    let large = try StaticPlan(classes: [
      PlanClass(
        name: "all", members: 60_000, annualIncidence: 0.001, benefit: Amount(yuan: 300_000))
    ])
    let a = try block(StaticPlanExperiment(small, metrics: ["claims"]), replications: 256)
    let b = try block(StaticPlanExperiment(large, metrics: ["claims"]), replications: 256)
    for r in 0..<256 { #expect(a[0, r] <= b[0, r]) }
    #expect((0..<256).contains { a[0, $0] < b[0, $0] })
  }

  @Test func `the first numbers of a seed stay what they are`() throws {
    // A change here is value-breaking: it belongs into the CHANGELOG under that heading.
    let experiment = StaticPlanExperiment(plan, metrics: ["claims"])
    let values = try block(experiment, replications: 6, seed: 20_190_212)
    #expect((0..<6).map { values[0, $0] } == [224, 236, 226, 233, 198, 215])
  }

  @Test func `two classes with one benefit are drawn as the sum that they are`() throws {
    // Exact law of the tier against the convolution of its two binomials, term by term.
    let tier = try #require(plan.tiers.first)
    #expect(tier.classes.map(\.name) == ["young", "middle"])
    let plan = try StaticPlan(
      classes: tier.classes, periodsPerYear: 4, fee: 0)
    let law = try #require(ExactShare("claims", of: plan))
    var binomials: [[Double]] = []
    for planClass in tier.classes {
      let (n, p) = (Double(planClass.members) * 4, planClass.annualIncidence / 4)
      var masses: [Double] = [pow(1 - p, n)]
      for k in 0..<400 {
        masses.append(masses[k] * (n - Double(k)) / Double(k + 1) * p / (1 - p))
      }
      binomials.append(masses)
    }
    for sum in [60, 90, 110, 130, 160] {
      let expected = (0...sum).reduce(0.0) { $0 + binomials[0][$1] * binomials[1][sum - $1] }
      #expect(agree(law.probability(of: Int64(sum)), expected, within: 1e-9), "\(sum) claims")
    }
  }
}
