public import Money

/// One lucky packet: a sum, the people who open it one after the other, bounds and a rule.
public struct Packet: Equatable, Sendable {
  /// What is in it.
  public let total: Amount

  /// How many people open it.
  public let count: Int

  /// What everybody gets at least, where the rule takes a minimum.
  public let minimum: Amount

  /// What everybody gets at most; `nil` for no cap.
  public let cap: Amount?

  /// How it is split.
  public let rule: SplittingRule

  /// The most people one packet can have.
  ///
  /// WeChat's group packets have at most 100, live-stream packets of a public platform 2,000
  /// (https://volcengine.com/docs/3019/106078).
  public static let largestCount = 2000

  /// The most money one packet can have; it keeps every stored number exact.
  public static let largestTotal = Amount(yuan: 100_000_000)

  /// Checks and makes a packet.
  ///
  /// - Parameters:
  ///   - total: what is in it, at most `largestTotal`; the budget where the rule does not keep it.
  ///   - count: 1 to `largestCount`.
  ///   - rule: how it is split.
  ///   - minimum: at least 1 fen, and `count` of them within the total.
  ///   - cap: at least the minimum, and `count` of them no less than the total.
  /// - Throws: `SplitError` for what cannot be split.
  public init(
    total: Amount, count: Int, rule: SplittingRule, minimum: Amount = Amount(fen: 1),
    cap: Amount? = nil
  ) throws(SplitError) {
    guard count >= 1 else { throw .nobodyOpens }
    guard count <= Packet.largestCount else {
      throw .tooManyPeople(count: count, most: Packet.largestCount)
    }
    guard minimum >= Amount(fen: 1) else { throw .minimumBelowOneFen(minimum) }
    guard total <= Packet.largestTotal else {
      throw .totalTooLarge(total: total, most: Packet.largestTotal)
    }
    let least = rule.kind.takesMinimum ? minimum : rule.kind.givesOneFen ? Amount(fen: 1) : .zero
    guard total > .zero, least.fen <= total.fen / Int64(count) else {
      throw .totalBelowMinimum(
        total: total, minimum: least > .zero ? least : minimum, count: count)
    }
    if let cap, rule.kind.takesCap {
      // A cap above the total binds nobody, and its product with the count could overflow.
      guard cap >= total || cap.fen * Int64(count) >= total.fen else {
        throw .totalAboveCap(total: total, cap: cap, count: count)
      }
    }
    self.total = total
    self.count = count
    self.rule = rule
    self.minimum = minimum
    self.cap = cap
    try checkRule()
  }

  private func checkRule() throws(SplitError) {
    switch rule {
    case .tiers(let tiers):
      let prizes = tiers.reduce(0.0) { $0 + Double($1.amount.fen) * Double($1.stock) }
      guard prizes <= Double(total.fen) else { throw .prizesAboveTotal(total: total) }
    case .probabilityTable(let entries):
      let sum = entries.reduce(0) { $0 + $1.chance }
      guard (sum - 1).magnitude < 1e-9 else { throw .chancesMissOne(sum: sum) }
    case .subRange(let from, let to, _):
      guard let cap else { throw .subRangeNeedsCap }
      guard minimum <= from, from <= to, to <= cap else {
        throw .subRangeOutside(from: from, to: to, minimum: minimum, cap: cap)
      }
    default: break
    }
  }

  /// What everybody is given beforehand: the minimum less 1 fen.
  var reservedFen: Int64 { rule.kind.takesMinimum ? minimum.fen - 1 : 0 }

  /// What is left to be split into parts of at least 1 fen, once everybody has been given the
  /// minimum less 1 fen.
  var pot: Pot {
    let cap = rule.kind.takesCap ? cap.map { min($0, total).fen - reservedFen } : nil
    return Pot(total.fen - reservedFen * Int64(count), cap: cap)
  }
}

/// Why a packet cannot be split.
public enum SplitError: Error, Equatable, Sendable {
  /// There is nobody to open it.
  case nobodyOpens
  /// More people than one packet can have.
  case tooManyPeople(count: Int, most: Int)
  /// Nobody can be given less than one fen.
  case minimumBelowOneFen(Amount)
  /// More money than one packet can hold.
  case totalTooLarge(total: Amount, most: Amount)
  /// Not everybody can be given the minimum.
  case totalBelowMinimum(total: Amount, minimum: Amount, count: Int)
  /// Not all of the total can be given out below the cap.
  case totalAboveCap(total: Amount, cap: Amount, count: Int)
  /// The stock of prizes is worth more than the total.
  case prizesAboveTotal(total: Amount)
  /// The chances of a table do not add up to 1.
  case chancesMissOne(sum: Double)
  /// The narrow range needs a whole range around it.
  case subRangeNeedsCap
  /// The narrow range is not within minimum and cap.
  case subRangeOutside(from: Amount, to: Amount, minimum: Amount, cap: Amount)
}
