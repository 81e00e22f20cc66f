import Money
import MonteCarlo
import RedPackets
import Statistics
import Testing

@Suite struct PacketStoryTests {
  private func experiment(
    _ rule: SplittingRule, metrics: Set<String>? = nil
  ) throws -> PacketExperiment {
    PacketExperiment(
      try Packet(total: Amount(fen: 500), count: 6, rule: rule, minimum: Amount(fen: 2)),
      metrics: metrics)
  }

  @Test(arguments: SmallCase.rules + [.proportionalWeights])
  func `the story of a packet adds up to what a full block stores`(rule: SplittingRule) throws {
    let experiment = try experiment(rule)
    for block in [UInt64(0), 3] {
      var values = BlockValues(
        measures: experiment.measures.count, replications: experiment.blockSize)
      try experiment.simulate(block: block, seed: 5, into: &values)
      for row in [0, 1, 500, 1022, 1023] {
        let chronicle = try experiment.chronicle(
          number: Int(block) * experiment.blockSize + row + 1, seed: 5)
        #expect(chronicle.stored == experiment.measures.indices.map { values[$0, row] })
        #expect(chronicle.checks.count == experiment.measures.count)
        #expect(chronicle.checks.allSatisfy { $0.agrees })
        for kind in ["luckiest", "unluckiest"] {
          let place = try #require(experiment.measures.firstIndex { $0.metric == kind })
          let event = try #require(chronicle.events.first { $0.kind == kind })
          #expect(event.who == "position=\(chronicle.stored[place])")
          #expect(event.number("amount") == chronicle.stored[Int(chronicle.stored[place]) - 1])
        }
      }
    }
  }

  @Test func `an opening that is left out or changed is noticed`() throws {
    let experiment = try experiment(.doubleMean)
    let chronicle = try experiment.chronicle(number: 77, seed: 5)
    for place in 0..<6 {
      var events = chronicle.events
      events.remove(at: place)
      #expect(experiment.checks(of: events, against: chronicle.stored).contains { !$0.agrees })
      events = chronicle.events
      events[place].quantities[0].number += 1
      #expect(experiment.checks(of: events, against: chronicle.stored).contains { !$0.agrees })
    }
  }

  @Test func `the story does not depend on what is reported`() throws {
    let all = try experiment(.lineCut).chronicle(number: 1025, seed: 9)
    let one = try experiment(.lineCut, metrics: ["gini"]).chronicle(number: 1025, seed: 9)
    #expect(all.events == one.events)
    #expect(one.checks.count == 1)
    #expect(one.checks.allSatisfy { $0.agrees })
  }

  @Test func `an equal packet is told by hand`() throws {
    let packet = try Packet(total: Amount(fen: 10), count: 2, rule: .equal)
    let events = PacketExperiment(packet).events(block: 0, seed: 1, replication: 0)
    #expect(
      events == [
        StoryEvent(
          time: "opening 1", kind: "opened", who: "position=1", groups: ["position=1", ""],
          quantities: [.init("amount", fen: 5), .init("left", fen: 5)]),
        StoryEvent(
          time: "opening 2", kind: "opened", who: "position=2", groups: ["position=2", ""],
          quantities: [.init("amount", fen: 5), .init("left", fen: 0)]),
        StoryEvent(
          time: "the end", kind: "luckiest", who: "position=1", groups: [],
          quantities: [.init("amount", fen: 5)]),
        StoryEvent(
          time: "the end", kind: "unluckiest", who: "position=1", groups: [],
          quantities: [.init("amount", fen: 5)]),
      ])
  }
}
