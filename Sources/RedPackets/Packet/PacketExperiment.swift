import Money
public import MonteCarlo
import Randomness
import Statistics

/// The Monte Carlo experiment of one packet: one replication is one packet, opened to the end.
///
/// - Draws: those of the splitting rule, packet after packet of a block, from the stream with
///   purpose `splitting` and entity 0.
public struct PacketExperiment: Experiment {
  /// The packet.
  public let packet: Packet

  /// What each replication reports.
  public let measures: [Measure]

  /// The amounts of all positions together.
  public let pools: [Pool]

  /// The packets that share the stream of a block.
  public let blockSize = 1024

  let layout: PacketMeasures

  /// The metrics with what they mean, in the order of reports.
  public static let metrics: [(name: String, meaning: String)] = PacketMetric.allCases.map {
    ($0.rawValue, $0.meaning)
  }

  /// Prepares a packet to be split again and again.
  ///
  /// - Parameters:
  ///   - packet: the packet.
  ///   - metrics: the metrics to report; `nil` for all. The draws do not depend on it.
  public init(_ packet: Packet, metrics: Set<String>? = nil) {
    self.packet = packet
    layout = PacketMeasures(packet, metrics: metrics)
    measures = layout.measures
    pools = layout.pools
  }

  /// Splits the first packets of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    var run = BlockRun(
      packet: packet, layout: layout, block: block,
      generator: StreamKey(seed: seed, block: block, purpose: .splitting).generator(),
      values: BlockValues(measures: 0, replications: 0))
    // Exchanged, not copied: the numbers have one owner, and are written in place.
    swap(&run.values, &values)
    let error = packet.accept(&run)
    swap(&run.values, &values)
    if let error { throw error }
  }

  /// The exact laws that the packet's rule has.
  public func exactLaws() -> ExactLaws {
    let known = PacketLaws(packet, threshold: PacketMeasures.smallAmount)
    var laws = ExactLaws()
    for (metric, place) in layout.places {
      if metric == .amount {
        for (i, law) in known.amounts.positions.enumerated() { laws.measures[place + i] = law }
        laws.pools[0] = known.amounts.pooled
      } else {
        laws.measures[place] = known[metric, keepsTotal: packet.rule.kind.keepsTotal]
      }
    }
    return laws
  }
}

/// The packets of one block, for whatever rule splits them.
private struct BlockRun: SplitterVisitor {
  let packet: Packet
  let layout: PacketMeasures
  let block: UInt64
  var generator: Xoshiro256PlusPlus
  var values: BlockValues

  /// Splits all packets of the block; returns what went wrong with the money.
  mutating func visit(_ splitter: some Splitter) -> LedgerError? {
    var parts = [Int64](repeating: 0, count: packet.count)
    let reserved = packet.reservedFen
    for r in 0..<values.replications {
      splitter.split(into: &parts, using: &generator)
      var sum: Int64 = 0
      var least = Int64.max
      for i in parts.indices {
        parts[i] += reserved
        sum += parts[i]
        least = min(least, parts[i])
      }
      if let error = check(splitter, sum, least, r) { return error }
      layout.report(&parts, paid: sum, r, &values)
    }
    return nil
  }

  private func check<Rule: Splitter>(
    _: Rule, _ sum: Int64, _ least: Int64, _ replication: Int
  ) -> LedgerError? {
    let isWhole = !Rule.keepsTotal || sum == packet.total.fen
    let isEnough = least >= (Rule.keepsMinimum ? packet.reservedFen + 1 : 0)
    guard !isWhole || !isEnough else { return nil }
    return LedgerError(
      identity: "amounts = total, each at least the minimum", block: block,
      replication: replication, difference: sum - packet.total.fen)
  }
}

extension PacketLaws {
  /// The law of a metric's stored number, where it is known.
  fileprivate subscript(metric: PacketMetric, keepsTotal keepsTotal: Bool) -> ExactLaw? {
    switch metric {
    case .amount: nil
    case .luckiest: amounts.luckiest.map(ExactLaw.law)
    case .unluckiest: amounts.unluckiest.map(ExactLaw.law)
    case .gini: keepsTotal ? amounts.gini : nil
    case .largest: amounts.largest.map(ExactLaw.law)
    case .largestOverMean: keepsTotal ? amounts.largest.map(ExactLaw.law) : nil
    case .smallest: amounts.smallest.map(ExactLaw.law)
    case .under: under
    case .paid: paid
    case .overrun: overrun
    case .unspent: unspent
    }
  }
}
