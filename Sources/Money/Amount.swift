/// An exact sum of money: a whole number of fen (分, 0.01 yuan).
///
/// Whatever is split or shared is an `Amount`, so that parts add up to the whole to the fen.
/// There is no conversion from `Double`: a real number of yuan has no exact meaning.
@frozen
public struct Amount: Hashable, Comparable, Sendable {
  /// The amount in fen.
  public var fen: Int64

  /// Creates an amount from fen.
  @inlinable
  public init(fen: Int64) {
    self.fen = fen
  }

  /// Creates an amount from whole yuan.
  ///
  /// - Parameter yuan: at most 92,233,720,368,547,758; more is a programming error.
  @inlinable
  public init(yuan: Int64) {
    fen = yuan * 100
  }

  /// Nothing.
  public static let zero = Amount(fen: 0)

  /// Whether the left amount is the smaller one.
  @inlinable
  public static func < (left: Amount, right: Amount) -> Bool { left.fen < right.fen }

  /// The sum; overflow traps.
  @inlinable
  public static func + (left: Amount, right: Amount) -> Amount {
    Amount(fen: left.fen + right.fen)
  }

  /// The difference; overflow traps.
  @inlinable
  public static func - (left: Amount, right: Amount) -> Amount {
    Amount(fen: left.fen - right.fen)
  }

  /// The amount in yuan, for display and statistics only.
  @inlinable
  public var yuan: Double { Double(fen) / 100 }
}

extension Amount: CustomStringConvertible {
  /// The amount in yuan with two decimals and no grouping, such as `300000.00`.
  public var description: String {
    let magnitude = fen.magnitude
    let cents = magnitude % 100
    return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
