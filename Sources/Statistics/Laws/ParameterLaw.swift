import Glibc

/// The law of a quantity that nobody knows exactly, over a bounded range.
///
/// It is drawn by inversion, so that a larger uniform number never gives a smaller quantity, and
/// two laws that are drawn from the same uniform number stay together.
///
/// - `uniform`: every value from `low` to `high` is as likely.
/// - `triangular`: the density rises in a straight line from `low` to `mode`, and falls to `high`.
/// - `pert`: a beta law on `low`...`high` with its peak at `mode` and the mean
///   (low + 4 mode + high) / 6: narrower about the mode than a triangle.
/// - `lognormal`: the logarithm is normal; given by the median and the value that 95% stay below.
///   It is cut off at its own 0.1% and 99.9% quantiles, in such a way that the median and the 95%
///   are those of the law that is left.
///
/// Source: D. Vose, *Risk Analysis: A Quantitative Guide*, 3rd ed. (2008), for all four;
/// PERT comes from D. G. Malcolm et al., Operations Research 7 (1959) 646-669.
public struct ParameterLaw: Equatable, Sendable {
  /// The kinds of laws, by their words in the scenario language.
  public enum Kind: String, CaseIterable, Sendable {
    case uniform
    case triangular
    case pert
    case lognormal

    /// The names of the numbers that give the law.
    public var arguments: [String] {
      switch self {
      case .uniform: ["low", "high"]
      case .triangular, .pert: ["low", "mode", "high"]
      case .lognormal: ["median", "p95"]
      }
    }
  }

  /// Why numbers give no law.
  public enum Failure: Error, Equatable, Sendable {
    /// There are more or fewer than the law needs.
    case count(Int)
    /// The numbers do not rise; for `lognormal` also a median that is not above 0.
    case notRising
  }

  /// Which law.
  public let kind: Kind

  /// The numbers that give it, as `Kind.arguments` names them.
  public let arguments: [Double]

  /// The smallest value.
  public let low: Double

  /// The largest value.
  public let high: Double

  /// Of a lognormal law the logarithm's mean and standard deviation.
  let logarithm: (mean: Double, deviation: Double)

  /// How much a lognormal law loses at either end.
  public static let cut = 0.001

  /// Makes a law.
  ///
  /// - Parameters:
  ///   - kind: which law.
  ///   - arguments: the numbers that give it, in the order of `Kind.arguments`.
  /// - Throws: `Failure` for numbers that give no law: `low` must be below `high` and `mode` not
  ///   outside, the median above 0 and below the 95%.
  public init(_ kind: Kind, _ arguments: [Double]) throws(Failure) {
    guard arguments.count == kind.arguments.count else { throw .count(arguments.count) }
    let first = arguments[0]
    let last = arguments[arguments.count - 1]
    let rises = zip(arguments, arguments.dropFirst()).allSatisfy { $0 <= $1 } && first < last
    guard rises, last.isFinite, kind != .lognormal || first > 0 else { throw .notRising }
    self.kind = kind
    self.arguments = arguments
    guard kind == .lognormal else {
      (low, high) = (first, last)
      logarithm = (0, 1)
      return
    }
    let level = ParameterLaw.cut + (1 - 2 * ParameterLaw.cut) * 0.95
    logarithm = (log(first), log(last / first) / Normal.quantile(level))
    let reach = Normal.quantile(1 - ParameterLaw.cut) * logarithm.deviation
    (low, high) = (exp(logarithm.mean - reach), exp(logarithm.mean + reach))
  }

  /// Two laws are equal when they are of one kind with the same numbers.
  public static func == (left: ParameterLaw, right: ParameterLaw) -> Bool {
    left.kind == right.kind && left.arguments == right.arguments
  }
}

extension ParameterLaw {
  /// The mean.
  public var mean: Double {
    let a = arguments
    switch kind {
    case .uniform: return (low + high) / 2
    case .triangular: return (a[0] + a[1] + a[2]) / 3
    case .pert: return (a[0] + 4 * a[1] + a[2]) / 6
    case .lognormal: return logarithmicMoment(1)
    }
  }

  /// The variance.
  public var variance: Double {
    let a = arguments
    switch kind {
    case .uniform: return (high - low) * (high - low) / 12
    case .triangular:
      let (x, y) = (a[1] - a[0], a[2] - a[1])
      return (x * x + x * y + y * y) / 18
    case .pert: return (mean - low) * (high - mean) / 7
    case .lognormal: return logarithmicMoment(2) - mean * mean
    }
  }

  /// E[X^power] of a lognormal law that is cut off at both ends.
  private func logarithmicMoment(_ power: Double) -> Double {
    let (mean, deviation) = logarithm
    let edge = Normal.quantile(1 - ParameterLaw.cut)
    let shift = power * deviation
    let inside = Normal.cumulative(edge - shift) - Normal.cumulative(-edge - shift)
    return exp(power * mean + shift * shift / 2) * inside / (1 - 2 * ParameterLaw.cut)
  }
}
