import Money
import MonteCarlo
import Statistics
import Testing

@testable import MutualAid

@Suite struct StaticPlanStoryTests {
  private func plan(
    cap: Amount? = Amount(yuan: 20), years: Int = 2, second: Amount = Amount(fen: 10_000_001)
  ) throws -> StaticPlan {
    try StaticPlan(
      classes: [
        PlanClass(
          name: "young", members: 7_000, annualIncidence: 0.01, benefit: Amount(yuan: 300_000)),
        PlanClass(
          name: "old", members: 3_000, annualIncidence: 0.04, benefit: second),
      ], periodsPerYear: 4, years: years, fee: 0.08, capPerCase: cap)
  }

  private func agree(_ experiment: some Chronicled, blocks: [UInt64], rows: [Int]) throws {
    for block in blocks {
      var values = BlockValues(
        measures: experiment.measures.count, replications: experiment.blockSize)
      try experiment.simulate(block: block, seed: 7, into: &values)
      for row in rows {
        let chronicle = try experiment.chronicle(
          number: Int(block) * experiment.blockSize + row + 1, seed: 7)
        #expect(chronicle.stored == experiment.measures.indices.map { values[$0, row] })
        #expect(chronicle.checks.count == experiment.measures.count)
        for check in chronicle.checks {
          let measure = experiment.measures[check.measure]
          #expect(check.told == check.stored, "\(measure.metric) \(measure.group)")
        }
      }
    }
  }

  @Test(arguments: [1, 2])
  func `the story of a plan adds up to what a full block stores`(years: Int) throws {
    for cap in [nil, Amount(yuan: 20)] {
      let experiment = StaticPlanExperiment(try plan(cap: cap, years: years))
      try agree(experiment, blocks: [0, 1, 31_249], rows: [0, 1, 100, 254, 255])
    }
  }

  @Test func `an event that is left out is noticed`() throws {
    let experiment = StaticPlanExperiment(try plan())
    let chronicle = try experiment.chronicle(number: 256, seed: 7)
    for place in chronicle.events.indices {
      var events = chronicle.events
      events.remove(at: place)
      #expect(experiment.checks(of: events, against: chronicle.stored).contains { !$0.agrees })
    }
  }

  @Test(arguments: SharingRule.allCases, [1, 3])
  func `the story of a plan with a sharing rule adds up`(rule: SharingRule, years: Int) throws {
    let plan = try plan(cap: nil, years: years, second: Amount(yuan: 100_000))
    let experiment = SharedPlanExperiment(try SharedPlan(plan, rule: rule))
    try agree(experiment, blocks: [0, 9], rows: [0, 128, 255])
    let chronicle = try experiment.chronicle(number: 300, seed: 7)
    for (c, planClass) in plan.classes.enumerated() {
      let group = "class=\(planClass.name)" + (years > 1 ? " year=1" : "")
      let place = try #require(
        experiment.measures.firstIndex { $0.metric == "contribution" && $0.group == group })
      let measure = experiment.measures[place]
      let told = try #require(
        chronicle.events.first {
          $0.kind == "contributed" && $0.who == "class=\(planClass.name)" && $0.time == "year 1"
        })
      let paid = measure.scale * (Double(chronicle.stored[place]) - measure.zero)
      #expect(abs(Double(told.number("contribution")) / 1e6 - paid) < 1e-6, "\(c)")
    }
    for place in chronicle.events.indices
    where chronicle.events[place].kind == "claims-granted" {
      var events = chronicle.events
      events.remove(at: place)
      #expect(experiment.checks(of: events, against: chronicle.stored).contains { !$0.agrees })
    }
  }
}
