import MonteCarlo
import Testing

@testable import Scenario

/// Scenarios with laws: what is drawn, what is shared, and what is refused.
@Suite struct UncertainScenarioTests {
  private let base = aid + "run: {metrics: [annual-share, claims, parameter]}\n"

  private func rows(_ scenario: Scenario, variant: Int, block: UInt64 = 0) throws -> [[Int64]] {
    let experiment = scenario.variants[variant].experiment
    var values = BlockValues(measures: experiment.measures.count, replications: 16)
    try experiment.simulate(block: block, seed: 5, into: &values)
    return (0..<16).map { r in experiment.measures.indices.map { values[$0, r] } }
  }

  @Test func `values drawn are reported by key, before the metrics`() throws {
    let scenario = try Files(base + plan("fee: 'uniform(6%, 8%)'")).load()
    let measures = scenario.variants[0].experiment.measures
    #expect(
      measures.map { [$0.metric, $0.group, $0.unit] } == [
        ["parameter", "key=plan.fee", "share"], ["annual-share", "", "yuan"],
        ["claims", "", "claims"],
      ])
    #expect(try rows(scenario, variant: 0).allSatisfy { (0...1 << 30).contains($0[0]) })
  }

  @Test func `values drawn are left out where other metrics are asked for`() throws {
    let scenario = try Files(aid + "run: {metrics: [claims]}\n" + plan("fee: 'uniform(6%, 8%)'"))
      .load()
    #expect(scenario.variants[0].experiment.measures.map(\.metric) == ["claims"])
  }

  @Test func `without a law there is no parameter to report`() throws {
    #expect(
      try Files(base + plan()).problems() == [
        "a.yaml:3:39: run.metrics[2] is parameter, which this scenario does not have; it has "
          + "period-share, annual-share, claims, aid, fee"
      ])
  }

  /// A share is the cost of the claims over the members, both of one replication.
  @Test func `the plan of a replication has the members drawn`() throws {
    let text = base + "plan: {members: 'uniform(1万, 2万)', incidence: 1%, benefit: 30万}\n"
    let scenario = try Files(text).load()
    let measures = scenario.variants[0].experiment.measures
    for row in try rows(scenario, variant: 0) {
      let members = Double(row[0] + 10_000)
      let share = measures[1].scale * Double(row[1])
      #expect(abs(share - 300_000 * Double(row[2]) / members) < 1e-6)
    }
  }

  @Test func `variants share the draws of a law, and one without laws joins them`() throws {
    let text =
      base + plan("fee: 'uniform(6%, 8%)'")
      + "compare: {plan.incidence: [1‰, 2‰, 'uniform(1‰, 2‰)']}\n"
    let scenario = try Files(text).load()
    let all = try (0..<3).map { try rows(scenario, variant: $0) }
    #expect(all[0].map { $0[0] } == all[1].map { $0[0] })
    // The incidence comes before the fee.
    #expect(all[0].map { $0[0] } == all[2].map { $0[1] })
    let mixed = try Files(base + plan() + "compare: {plan.members: [5万, 'uniform(5万, 6万)']}\n")
      .load()
    #expect(mixed.variants.map(\.name) == ["members=5万", "members=uniform(5万, 6万)"])
    #expect(Set(mixed.variants.map(\.experiment.blockSize)) == [16])
  }

  @Test func `a law that is replaced leaves the draws of others alone`() throws {
    let text = base + "plan: {members: 'uniform(1万, 2万)', incidence: 1%, benefit: 30万, "
    let two = try Files(text + "fee: 'uniform(6%, 8%)'}\n").load()
    let one = try Files(text + "fee: 'uniform(6%, 8%)'}\n").load(set: [("plan.members", "1万")])
    #expect(try rows(two, variant: 0).map { $0[1] } == rows(one, variant: 0).map { $0[0] })
  }

  @Test func `the stream of a law is named by the digest of its path`() {
    // printf plan.members | sha256sum
    #expect(UncertaintyBuilder.stream("plan.members") == 0x0EB6_E31C_1A00_BB8C)
  }

  @Test(arguments: [
    "plan.fee=uniform(6%, 8%)", "plan.fee=uniform(0.06, 8%)", "plan.fee= uniform( 6%,8% )",
  ])
  func `the digest knows the law, not its spelling`(assignment: String) throws {
    let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
    let digest = try Files(aid + plan()).load(set: [(parts[0], parts[1])]).sha256
    #expect(
      try digest == Files(aid + plan()).load(set: [("plan.fee", "uniform(6%, 8%)")]).sha256)
    #expect(
      try digest != Files(aid + plan()).load(set: [("plan.fee", "uniform(6%, 9%)")]).sha256)
    #expect(try digest != Files(aid + plan()).load(set: [("plan.fee", "7%")]).sha256)
  }

  @Test func `a law that decides which lines there are is refused at its place`() throws {
    #expect(
      try Files(aid + plan("periods-per-year: 'uniform(12, 24)'")).problems() == [
        "a.yaml:3:68: plan.periods-per-year at 12 gives other lines of results than the median; "
          + "allowed are laws of quantities that do not decide which lines there are; "
          + "write a number here, and compare several with compare"
      ])
  }

  @Test func `values that are refused only together are refused with what they are`() throws {
    let text =
      "fentan: 1\nmodel: packet\n"
      + "packet: {total: 'uniform(5, 9)', count: 10, minimum: 'uniform(0.4, 0.6)'}\n"
    #expect(
      try Files(text).problems().allSatisfy {
        $0.hasPrefix(
          "a.yaml:3:17: with packet.total at 5.00 yuan and packet.minimum at 0.60 yuan, ")
      })
  }

  @Test func `a table of one's own is read once`() throws {
    let table = "age,male,female\n" + (0...100).map { "\($0),1,2\n" }.joined()
    let text =
      base + "plan: {members: 'uniform(5万, 6万)', benefit: 30万, "
      + "incidence: {file: t.csv, male: male, female: female}}\n"
    let scenario = try Files(["a.yaml": text, "t.csv": table]).load()
    #expect(try rows(scenario, variant: 0).count == 16)
  }

  @Test func `laws stand in campaigns too`() throws {
    let text = """
      fentan: 1
      model: campaign
      run: {metrics: [paid, claims, took-part, parameter]}
      campaign:
        audience: uniform(1万, 2万)
        rounds:
          - {pot: 1万元, packets: 5000, attention: "pert(10%, 30%, 60%)"}
        claiming: {never: "uniform(3%, 6%)", mean-delay: "uniform(1 hours, 5 hours)", window: 24 hours}

      """
    let scenario = try Files(text).load()
    let experiment = scenario.variants[0].experiment
    #expect(
      experiment.measures.filter { $0.metric == "parameter" }.map(\.group) == [
        "key=campaign.audience", "key=campaign.rounds[0].attention", "key=campaign.claiming.never",
        "key=campaign.claiming.mean-delay",
      ])
    #expect(try rows(scenario, variant: 0).count == 16)
  }
}
