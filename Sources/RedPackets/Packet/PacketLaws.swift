import MonteCarlo
import Statistics

/// What is known exactly of a packet, in fen, for each metric that has an exact law.
struct PacketLaws {
  /// The amount at each position.
  var positions: [ExactLaw] = []

  /// The amount of a position chosen at random.
  var pooled: ExactLaw?

  /// The largest and the smallest amount.
  var largest: ExactLaw?
  var smallest: ExactLaw?

  /// The position of the largest amount, from 1.
  var luckiest: ExactLaw?

  /// The numerator of the Gini coefficient.
  var gini: ExactLaw?

  /// How many get less than the given amount.
  var under: ExactLaw?

  /// Computes the laws of a packet.
  ///
  /// - Parameters:
  ///   - packet: the packet.
  ///   - threshold: below how many fen an amount counts as small.
  init(_ packet: Packet, threshold: Int64) {
    let total = packet.splitFen
    let count = packet.count
    switch packet.rule {
    case .equal:
      let laws = EqualSplit(total: total).positionLaws(count: count)
      positions = laws.map(ExactLaw.law)
      pooled = .law(.mixture(of: laws))
      largest = .law(laws[0])
      smallest = .law(laws[count - 1])
      luckiest = .law(.certain(1))
      let amounts = laws.map(\.first).sorted()
      gini = .law(.certain(PacketStatistics.giniNumerator(sorted: amounts)))
    case .doubleMean:
      let split = DoubleMeanSplit(total: total)
      if let laws = split.positionLaws(count: count) {
        positions = laws.map(ExactLaw.law)
        pooled = .law(.mixture(of: laws))
      }
      if let extremes = split.extremeLaws(count: count) {
        largest = .law(extremes.largest)
        luckiest = .law(extremes.luckiest)
      }
    case .lineCut:
      let split = LineCutSplit(total: total)
      let law = split.positionLaw(count: count)
      positions = [ExactLaw](repeating: law, count: count)
      pooled = law
      smallest = split.smallestLaw(count: count).map(ExactLaw.law)
      gini = split.giniNumeratorMean(count: count).map { .moments(mean: $0, variance: nil) }
    }
    shift(by: packet.reservedFen)
    if positions.count == count { under = PacketLaws.countBelow(threshold, positions) }
  }

  /// Adds what everybody was given beforehand; differences, and so the Gini coefficient's
  /// numerator, stay as they are.
  private mutating func shift(by reserved: Int64) {
    positions = positions.map { $0.shifted(by: reserved) }
    pooled = pooled?.shifted(by: reserved)
    largest = largest?.shifted(by: reserved)
    smallest = smallest?.shifted(by: reserved)
  }

  /// The mean number of amounts below a threshold.
  private static func countBelow(_ threshold: Int64, _ positions: [ExactLaw]) -> ExactLaw? {
    var mean = 0.0
    var certain = true
    for position in positions {
      guard case .law(let law) = position else { return nil }
      let chance = law.cumulative(threshold - 1)
      mean += chance
      certain = certain && (chance == 0 || chance == 1)
    }
    return certain ? .law(.certain(Int64(mean))) : .moments(mean: mean, variance: nil)
  }
}

extension ExactLaw {
  /// The law of the same quantity plus a constant.
  fileprivate func shifted(by constant: Int64) -> ExactLaw {
    switch self {
    case .law(let law): .law(DiscreteLaw(first: law.first + constant, mass: law.mass))
    case .moments(let mean, let variance):
      .moments(mean: mean + Double(constant), variance: variance)
    }
  }
}
