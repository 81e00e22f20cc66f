import Glibc

/// When those who take part in a round begin, in seconds after its cue.
public enum ArrivalLaw: Equatable, Sendable {
  /// A burst with a tail:
  ///
  ///     F(t) = w G(t) + (1 - w) (1 - exp(-t / tail))
  ///
  /// with G the Erlang law of a whole `shape` and mean `mean`. A proposal, not a measurement: no
  /// platform has published arrivals second by second.
  case burst(weight: Double, shape: Int, mean: Double, tail: Double)

  /// Points of the distribution function, linear between them: (second, share), both rising, the
  /// last share 1.
  case table([ArrivalPoint])

  /// Returns F(t), the share that has begun by a second.
  ///
  /// - Complexity: O(shape) or O(points).
  public func share(by second: Double) -> Double {
    guard second > 0 else { return 0 }
    switch self {
    case .burst(let weight, let shape, let mean, let tail):
      let x = second * Double(shape) / mean
      var term = exp(-x)
      var left = term
      for k in stride(from: 1, to: shape, by: 1) {
        term *= x / Double(k)
        left += term
      }
      return weight * max(0, 1 - left) + (1 - weight) * -expm1(-second / tail)
    case .table(let points):
      var before = ArrivalPoint(second: 0, share: 0)
      for point in points {
        if second <= point.second {
          let part = (second - before.second) / (point.second - before.second)
          return before.share + part * (point.share - before.share)
        }
        before = point
      }
      return 1
    }
  }

  /// For each second of a round the chance that somebody who has not begun yet begins in it.
  ///
  /// - Parameter length: how many seconds the round lasts.
  /// - Returns: `length` chances; those who have not begun at the end stay away.
  func hazards(length: Int) -> [Double] {
    (0..<length).map { second in
      let before = share(by: Double(second))
      guard before < 1 else { return 0 }
      return min(1, max(0, (share(by: Double(second + 1)) - before) / (1 - before)))
    }
  }
}

/// A point of an arrival table.
public struct ArrivalPoint: Equatable, Sendable {
  /// Seconds after the cue, above 0.
  public var second: Double

  /// The share that has begun by then, from 0 to 1.
  public var share: Double

  /// Describes a point.
  public init(second: Double, share: Double) {
    self.second = second
    self.share = share
  }
}
