import MonteCarlo
import Statistics
import Testing

@testable import RedPackets

@Suite struct CampaignStoryTests {
  @Test(arguments: CampaignCases.names)
  func `the story of a campaign adds up to what a full block stores`(name: String) throws {
    let experiment = CampaignExperiment(try CampaignCases.campaign(name))
    for block in [UInt64(0), 5] {
      var values = BlockValues(
        measures: experiment.measures.count, replications: experiment.blockSize)
      try experiment.simulate(block: block, seed: 11, into: &values)
      for row in [0, 7, 15] {
        let chronicle = try experiment.chronicle(
          number: Int(block) * experiment.blockSize + row + 1, seed: 11)
        #expect(chronicle.stored == experiment.measures.indices.map { values[$0, row] })
        for check in chronicle.checks {
          let measure = experiment.measures[check.measure]
          #expect(check.told == check.stored, "\(measure.metric) \(measure.group)")
        }
        let untold = Set(experiment.measures.indices).subtracting(chronicle.checks.map(\.measure))
        #expect(untold.allSatisfy { experiment.measures[$0].metric == "gini" })
        #expect(chronicle.events.allSatisfy { $0.quantities.allSatisfy { $0.number != 0 } })
      }
    }
  }

  @Test(arguments: CampaignCases.names)
  func `an event that is left out is noticed`(name: String) throws {
    let experiment = CampaignExperiment(try CampaignCases.campaign(name))
    let chronicle = try experiment.chronicle(number: 20, seed: 11)
    // Prizes tell the same wins again, by amount; what is carried over is told as carried in, and
    // not everything asks who there was.
    let uncounted: Set = ["carried-over", "audience", "hunters"]
    for place in chronicle.events.indices where chronicle.events[place].kind != "prize" {
      var events = chronicle.events
      let gone = events.remove(at: place)
      guard gone.quantities.contains(where: { !uncounted.contains($0.name) }) else { continue }
      #expect(
        experiment.checks(of: events, against: chronicle.stored).contains { !$0.agrees },
        "\(gone)")
    }
  }

  @Test func `prizes are the wins by amount`() throws {
    let experiment = CampaignExperiment(try CampaignCases.campaign("tiers"))
    let events = try experiment.chronicle(number: 1, seed: 11).events
    let prizes = events.filter { $0.kind == "prize" }
    let won = try #require(events.first { $0.kind == "won" })
    #expect(
      prizes.map(\.who) == ["amount=5.00", "amount=0.01"]
        || prizes.map(\.who) == ["amount=200.00", "amount=5.00", "amount=0.01"])
    #expect(prizes.reduce(0) { $0 + $1.number("people-wins") } == won.number("people-wins"))
  }

  @Test(arguments: ["everything", "forwarding", "carry-over"])
  func `a run that is told is the run that is not`(name: String) throws {
    let experiment = CampaignExperiment(try CampaignCases.campaign(name))
    func outcome(_ story: CampaignStory?) -> [Int64] {
      var run = CampaignRun(experiment.campaign, seed: 3, block: 2, replication: 4)
      run.run(hazards: experiment.hazards, payouts: experiment.payouts, story: story)
      return experiment.layout.readers.map { $0(run.outcome) }
    }
    #expect(outcome(nil) == outcome(CampaignStory(experiment.campaign)))
  }
}
