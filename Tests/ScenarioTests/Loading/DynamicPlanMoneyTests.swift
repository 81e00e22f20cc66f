import MonteCarlo
import Testing

@testable import Scenario

/// Money of a dynamic plan that could leave what is added up exactly is refused; what is accepted
/// stays inside.
@Suite struct DynamicPlanMoneyTests {
  /// A plan that is refused: the largest are counted in yuan, and have a hundred times the room.
  private static func mistake(
    _ text: String, _ given: String, most: String = "352"
  ) -> Mistake {
    var mistake = Mistake(aid + "plan:\n" + text)
    mistake.messages = [
      "a.yaml:\(given); all money of a replication together stays below \(most) billion yuan, to be "
        + "added up exactly; lower it, the members, the entries or the horizon"
    ]
    return mistake
  }

  // Each of these stopped the program, or stored what sums of squares have no room for.
  //
  // The sums were worked out apart from the program. The last: of 100 million aged 59 62.8 million
  // grow too old by the last publication, sqrt(72 × 62.8 million) + 36 more at most; 323 days to
  // that publication and 17 of claims under way are 0.931 years; 1% make 585,537 claims, and
  // sqrt(72 × 585,537) + 36 = 6,529 more.
  @Test(arguments: [
    mistake(
      "  members: 100万\n  incidence: 1‰\n  benefit: 30万\n"
        + "  ending: {date: \"2019-06-28\", conversion: {share: 100%, cost: 100万}}\n",
      "7:64: plan.ending.conversion.cost can come to 1,000 billion yuan"),
    mistake(
      "  members: 10亿\n  incidence: 1%\n  benefit: 0.01\n  investigation: {cost: 100万}\n",
      "7:25: plan.investigation.cost can come to 10,200 billion yuan"),
    mistake(
      "  members: 10亿\n  incidence: 0.1‰\n  benefit: 1000\n"
        + "  payment: {prepaid: {entry: 100万, least: 1, top-up: 1, chance: 1}}\n",
      "7:30: plan.payment.prepaid can come to 1,000,000 billion yuan"),
    mistake(
      "  members: 200亿\n  incidence: 0.2‰\n  benefit: 10万\n"
        + "  claims: {yearly-spread: 200%, claimants: stay}\n",
      "4:12: aid and fee of the plan can come to 65,800 billion yuan",
      most: "35,200"),
    mistake(
      "  members: 100亿\n  incidence: 1.5‰\n  benefit: 10万\n"
        + "  claims: {dips: [{from: \"1990-01-01\", until: \"2019-06-01\", factor: 0%, "
        + "backlog: 100%, recovery: 1 day}], claimants: stay}\n",
      "4:12: aid and fee of the plan can come to 45,700 billion yuan",
      most: "35,200"),
    mistake(
      "  members: 100亿\n  incidence: 8‰\n  benefit: 10万\n  population: {matured: false}\n"
        + "  claims: {selection: {at-entry: 5, years: 20}, claimants: stay}\n",
      "4:12: aid and fee of the plan can come to 40,600 billion yuan",
      most: "35,200"),
    mistake(
      "  members: 1万\n  incidence: 5‰\n  benefit: 10万\n"
        + "  claims: {trend: 100%, claimants: stay}\nrun: {horizon: 50 years}\n",
      "4:12: aid and fee of the plan can come to 943 billion yuan"),
    mistake(
      "  members: 1亿\n  incidence: ci4-2020\n  benefit: 100\n  age-mix: [{ages: 59-59, share: 100%}]\n  calendar: {}\n"
        + "  linked: [{name: old, opens: \"2019-02-01\", joining: 100%, incidence: 1%, "
        + "benefit: 100万}]\n",
      "9:12: aid and fee of plan.linked[0] can come to 592 billion yuan"),
  ])
  func `money beyond what is added up exactly is refused where most of it comes from`(
    mistake: Mistake
  ) throws {
    #expect(try Files(mistake.text).problems() == mistake.messages)
  }

  @Test(arguments: [
    "  claims: {yearly-spread: 200%, claimants: stay}\n  caps: {per-year: 0.01}\n",
    "  claims: {trend: 100%, claimants: stay}\n",
    "  investigation: {cost: 100万}\n",
    "  ending: {date: \"2019-06-28\", conversion: {share: 100%, cost: 100万}}\n",
    "  ending: {date: \"2019-06-28\", refund: shares}\n  fee: 100%\n",
    "  payment: {prepaid: {entry: 100万, least: 10万, top-up: 100万, chance: 1}}\n",
    "  exits: {base: 50, reentry: 50, to-share: 50}\n  claims: {level: 1000%}\n",
  ])
  func `of the largest plan that is accepted every stored number fits`(section: String) throws {
    var members: Int64 = 10_000_000_000
    var accepted: Scenario?
    while accepted == nil, members > 1 {
      members /= 2
      accepted = try? Files(
        aid + "plan:\n  members: \(members)\n  incidence: 2‰\n  benefit: 10万\n" + section
          + "run: {horizon: 3 years}\n"
      ).load()
    }
    // A bound that leaves nothing would be none.
    #expect(members > 50_000)
    let experiment = try #require(accepted).variants[0].experiment
    var values = BlockValues(measures: experiment.measures.count, replications: 16)
    try experiment.simulate(block: 0, seed: 1, into: &values)
    for measure in 0..<values.measures {
      for r in 0..<16 {
        #expect(
          (0...RunSettings.largestStored).contains(values[measure, r]),
          "\(experiment.measures[measure].metric) with \(members) members")
      }
    }
  }
}
