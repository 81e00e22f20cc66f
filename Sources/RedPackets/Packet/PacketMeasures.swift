import Money
import MonteCarlo

/// What a packet reports.
enum PacketMetric: String, CaseIterable, Sendable {
  case amount
  case luckiest
  case unluckiest
  case gini
  case largest
  case largestOverMean = "largest-over-mean"
  case smallest
  case under = "under-0.10"
  case paid
  case overrun
  case unspent

  /// What the metric means, for people.
  var meaning: String {
    switch self {
    case .amount: "what a person gets, by the order of opening; all positions taken together"
    case .luckiest: "the chance that a position gets the most (of equals, who opened first)"
    case .unluckiest: "the chance that a position gets the least (of equals, who opened first)"
    case .gini: "how unequal the amounts of a packet are: 0 all equal, towards 1 one has all"
    case .largest: "the largest amount of a packet"
    case .largestOverMean: "how many times the mean of its packet the largest amount is"
    case .smallest: "the smallest amount of a packet"
    case .under: "the part of the people who get less than 0.10 yuan"
    case .paid: "what is paid in all, where the rule does not fix it"
    case .overrun: "by how much that exceeds the total of the packet"
    case .unspent: "by how much it falls short of the total of the packet"
    }
  }

  /// Whether the metric says something only where the rule does not keep the total.
  var isOfOpenBudgets: Bool { self == .paid || self == .overrun || self == .unspent }
}

/// Which measures a packet has, in which whole units they are stored, and how they are computed.
struct PacketMeasures: Sendable {
  /// The measures, metric by metric.
  private(set) var measures: [Measure] = []

  /// The amounts of all positions together.
  private(set) var pools: [Pool] = []

  /// The metrics that are reported, each with the place of its first measure.
  private(set) var places: [(metric: PacketMetric, place: Int)] = []

  private let total: Int64
  private let keepsTotal: Bool

  /// Amounts below this many fen count as small.
  static let smallAmount: Int64 = 10

  /// Lays out the measures of a packet.
  ///
  /// - Parameters:
  ///   - packet: the packet.
  ///   - metrics: the metrics that are wanted; `nil` for all.
  init(_ packet: Packet, metrics: Set<String>?) {
    total = packet.total.fen
    keepsTotal = packet.rule.kind.keepsTotal
    let count = packet.count
    let people = Double(count)
    let bits = PacketMeasures.exactBits(packet)
    for metric in PacketMetric.allCases where metrics?.contains(metric.rawValue) ?? true {
      if metric.isOfOpenBudgets, keepsTotal { continue }
      places.append((metric, measures.count))
      func add(
        _ unit: String, scale: Double, bits: Int = 12, group: String = "",
        kind: Measure.Kind = .quantity
      ) {
        measures.append(
          Measure(
            metric: metric.rawValue, group: group, unit: unit, scale: scale, kind: kind,
            exactBits: bits))
      }
      switch metric {
      case .amount:
        pools.append(
          Pool(
            metric: metric.rawValue, members: measures.count..<measures.count + count,
            independent: false))
        for i in 1...count { add("yuan", scale: 0.01, bits: bits, group: "position=\(i)") }
      case .luckiest, .unluckiest:
        add("share", scale: 1, kind: .category(dimension: "position", count: count))
      case .gini: add("ratio", scale: 1 / (people * Double(total)))
      case .largestOverMean: add("ratio", scale: people / Double(total), bits: bits)
      case .under: add("share", scale: 1 / people)
      case .paid, .overrun, .unspent: add("yuan", scale: 0.01, bits: 20)
      case .largest, .smallest: add("yuan", scale: 0.01, bits: bits)
      }
    }
  }

  /// Amounts are counted fen by fen as far as 128 MB of counts for all positions allow, but at least
  /// 10 bits, which is within 0.1% beyond.
  private static func exactBits(_ packet: Packet) -> Int {
    let top = Int64.bitWidth - packet.total.fen.leadingZeroBitCount
    let fitting = (10...20).last { bits in
      let bins = 1 << bits + max(0, top - bits) << (bits - 1)
      return bins * packet.count <= 1 << 24
    }
    return min(fitting ?? 10, max(8, top))
  }

  /// Stores what one packet reports; sorts `parts` on the way.
  func report(_ parts: inout [Int64], paid: Int64, _ r: Int, _ values: inout BlockValues) {
    var luckiest = 0
    var unluckiest = 0
    var small: Int64 = 0
    for i in parts.indices {
      if parts[i] > parts[luckiest] { luckiest = i }
      if parts[i] < parts[unluckiest] { unluckiest = i }
      small += parts[i] < PacketMeasures.smallAmount ? 1 : 0
    }
    let (largest, smallest) = (parts[luckiest], parts[unluckiest])
    for (metric, place) in places {
      switch metric {
      case .amount:
        for i in parts.indices { values[place + i, r] = parts[i] }
      case .luckiest: values[place, r] = Int64(luckiest + 1)
      case .unluckiest: values[place, r] = Int64(unluckiest + 1)
      case .gini:
        parts.sort()
        values[place, r] = relative(PacketStatistics.giniNumerator(sorted: parts), paid)
      case .largest: values[place, r] = largest
      case .largestOverMean: values[place, r] = relative(largest, paid)
      case .smallest: values[place, r] = smallest
      case .under: values[place, r] = small
      case .paid: values[place, r] = paid
      case .overrun: values[place, r] = max(0, paid - total)
      case .unspent: values[place, r] = max(0, total - paid)
      }
    }
  }

  /// A number relative to what was paid, in units of its relation to the total.
  private func relative(_ number: Int64, _ paid: Int64) -> Int64 {
    guard !keepsTotal, paid > 0 else { return number }
    return Int64((Double(number) * (Double(total) / Double(paid))).rounded())
  }
}
