import Statistics

/// On which side of a limit a number is to be.
public enum Relation: String, CaseIterable, Sendable {
  /// Less than the limit.
  case below = "<"
  /// The limit or less.
  case atMost = "<="
  /// More than the limit.
  case above = ">"
  /// The limit or more.
  case atLeast = ">="

  /// Whether the number is to be on the lower side.
  var isUpperBound: Bool { self == .below || self == .atMost }

  /// Whether a number is on the right side.
  ///
  /// A number that misses the limit by rounding alone is equal to it.
  func holds(_ value: Double, _ limit: Double) -> Bool {
    let rounding = 1e-9 * max(1, limit.magnitude)
    let isEqual = (value - limit).magnitude <= rounding
    return switch self {
    case .below: value < limit && !isEqual
    case .atMost: value < limit || isEqual
    case .above: value > limit && !isEqual
    case .atLeast: value > limit || isEqual
    }
  }

  /// What an interval says of a number within it.
  ///
  /// - Parameters:
  ///   - low: the lower end; `nil` if there is none.
  ///   - high: the upper end; `nil` if there is none.
  ///   - limit: the limit.
  /// - Returns: `pass` if even the end that is nearest to the wrong side is right, `fail` if even
  ///   the other end is wrong, else `undecided`.
  func outcome(low: Double?, high: Double?, limit: Double) -> Verdict.Outcome {
    let (best, worst) = isUpperBound ? (low, high) : (high, low)
    if let worst, holds(worst, limit) { return .pass }
    if let best, !holds(best, limit) { return .fail }
    return .undecided
  }
}
