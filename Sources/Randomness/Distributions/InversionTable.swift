/// Exact sampling of a tabulated law by inversion: one random word, one outcome, monotone.
///
///     outcome(word) = the smallest x with F(x) > word / 2^64
///
/// Because a larger word never gives a smaller outcome, two laws that are sampled with the same
/// words stay together: that is what pairs the variants of a comparison. (An alias table would be
/// as fast, but would tear them apart.)
///
/// - Probabilities are right to 2^-64 + the rounding of the masses.
/// - Draws: one word, always, also for a law of one point, so that streams stay aligned.
/// - Complexity: O(1) expected for a draw, O(number of masses) to set up.
///
/// Source: the guide table of H. C. Chen, Y. Asau, *On generating random variates from an
/// empirical distribution*, AIIE Transactions 6 (1974) 163-166.
@frozen
public struct InversionTable: Sendable {
  /// The outcome of the first threshold.
  @usableFromInline let first: Int64

  /// For each outcome but the last the number of words below which outcomes do not exceed it.
  @usableFromInline let thresholds: [UInt64]

  /// For each leading part of a word the place at which the search begins.
  @usableFromInline let guide: [Int32]

  /// How many leading bits choose the place in the guide.
  @usableFromInline let guideShift: UInt64

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - first: the integer of the first mass.
  ///   - mass: at least one mass, none negative, adding up to 1 up to rounding.
  public init(first: Int64, mass: [Double]) {
    precondition(!mass.isEmpty, "a law needs at least one mass")
    precondition(mass.count < Int(Int32.max), "a table of this size is a programming error")
    self.first = first
    thresholds = InversionTable.thresholds(mass)
    var bits: UInt64 = 1
    while bits < 16, 1 << bits < 2 * mass.count { bits += 1 }
    guideShift = 64 - bits
    var guide = [Int32](repeating: 0, count: 1 << Int(bits))
    var place = 0
    for i in guide.indices {
      let word = UInt64(i) << guideShift
      while place < thresholds.count, thresholds[place] <= word { place += 1 }
      guide[i] = Int32(place)
    }
    self.guide = guide
  }

  /// Returns the outcome that a word stands for.
  @inlinable
  public func outcome(of word: UInt64) -> Int64 {
    var place = Int(guide[Int(word &>> guideShift)])
    while place < thresholds.count, thresholds[place] <= word { place &+= 1 }
    return first &+ Int64(place)
  }

  /// Draws an outcome.
  @inlinable
  public func sample(using generator: inout some RandomNumberGenerator) -> Int64 {
    outcome(of: generator.next())
  }

  /// F(x) × 2^64 for each outcome but the last.
  ///
  /// From the median upwards the distance to 1 is summed from the upper end, so that the small
  /// masses of the upper tail are as exact as those of the lower one.
  private static func thresholds(_ mass: [Double]) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: mass.count - 1)
    var lower = 0.0
    var i = 0
    while i < result.count, lower + mass[i] <= 0.5 {
      lower += mass[i]
      result[i] = UInt64(lower * 0x1p64)
      i += 1
    }
    var upper = 0.0
    for j in stride(from: result.count - 1, through: i, by: -1) {
      upper += mass[j + 1]
      // Exactly 2^64 is one more than a word can hold.
      let distance = min(upper * 0x1p64, 0x1p64 - 2048)
      result[j] = 0 &- UInt64(distance)
      if distance < 1 { result[j] = .max }
    }
    return result
  }
}
