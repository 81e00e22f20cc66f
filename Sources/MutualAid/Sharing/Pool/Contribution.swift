/// What one payer of a pool pays, given what happened.
///
/// Amounts are in the unit of the pool's lattice, and may be negative under some rules.
public enum Contribution: Equatable, Sendable {
  /// A straight line of the total: intercept + slope × S.
  case line(Line)

  /// A number for each total from `first` upwards; for totals outside them a line stands in.
  case table(first: Int64, values: [Double], beyond: Line)

  /// Σ_j coefficients[j] × events[j]: events are the claims of each class of a `ClassPool`, or the
  /// losses of each risk of a `RiskPool`.
  ///
  /// `step` is a number of which all coefficients are whole multiples, where there is one.
  case weighted(coefficients: [Double], step: Double?)

  /// A straight line of the total.
  public struct Line: Equatable, Sendable {
    /// What is paid when the total is 0.
    public var intercept: Double

    /// What each unit of the total adds, at least 0.
    public var slope: Double

    /// Describes a line.
    public init(intercept: Double = 0, slope: Double) {
      self.intercept = intercept
      self.slope = slope
    }

    /// Returns what the line gives for a total.
    public func value(_ total: Double) -> Double { intercept + slope * total }
  }

  /// Whether the total alone decides what is paid.
  public var dependsOnTotalAlone: Bool {
    if case .weighted = self { return false }
    return true
  }

  /// Returns what is paid for a total; `nil` where the total alone does not say.
  ///
  /// - Complexity: O(1).
  public func value(ofTotal total: Int64) -> Double? {
    switch self {
    case .line(let line):
      return line.value(Double(total))
    case .table(let first, let values, let beyond):
      let place = total - first
      guard place >= 0, place < Int64(values.count) else { return beyond.value(Double(total)) }
      return values[Int(place)]
    case .weighted:
      return nil
    }
  }

  /// Returns what is paid for given events.
  ///
  /// - Parameters:
  ///   - events: the claims of each class, or the loss of each risk.
  ///   - sizes: what an event of each counts in the total; see `SharingPool.eventSizes`.
  /// - Returns: the contribution in units of the lattice.
  /// - Complexity: O(number of events).
  public func value(ofEvents events: [Int64], sizes: [Int64]) -> Double {
    if case .weighted(let coefficients, _) = self {
      return zip(coefficients, events).reduce(0) { $0 + $1.0 * Double($1.1) }
    }
    let total = zip(events, sizes).reduce(Int64(0)) { $0 + $1.0 * $1.1 }
    return value(ofTotal: total) ?? 0
  }
}
