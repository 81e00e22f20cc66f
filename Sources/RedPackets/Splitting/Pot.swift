/// A sum that is to be split into parts of at least 1 fen, and of at most a cap.
///
/// A minimum above 1 fen is given out beforehand (`Packet.reservedFen`), so that every rule is
/// written for a minimum of 1 fen alone.
struct Pot: Equatable, Sendable {
  /// What is split, in fen.
  let total: Int64

  /// What a part may be at most; the total where there is no cap.
  let cap: Int64

  /// Describes a pot.
  ///
  /// - Parameters:
  ///   - total: at least 1 fen.
  ///   - cap: what a part may be at most; `nil` for no cap.
  init(_ total: Int64, cap: Int64? = nil) {
    self.total = total
    self.cap = min(cap ?? total, total)
  }

  /// Whether a cap can bind.
  var isCapped: Bool { cap < total }

  /// The amounts that the next who opens can get so that the rest can still be split.
  ///
  ///     max(1, R - (m-1) cap) ... min(cap, R - (m-1))
  ///
  /// The lower bound keeps a late part from breaking the cap, the upper one the minimum. The whole
  /// average of what is left always lies between them, as long as m ≤ R ≤ m cap.
  ///
  /// - Parameters:
  ///   - rest: R, the fen that are left.
  ///   - people: m, how many share them, at least 1.
  /// - Returns: at least one amount.
  func allowed(rest: Int64, people: Int64) -> ClosedRange<Int64> {
    let others = people - 1
    return max(1, rest - others * cap)...min(cap, rest - others)
  }
}
