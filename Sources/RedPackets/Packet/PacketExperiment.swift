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

  private let wanted: Set<String>

  /// Amounts below this many fen count as small.
  static let smallAmount: Int64 = 10

  /// The metrics with what they mean, in the order of reports.
  public static let metrics: [(name: String, meaning: String)] = [
    ("amount", "what a person gets, by the order of opening; all positions taken together"),
    ("luckiest", "the chance that a position gets the most (of equals, who opened first)"),
    ("gini", "how unequal the amounts of a packet are: 0 all equal, towards 1 one has all"),
    ("largest", "the largest amount of a packet"),
    ("smallest", "the smallest amount of a packet"),
    ("under-0.10", "the part of the people who get less than 0.10 yuan"),
  ]

  /// Prepares a packet to be split again and again.
  ///
  /// - Parameters:
  ///   - packet: the packet.
  ///   - metrics: the metrics to report; `nil` for all. The draws do not depend on it.
  public init(_ packet: Packet, metrics: Set<String>? = nil) {
    self.packet = packet
    let count = packet.count
    let all = PacketExperiment.metrics.map(\.name)
    wanted = Set(all.filter { metrics?.contains($0) ?? true })
    let bits = PacketExperiment.exactBits(packet)
    var measures: [Measure] = []
    var pools: [Pool] = []
    for metric in all where wanted.contains(metric) {
      switch metric {
      case "amount":
        pools.append(Pool(metric: metric, members: 0..<count, independent: false))
        measures += (1...count).map {
          Measure(
            metric: metric, group: "position=\($0)", unit: "yuan", scale: 0.01, exactBits: bits)
        }
      case "luckiest":
        measures.append(
          Measure(
            metric: metric, unit: "share", kind: .category(dimension: "position", count: count)))
      case "gini":
        let scale = 1 / (Double(count) * Double(packet.total.fen))
        measures.append(Measure(metric: metric, unit: "ratio", scale: scale, exactBits: 12))
      case "under-0.10":
        measures.append(Measure(metric: metric, unit: "share", scale: 1 / Double(count)))
      default:
        measures.append(Measure(metric: metric, unit: "yuan", scale: 0.01, exactBits: bits))
      }
    }
    self.measures = measures
    self.pools = pools
  }

  /// Amounts are counted fen by fen as far as 128 MB of counts for all positions allow.
  private static func exactBits(_ packet: Packet) -> Int {
    func bits(_ number: Int64) -> Int { 64 - number.leadingZeroBitCount }
    return max(8, min(20, bits(packet.total.fen), 24 - bits(Int64(packet.count))))
  }

  /// Splits the first packets of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    var generator = StreamKey(seed: seed, block: block, purpose: .splitting).generator()
    // The rule is chosen here, once a block, so that each loop is compiled for its own rule.
    switch packet.rule {
    case .equal:
      try run(EqualSplit(total: packet.splitFen), block, &generator, &values)
    case .doubleMean:
      try run(DoubleMeanSplit(total: packet.splitFen), block, &generator, &values)
    case .lineCut:
      try run(LineCutSplit(total: packet.splitFen), block, &generator, &values)
    }
  }

  private func run(
    _ splitter: some Splitter, _ block: UInt64,
    _ generator: inout some RandomNumberGenerator, _ values: inout BlockValues
  ) throws(LedgerError) {
    var parts = [Int64](repeating: 0, count: packet.count)
    for r in 0..<values.replications {
      splitter.split(into: &parts, using: &generator)
      var sum: Int64 = 0
      var least = Int64.max
      for i in parts.indices {
        parts[i] += packet.reservedFen
        sum += parts[i]
        least = min(least, parts[i])
      }
      guard sum == packet.total.fen, least >= packet.minimum.fen else {
        throw LedgerError(
          identity: "amounts = total, each at least the minimum", block: block, replication: r,
          difference: sum - packet.total.fen)
      }
      report(&parts, r, &values)
    }
  }

  /// Stores what one packet reports; sorts `parts` on the way.
  private func report(_ parts: inout [Int64], _ r: Int, _ values: inout BlockValues) {
    var measure = 0
    if wanted.contains("amount") {
      for i in parts.indices { values[i, r] = parts[i] }
      measure = parts.count
    }
    func store(_ metric: String, _ number: @autoclosure () -> Int64) {
      guard wanted.contains(metric) else { return }
      values[measure, r] = number()
      measure += 1
    }
    var luckiest = 0
    var least = Int64.max
    var small: Int64 = 0
    for i in parts.indices {
      if parts[i] > parts[luckiest] { luckiest = i }
      least = min(least, parts[i])
      small += parts[i] < PacketExperiment.smallAmount ? 1 : 0
    }
    let largest = parts[luckiest]
    store("luckiest", Int64(luckiest + 1))
    if wanted.contains("gini") { parts.sort() }
    store("gini", PacketStatistics.giniNumerator(sorted: parts))
    store("largest", largest)
    store("smallest", least)
    store("under-0.10", small)
  }

  /// The exact laws that the packet's rule has.
  public func exactLaws() -> ExactLaws {
    let known = PacketLaws(packet, threshold: PacketExperiment.smallAmount)
    var laws = ExactLaws()
    for (i, measure) in measures.enumerated() {
      switch measure.metric {
      case "amount": laws.measures[i] = known.positions.isEmpty ? nil : known.positions[i]
      case "luckiest": laws.measures[i] = known.luckiest
      case "gini": laws.measures[i] = known.gini
      case "largest": laws.measures[i] = known.largest
      case "smallest": laws.measures[i] = known.smallest
      default: laws.measures[i] = known.under
      }
    }
    if !pools.isEmpty { laws.pools[0] = known.pooled }
    return laws
  }
}
