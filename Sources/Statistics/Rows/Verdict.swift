/// What became of one threshold in one variant: whether it holds, and by which numbers.
public struct Verdict: Equatable, Sendable {
  /// Whether a threshold holds.
  public enum Outcome: String, CaseIterable, Sendable {
    /// It holds: by the exact value, or by all of the interval.
    case pass
    /// It does not hold: by the exact value, or by all of the interval.
    case fail
    /// The interval lies on both sides of the limit, or has no end on the side that counts.
    case undecided
  }

  /// The threshold as it was written.
  public var expectation: String

  /// The variant, or empty where there is only one.
  public var variant: String

  /// Whether it holds.
  public var outcome: Outcome

  /// The number that was asked for; `nil` if it is not known at all.
  public var value: Double?

  /// The lower end of the interval of a simulated value; `nil` for an exact one.
  public var low: Double?

  /// The upper end.
  public var high: Double?

  /// The limit.
  public var limit: Double

  /// Whether `value` was computed from the law itself.
  public var isExact: Bool

  /// The unit of the numbers.
  public var unit: String

  /// States a verdict.
  public init(
    expectation: String, variant: String, outcome: Outcome, value: Double?, low: Double?,
    high: Double?, limit: Double, isExact: Bool, unit: String
  ) {
    self.expectation = expectation
    self.variant = variant
    self.outcome = outcome
    self.value = value
    self.low = low
    self.high = high
    self.limit = limit
    self.isExact = isExact
    self.unit = unit
  }
}

extension [Verdict] {
  /// The worst outcome: `fail` before `undecided` before `pass`; `pass` for none.
  public var worst: Verdict.Outcome {
    contains { $0.outcome == .fail }
      ? .fail : contains { $0.outcome == .undecided } ? .undecided : .pass
  }
}
