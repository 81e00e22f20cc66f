public import Statistics

/// How often one kind of interval held the true value of one law.
public struct CoverageFinding: Equatable, Sendable {
  /// The kind of interval.
  public let kind: CoverageKind

  /// The name of the law.
  public let law: String

  /// How many numbers each interval was made from.
  public let observations: Int

  /// The true value.
  public let truth: Double

  /// How many samples were drawn.
  public private(set) var repetitions = 0

  /// How many of them had an interval; the other numbers are of these.
  public private(set) var given = 0

  /// How many intervals held the true value.
  public private(set) var held = 0

  /// How many intervals lay wholly below the true value.
  public private(set) var below = 0

  /// How many intervals lay wholly above it.
  public private(set) var above = 0

  /// How many were marked, because the error rests on too few observations.
  public private(set) var marked = 0

  private var widths = 0.0
  private var errors = 0.0
  private var squares = 0.0

  init(_ kind: CoverageKind, _ law: CoverageLaw, observations: Int) {
    self.kind = kind
    self.law = law.name
    self.observations = observations
    truth = kind.truth(law)
  }

  /// The share of intervals that held the true value; `nil` where none was given.
  public var coverage: Double? { share(held) }

  /// A count as a share of the given intervals.
  public func share(_ count: Int) -> Double? {
    given > 0 ? Double(count) / Double(given) : nil
  }

  /// The interval of the coverage itself.
  public var interval: ProbabilityInterval? {
    given > 0 ? ProbabilityInterval(successes: held, trials: given) : nil
  }

  /// The mean width over 2 × 1.96 × the standard deviation of the estimates: 1 for an interval as
  /// wide as that of somebody who knew how the estimate spreads.
  public var relativeWidth: Double? {
    guard given > 1 else { return nil }
    let n = Double(given)
    let spread = ((squares - errors * errors / n) / (n - 1)).squareRoot()
    return spread > 0 ? widths / n / (2 * Normal.quantile(0.975) * spread) : nil
  }

  /// Counts one sample.
  mutating func add(_ estimate: CoverageEstimate?) {
    repetitions += 1
    guard let estimate else { return }
    given += 1
    // A true value that an end meets up to rounding is held.
    let slack = 1e-9 * max(1, truth.magnitude)
    if estimate.high < truth - slack {
      below += 1
    } else if estimate.low > truth + slack {
      above += 1
    } else {
      held += 1
    }
    if estimate.isMarked { marked += 1 }
    widths += estimate.high - estimate.low
    let error = estimate.value - truth
    errors += error
    squares += error * error
  }

  /// Adds what was found in other repetitions of the same case.
  mutating func merge(_ other: CoverageFinding) {
    repetitions += other.repetitions
    given += other.given
    held += other.held
    below += other.below
    above += other.above
    marked += other.marked
    widths += other.widths
    errors += other.errors
    squares += other.squares
  }
}
