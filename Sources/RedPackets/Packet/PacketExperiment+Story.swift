import Money
public import MonteCarlo
import Randomness
public import Statistics

/// The story of a packet: who opened it in which order, and what was left.
extension PacketExperiment: Chronicled {
  /// Tells a packet: every opening, then who was luckiest and unluckiest.
  public func events(block: UInt64, seed: UInt64, replication: Int) -> [StoryEvent] {
    var opening = PacketOpening(
      packet: packet, number: replication,
      generator: StreamKey(seed: seed, block: block, purpose: .splitting).generator())
    let amounts = packet.accept(&opening)
    var left = packet.total.fen
    var events = amounts.enumerated().map { i, amount in
      left -= amount
      return StoryEvent(
        time: "opening \(i + 1)", kind: "opened", who: "position=\(i + 1)",
        groups: ["position=\(i + 1)", ""],
        quantities: [.init("amount", fen: amount), .init("left", fen: left)])
    }
    for (kind, place) in [
      ("luckiest", firstPlace(amounts, >)), ("unluckiest", firstPlace(amounts, <)),
    ] {
      events.append(
        StoryEvent(
          time: "the end", kind: kind, who: "position=\(place + 1)",
          groups: [], quantities: [.init("amount", fen: amounts[place])]))
    }
    return events
  }

  /// All measures of a packet follow from the amounts.
  public func told(by events: [StoryEvent]) -> [Int: Int64] {
    var values = BlockValues(measures: measures.count, replications: 1)
    var amounts = events.filter { $0.kind == "opened" }.map { $0.number("amount") }
    // A story without all positions tells nothing of them.
    amounts += [Int64](repeating: 0, count: max(0, packet.count - amounts.count))
    layout.report(&amounts, paid: amounts.reduce(0, +), 0, &values)
    return Dictionary(uniqueKeysWithValues: measures.indices.map { ($0, values[$0, 0]) })
  }

  /// The first place whose amount no other one beats.
  private func firstPlace(_ amounts: [Int64], _ beats: (Int64, Int64) -> Bool) -> Int {
    var place = 0
    for i in amounts.indices where beats(amounts[i], amounts[place]) { place = i }
    return place
  }
}

/// Splits the packets of a block up to one of them.
private struct PacketOpening: SplitterVisitor {
  let packet: Packet
  let number: Int
  var generator: Xoshiro256PlusPlus

  /// What each gets of that packet, in fen.
  mutating func visit(_ splitter: some Splitter) -> [Int64] {
    var parts = [Int64](repeating: 0, count: packet.count)
    for _ in 0...number { splitter.split(into: &parts, using: &generator) }
    return parts.map { $0 + packet.reservedFen }
  }
}
