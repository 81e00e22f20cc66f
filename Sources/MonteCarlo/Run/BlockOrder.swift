/// In which order blocks are taken.
public enum BlockOrder: Equatable, Sendable {
  /// From the first to the last.
  case forwards
  /// From the last to the first.
  case backwards
  /// All over the place; the number chooses which of many such orders.
  case scattered(UInt64)

  /// The place of the block that is taken as the `turn`-th, from 0, of those in `places`.
  ///
  /// Every place has one turn. A scattered order takes steps of a size that has no divisor in
  /// common with the number of places, so that it comes by each of them once before it is back
  /// where it began.
  ///
  /// - Complexity: O(log of the number of places); remembers nothing.
  func place(_ turn: Int, among places: Range<Int>) -> Int {
    switch self {
    case .forwards: return places.lowerBound + turn
    case .backwards: return places.upperBound - 1 - turn
    case .scattered(let key):
      let count = UInt64(places.count)
      guard count > 1 else { return places.lowerBound + turn }
      var step = key % count
      while BlockOrder.commonDivisor(step, count) != 1 { step = (step + 1) % count }
      let far = UInt64(turn).multipliedFullWidth(by: step)
      let steps = count.dividingFullWidth(far).remainder
      return places.lowerBound + Int((steps + key / 3 % count) % count)
    }
  }

  private static func commonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
