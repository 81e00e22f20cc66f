import Randomness

/// How more can be issued than there is: faults of a system that counts fast.
public struct OverIssue: Equatable, Sendable {
  /// Into how many parts the counter of packets is divided; 1 counts exactly.
  public var shards: Int

  /// How many packets a part hands out between two looks at the common stock.
  public var slice: Int

  /// The chance that a win is credited twice, by a retry that was not recognised.
  public var doubleCredit: Double

  /// The most parts.
  public static let mostShards = 10_000

  /// Describes the faults; none by default.
  public init(shards: Int = 1, slice: Int = 1, doubleCredit: Double = 0) {
    self.shards = shards
    self.slice = slice
    self.doubleCredit = doubleCredit
  }

  /// Whether anything can go wrong.
  var isPossible: Bool { shards > 1 || doubleCredit > 0 }

  /// How many packets too many the parts hand out before they notice that the stock is gone.
  ///
  /// When it is, each of the other parts is somewhere within its slice: 0 to slice - 1 packets too
  /// many, all equally likely, and never more than (shards - 1) × (slice - 1) in all.
  ///
  /// Draws one word for each part but one; none for an undivided counter.
  func extraStock(using generator: inout some RandomNumberGenerator) -> Int64 {
    guard shards > 1, slice > 1 else { return 0 }
    return (1..<shards).reduce(0) { sum, _ in
      sum + Int64(generator.uniform(below: UInt64(slice)))
    }
  }
}
