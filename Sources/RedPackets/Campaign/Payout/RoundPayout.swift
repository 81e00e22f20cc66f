import Money
import Randomness
import Statistics

/// Turns the winners of a round into amounts.
///
/// Packets are opened group after group, so all groups but one are opened to the end and pay their
/// part of the pot exactly. Up to `drawnGroups` of them are split one by one. Of more, the counts of
/// amounts are drawn as if amounts were independent with the law of a position chosen at random,
/// brought to the known sum by regression, and the few fen that rounding leaves are moved: exact in
/// every mean and in the sum. That each group's own sum is fixed as well is left out: single counts
/// fluctuate as they should to about 1%, their Gini coefficient 9 to 15% too little
/// (`Docs/Campaign/Campaign.md`).
struct RoundPayout: Sendable {
  let prizes: RoundPrizes

  /// The pot without carried-over money.
  let pot: Amount

  /// The amounts in groups of the plain pot, where their law is known; or those of a table.
  private let menu: AmountMenu?

  /// So many groups are split one by one.
  static let drawnGroups: Int64 = 2048

  /// A law with more masses than this is replaced by a sample of groups.
  private static let largestLaw = 100_000

  /// Prepares a round.
  init(_ round: CampaignRound) {
    prizes = round.prizes
    pot = round.pot
    if case .chances(let entries, _) = round.prizes {
      menu = AmountMenu(amounts: entries.map(\.amount.fen), chances: entries.map(\.chance))
      return
    }
    guard case .packets(let count, let group, _, _, _) = round.prizes,
      count / Int64(group) > RoundPayout.drawnGroups,
      let packet = RoundPayout.packet(round.prizes, pot: round.pot),
      case .law(let law)? = PacketLaws.pooled(packet),
      law.mass.count <= RoundPayout.largestLaw
    else {
      menu = nil
      return
    }
    menu = AmountMenu(law)
  }

  /// The packet that a group shares; `nil` where the prizes are no packets or cannot be split.
  ///
  /// What was carried over can be more than a cap lets people have, or a packet hold. Then the
  /// packet has as much as it may, and the rest of the pot is left.
  static func packet(_ prizes: RoundPrizes, pot: Amount) -> Packet? {
    guard case .packets(let count, let group, let rule, let minimum, let cap) = prizes else {
      return nil
    }
    var most = Packet.largestTotal.fen
    if let cap, rule.kind.takesCap, cap.fen <= most / Int64(group) {
      most = cap.fen * Int64(group)
    }
    let groups = max(1, count / Int64(group))
    return try? Packet(
      total: Amount(fen: min(most, pot.fen / groups)), count: group, rule: rule, minimum: minimum,
      cap: cap)
  }

  /// The amounts of so many winners.
  ///
  /// - Parameters:
  ///   - winners: at most the stock.
  ///   - pot: what there is, carried-over money included.
  ///   - generator: the source of random words.
  /// - Returns: as many amounts as winners.
  func amounts(
    of winners: Int64, pot: Amount, using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    guard winners > 0 else { return AmountCounts() }
    switch prizes {
    case .packets(let count, _, .equal, _, _):
      let (each, rest) = pot.fen.quotientAndRemainder(dividingBy: count)
      let higher = min(winners, rest)
      return AmountCounts([
        .init(fen: each + 1, count: higher), .init(fen: each, count: winners - higher),
      ])
    case .packets(_, let group, _, _, _):
      guard let packet = RoundPayout.packet(prizes, pot: pot) else { return AmountCounts() }
      let (full, partial) = winners.quotientAndRemainder(dividingBy: Int64(group))
      let known = pot == self.pot ? menu : nil
      return opened(full, packet, known, using: &generator)
        + split(packet, groups: 1, first: Int(partial), using: &generator)
    case .tiers(let tiers):
      let chosen = Crowd(tiers.map(\.stock)).chosen(winners, using: &generator).counts
      return AmountCounts(zip(tiers, chosen).map { .init(fen: $0.amount.fen, count: $1) })
    case .chances:
      return menu?.counts(of: winners, using: &generator) ?? AmountCounts()
    case .pool:
      return AmountCounts([.init(fen: pot.fen / winners, count: winners)])
    }
  }

  /// The amounts of so many groups that are opened to the end.
  private func opened(
    _ groups: Int64, _ packet: Packet, _ known: AmountMenu?,
    using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    let drawn = min(groups, RoundPayout.drawnGroups)
    guard groups > drawn else {
      return split(packet, groups: drawn, first: packet.count, using: &generator)
    }
    let menu =
      known
      ?? AmountMenu(split(packet, groups: drawn, first: packet.count, using: &generator))
    let counts = menu.counts(of: groups * Int64(packet.count), using: &generator)
    // The others of a group have their least amounts at least.
    let kind = packet.rule.kind
    let least = kind.takesMinimum ? packet.minimum.fen : kind.givesOneFen ? 1 : 0
    let most = packet.total.fen - least * Int64(packet.count - 1)
    let total = groups * packet.total.fen
    return counts.conditioned(on: total).adjusted(
      to: total, within: least...min(kind.takesCap ? packet.cap?.fen ?? .max : .max, most))
  }

  /// Splits groups one by one and counts the first amounts of each.
  private func split(
    _ packet: Packet, groups: Int64, first: Int, using generator: inout Xoshiro256PlusPlus
  ) -> AmountCounts {
    guard first > 0, groups > 0 else { return AmountCounts() }
    var visitor = GroupSplitter(
      packet: packet, groups: groups, first: first, generator: generator)
    packet.accept(&visitor)
    generator = visitor.generator
    return AmountCounts(visitor.counts.map { .init(fen: $0.key, count: $0.value) })
  }
}

/// Splits groups of one kind and counts the amounts.
private struct GroupSplitter: SplitterVisitor {
  let packet: Packet
  let groups: Int64
  let first: Int
  var generator: Xoshiro256PlusPlus
  var counts: [Int64: Int64] = [:]

  mutating func visit(_ splitter: some Splitter) {
    var parts = [Int64](repeating: 0, count: packet.count)
    for _ in 0..<groups {
      splitter.split(into: &parts, using: &generator)
      for part in parts.prefix(first) { counts[part + packet.reservedFen, default: 0] += 1 }
    }
  }
}
