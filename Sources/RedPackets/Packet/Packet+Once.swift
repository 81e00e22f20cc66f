public import Money
import MonteCarlo
public import Randomness
public import Statistics

/// A single packet, for programs that hand out money themselves.
extension Packet {
  /// Splits the packet once.
  ///
  /// With the generator of the stream `splitting` of block 0 the first packet is what replication 1
  /// of a run with that seed opens.
  ///
  /// - Parameter generator: where the random words come from.
  /// - Returns: what each person gets, in the order of opening. With a rule that keeps the total the
  ///   amounts add up to it.
  public func split(using generator: inout Xoshiro256PlusPlus) -> [Amount] {
    var once = SplitOnce(count: count, generator: generator)
    let fen = accept(&once)
    generator = once.generator
    return fen.map { Amount(fen: $0 + reservedFen) }
  }

  /// The exact law of what each person gets, in fen, by the order of opening.
  ///
  /// - Returns: a law for each position; `nil` where the rule's law is not known.
  public func positionLaws() -> [ExactLaw]? {
    let laws = PacketExperiment(self, metrics: [PacketMetric.amount.rawValue]).exactLaws().measures
    let positions = (0..<count).compactMap { laws[$0] }
    return positions.count == count ? positions : nil
  }
}

/// Splits a packet of any rule once.
private struct SplitOnce: SplitterVisitor {
  let count: Int
  var generator: Xoshiro256PlusPlus

  mutating func visit(_ splitter: some Splitter) -> [Int64] {
    var parts = [Int64](repeating: 0, count: count)
    splitter.split(into: &parts, using: &generator)
    return parts
  }
}
