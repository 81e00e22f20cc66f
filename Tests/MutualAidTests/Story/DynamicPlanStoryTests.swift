import Money
import MonteCarlo
import Randomness
import Statistics
import TestSupport
import Testing

@testable import MutualAid

@Suite struct DynamicPlanStoryTests {
  /// Of these metrics events tell nothing.
  static let untold: Set = [
    "matured", "risk-index", "float", "class-paid", "class-cost", "class-subsidy",
    "insurance-premium", "insurance-capital",
  ]

  /// Debug builds are a hundred times slower.
  private static let cases = isOptimized ? 400 : 15

  private func plan(_ number: Int) -> DynamicPlan {
    var dice = StreamKey(
      seed: 6, block: UInt64(number), entity: 0, purpose: .parameters
    ).generator()
    var plan = busyPlan(using: &dice)
    plan.limits = ([Amount(fen: 1000)], [Amount(fen: 20_000)])
    guard number % 3 == 0 else { return plan }
    var other = plainPlan(members: 0, incidence: 0.02, benefit: 100_000, years: 3)
    other.calendar.rhythm = plan.calendar.rhythm
    other.calendar.publicationLead = plan.calendar.publicationLead
    other.fee = 0.1
    plan.linked = [.init(name: "for the old", plan: other, joining: 0.6)]
    return plan
  }

  @Test(arguments: 1...DynamicPlanStoryTests.cases)
  func `the story of a plan adds up to what a full block stores`(number: Int) throws {
    let experiment = DynamicPlanExperiment(plan(number))
    let block = UInt64(number % 4)
    var values = BlockValues(
      measures: experiment.measures.count, replications: experiment.blockSize)
    try experiment.simulate(block: block, seed: 5, into: &values)
    for row in [0, 9, 15] {
      let chronicle = try experiment.chronicle(
        number: Int(block) * experiment.blockSize + row + 1, seed: 5)
      #expect(chronicle.stored == experiment.measures.indices.map { values[$0, row] })
      for check in chronicle.checks {
        let measure = experiment.measures[check.measure]
        #expect(check.told == check.stored, "\(measure.metric) \(measure.group)")
      }
      let silent = Set(experiment.measures.indices).subtracting(chronicle.checks.map(\.measure))
      for i in silent {
        #expect(DynamicPlanStoryTests.untold.contains(experiment.measures[i].metric))
      }
      #expect(chronicle.events.allSatisfy { $0.quantities.allSatisfy { $0.number != 0 } })
    }
  }

  @Test(arguments: 1...12)
  func `an event that is left out is noticed`(number: Int) throws {
    let experiment = DynamicPlanExperiment(plan(number))
    let chronicle = try experiment.chronicle(number: 3, seed: 5)
    let places = chronicle.events.indices.filter { place in
      // What is counted nowhere explains what is.
      chronicle.events[place].kind != "appeals-won"
        && chronicle.events[place].groups.contains { !$0.isEmpty }
    }
    for place in places where isOptimized || place % 23 == number {
      var events = chronicle.events
      let gone = events.remove(at: place)
      // Rounding alone moves nothing but what is carried.
      let counts = gone.quantities.contains { !["carried", "under-way"].contains($0.name) }
      guard counts else { continue }
      #expect(
        experiment.checks(of: events, against: chronicle.stored).contains { !$0.agrees },
        "\(gone)")
    }
  }

  @Test(arguments: 1...12)
  func `a run that is told is the run that is not`(number: Int) throws {
    let experiment = DynamicPlanExperiment(plan(number))
    let stories = experiment.tables.map { PlanStory($0, suffix: "") }
    let told = experiment.outcomes(block: 1, seed: 2, replication: 3, stories: stories)
    let untold = experiment.outcomes(block: 1, seed: 2, replication: 3)
    #expect(
      experiment.layout.readers.map { $0(told) } == experiment.layout.readers.map { $0(untold) })
    #expect(stories.allSatisfy { !$0.events.isEmpty })
  }

  /// Everybody falls ill and is paid at once: two members, 100 yuan each, a fee of 10%.
  @Test func `a plan of which everything is certain is told by hand`() throws {
    var plan = plainPlan(members: 2, incidence: 1, benefit: 100, rhythm: .timesAYear(1))
    plan.claimantsLeave = false
    plan.fee = 0.1
    // The period is a day or so shorter than a year: twice the incidence is sure to be enough.
    plan.incidence.level = 2
    let events = DynamicPlanExperiment(plan).events(block: 0, seed: 1, replication: 0)
    let texts = events.map { event in
      "\(event.time) \(event.kind) "
        + event.quantities.map { "\($0.name) \($0.number)" }.joined(separator: ", ")
    }
    #expect(
      texts == [
        "2019-01-01 plan-opened founders 2",
        "2019-12-31 claims-diagnosed diagnosed 2",
        "2019-12-31 claims-granted claims 2, aid 20000, fee 2000",
        "2019-12-31 members-counted members 2",
        "2019-12-31 shared share 11000, shares 22000",
        "2020-01-01 horizon-ended members 2",
      ])
  }
}
