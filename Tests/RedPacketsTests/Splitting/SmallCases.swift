import Money
import RedPackets
import Testing

/// Packets that are small enough to write down every outcome, for every rule.
struct SmallCase: Sendable, CustomTestStringConvertible {
  var rule: SplittingRule
  var total: Int64
  var count: Int
  var minimum: Int64 = 1
  var cap: Int64?

  var testDescription: String {
    "\(rule.kind.rawValue) \(total) fen, \(count) people, from \(minimum)"
      + (cap.map { " to \($0)" } ?? "")
  }

  var packet: Packet {
    get throws {
      try Packet(
        total: Amount(fen: total), count: count, rule: rule, minimum: Amount(fen: minimum),
        cap: cap.map { Amount(fen: $0) })
    }
  }

  /// What everybody is given beforehand.
  var reserved: Int64 { rule.kind.takesMinimum ? minimum - 1 : 0 }

  /// The rule for what is split once that has been given.
  private var rest: SplittingRule {
    guard case .subRange(let from, let to, let chance) = rule else { return rule }
    return .subRange(
      from: Amount(fen: from.fen - reserved), to: Amount(fen: to.fen - reserved), chance: chance)
  }

  /// All outcomes, with what was given beforehand.
  var ways: [(parts: [Int64], chance: Double)] {
    Outcomes(
      rest, total: total - reserved * Int64(count), count: count,
      cap: rule.kind.takesCap ? cap.map { $0 - reserved } : nil
    ).ways.map { (parts: $0.parts.map { $0 + reserved }, chance: $0.chance) }
  }

  /// One rule of each kind, with parameters.
  static let rules: [SplittingRule] = [
    .equal, .doubleMean, .doubleMeanReserved, .doubleMeanExact, .doubleMeanFolklore,
    .naiveRemainder, .lineCut, .lineCutRepeated, .lineCutCoinciding, .dirichlet(alpha: 2.5),
    .dirichlet(alpha: 0.4), .sequentialBeta(alpha: 1.5), .truncatedNormal(spread: 0.4),
    .multinomial, .fairRate(rate: 0.3), .equalPool, .constantCap,
    .tiers([
      PrizeTier(amount: Amount(fen: 3), stock: 1), PrizeTier(amount: Amount(fen: 1), stock: 2),
    ]),
    .probabilityTable([
      PrizeChance(amount: Amount(fen: 0), chance: 0.25),
      PrizeChance(amount: Amount(fen: 3), chance: 0.5),
      PrizeChance(amount: Amount(fen: 4), chance: 0.25),
    ]),
  ]

  private static let sizes: [(Int64, Int)] = [
    (9, 2), (30, 2), (5, 3), (11, 3), (14, 3), (5, 4), (13, 4), (7, 1),
  ]

  /// Every rule without a cap, some with a minimum, and all that take one with a cap.
  static let all: [SmallCase] = {
    var cases: [SmallCase] = []
    for rule in rules {
      cases += sizes.map { SmallCase(rule: rule, total: $0.0, count: $0.1) }
      if rule.kind.takesMinimum {
        cases.append(SmallCase(rule: rule, total: 24, count: 3, minimum: 4))
      }
      guard rule.kind.takesCap else { continue }
      cases += [
        SmallCase(rule: rule, total: 14, count: 3, cap: 6),
        SmallCase(rule: rule, total: 13, count: 4, cap: 4),
        SmallCase(rule: rule, total: 24, count: 3, minimum: 3, cap: 10),
        SmallCase(rule: rule, total: 12, count: 3, cap: 4),
      ]
    }
    return cases + subRanges
  }()

  /// Degenerate chances, a minimum, and a cap above the sum besides.
  private static let subRanges: [SmallCase] = [
    (1, 6, 0.8, 1, 6), (3, 4, 0.5, 1, 6), (2, 2, 1, 1, 6), (2, 3, 0, 1, 6), (3, 4, 0.5, 2, 6),
    (3, 4, 0.5, 1, 20), (12, 18, 0.75, 1, 20), (3, 5, 0.5, 2, 20),
  ].map { (low: Int64, high: Int64, chance: Double, minimum: Int64, cap: Int64) in
    SmallCase(
      rule: .subRange(from: Amount(fen: low), to: Amount(fen: high), chance: chance), total: 14,
      count: 4, minimum: minimum, cap: cap)
  }
}
