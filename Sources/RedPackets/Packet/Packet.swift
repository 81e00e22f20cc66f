public import Money

/// One lucky packet: a sum, the people who open it one after the other, a minimum and a rule.
public struct Packet: Equatable, Sendable {
  /// What is in it.
  public let total: Amount

  /// How many people open it.
  public let count: Int

  /// What everybody gets at least.
  public let minimum: Amount

  /// How it is split.
  public let rule: SplittingRule

  /// The most people one packet can have.
  ///
  /// WeChat's group packets have at most 100, live-stream
  /// packets of a public platform 2,000 (https://volcengine.com/docs/3019/106078).
  public static let largestCount = 2000

  /// The most money one packet can have; it keeps every stored number exact.
  public static let largestTotal = Amount(yuan: 100_000_000)

  /// Checks and makes a packet.
  ///
  /// - Throws: `SplitError` for what cannot be split.
  public init(
    total: Amount, count: Int, rule: SplittingRule, minimum: Amount = Amount(fen: 1)
  ) throws(SplitError) {
    guard count >= 1 else { throw .nobodyOpens }
    guard count <= Packet.largestCount else {
      throw .tooManyPeople(count: count, most: Packet.largestCount)
    }
    guard minimum >= Amount(fen: 1) else { throw .minimumBelowOneFen(minimum) }
    guard total <= Packet.largestTotal else {
      throw .totalTooLarge(total: total, most: Packet.largestTotal)
    }
    guard minimum.fen <= total.fen / Int64(count) else {
      throw .totalBelowMinimum(total: total, minimum: minimum, count: count)
    }
    self.total = total
    self.count = count
    self.rule = rule
    self.minimum = minimum
  }

  /// What is left to be split into parts of at least 1 fen, once everybody has been given the
  /// minimum less 1 fen.
  var splitFen: Int64 { total.fen - reservedFen * Int64(count) }

  /// What everybody is given beforehand: the minimum less 1 fen.
  var reservedFen: Int64 { minimum.fen - 1 }
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
}
