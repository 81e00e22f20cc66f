import Money
import MonteCarlo
import Randomness
import RedPackets
import Statistics
import Testing

@Suite struct PacketOnceTests {
  @Test(arguments: [SplittingRule.doubleMean, .lineCut, .equal, .dirichlet(alpha: 2)])
  func `the first packet is that of replication 1`(rule: SplittingRule) throws {
    let packet = try Packet(total: Amount(yuan: 20), count: 7, rule: rule)
    var generator = StreamKey(seed: 9, block: 0, purpose: .splitting).generator()
    let experiment = PacketExperiment(packet)
    for replication in 0..<3 {
      let amounts = packet.split(using: &generator)
      let told = experiment.events(block: 0, seed: 9, replication: replication)
      #expect(amounts.map(\.fen) == told.filter { $0.kind == "opened" }.map { $0.number("amount") })
      #expect(amounts.reduce(.zero, +) == packet.total)
    }
  }

  @Test func `the law of a position is that of the experiment, and has the mean of an equal part`()
    throws
  {
    let packet = try Packet(total: Amount(fen: 100), count: 4, rule: .lineCut)
    let laws = try #require(packet.positionLaws())
    #expect(laws.count == 4)
    for law in laws { #expect((law.mean - 25).magnitude < 1e-9) }
    #expect(laws[2] == PacketExperiment(packet).exactLaws().measures[2])
  }
}
