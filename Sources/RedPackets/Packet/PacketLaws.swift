import Money
import MonteCarlo
import Statistics

/// What is known exactly of a packet, in fen, for each metric that has an exact law.
struct PacketLaws {
  /// What is known of the amounts.
  let amounts: SplitLaws

  /// How many get less than the given amount.
  let under: ExactLaw?

  /// What is paid, and by how much that exceeds or falls short of the total; only where the rule
  /// does not keep the total.
  let paid: ExactLaw?
  let overrun: ExactLaw?
  let unspent: ExactLaw?

  /// Computes the laws of a packet.
  ///
  /// - Parameters:
  ///   - packet: the packet.
  ///   - threshold: below how many fen an amount counts as small.
  init(_ packet: Packet, threshold: Int64) {
    var visitor = Visitor(count: packet.count)
    let laws = packet.accept(&visitor).shifted(by: packet.reservedFen)
    amounts = laws
    under =
      laws.positions.count == packet.count
      ? PacketLaws.countBelow(threshold, laws.positions) : nil
    paid = laws.paid
    guard case .law(let sum) = laws.paid else {
      (overrun, unspent) = (nil, nil)
      return
    }
    overrun = .law(sum.positivePart(above: packet.total.fen))
    unspent = .law(sum.positivePart(below: packet.total.fen))
  }

  private struct Visitor: SplitterVisitor {
    let count: Int
    func visit(_ splitter: some Splitter) -> SplitLaws { splitter.laws(count: count) }
  }

  /// The law of the amount of a position chosen at random, without all others.
  static func pooled(_ packet: Packet) -> ExactLaw? {
    var visitor = AmountVisitor(count: packet.count)
    return packet.accept(&visitor).shifted(by: packet.reservedFen).pooled
  }

  private struct AmountVisitor: SplitterVisitor {
    let count: Int
    func visit(_ splitter: some Splitter) -> SplitLaws { splitter.amountLaws(count: count) }
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

extension DiscreteLaw {
  /// The law of max(0, X - bound).
  fileprivate func positivePart(above bound: Int64) -> DiscreteLaw {
    guard last > bound else { return .certain(0) }
    guard first <= bound else { return shifted(by: -bound) }
    return DiscreteLaw(first: 0, mass: [cumulative(bound)] + mass[Int(bound + 1 - first)...])
  }

  /// The law of max(0, bound - X).
  fileprivate func positivePart(below bound: Int64) -> DiscreteLaw {
    DiscreteLaw(first: -last, mass: mass.reversed()).positivePart(above: -bound)
  }
}
