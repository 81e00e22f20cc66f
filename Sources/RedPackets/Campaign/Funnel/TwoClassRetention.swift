import Glibc
public import Randomness

/// How long users stay: some for good, fading slowly, the others until the bonus is used up.
///
///     S(t) = q (1 + t/a)^(-b) + (1 - q) e^(-t/τ)
///
/// S(t) is the chance that somebody is still active t days after coming, q the lasting share, a
/// and b the scale in days and the exponent of its decay, τ the mean stay in days of the others.
///
/// - Guarantees: S(0) = 1, S never rises.
/// - Edge cases: q = 0 and q = 1 leave one class; b = 0 lets the lasting ones stay for ever.
///
/// Start points, from the figures in `Docs/Campaign/Retention.md` and not fitted to anything:
/// q = 0.02 (pessimistic), 0.10, 0.50 (a useful product with coupons outstanding), τ = 1 to 3.
///
/// Source: the first term is the survival function of K. S. Lomax, *Business Failures*, JASA 49
/// (1954) 847-852, an exponential stay with gamma-distributed rates; a mixture with a class that
/// soon leaves is our assumption.
public struct TwoClassRetention: Equatable, Sendable {
  /// The part q that comes to stay.
  public let lastingShare: Double

  /// The scale a of their decay, in days.
  public let scale: Double

  /// The exponent b of their decay.
  public let exponent: Double

  /// The mean stay τ of the others, in days.
  public let bonusDays: Double

  /// The most people.
  public static let mostPeople: Int64 = 1_000_000_000_000

  /// Checks and makes a survival function.
  ///
  /// - Parameters:
  ///   - lastingShare: q, from 0 to 1.
  ///   - scale: a, above 0 and finite.
  ///   - exponent: b, at least 0 and finite.
  ///   - bonusDays: τ, above 0 and finite.
  /// - Throws: `RetentionError` for what is not so.
  public init(
    lastingShare: Double, scale: Double, exponent: Double, bonusDays: Double
  ) throws(RetentionError) {
    guard lastingShare >= 0, lastingShare <= 1 else {
      throw .lastingShareOutsideUnitInterval(lastingShare)
    }
    guard scale > 0, scale.isFinite else { throw .scaleNotPositive(scale) }
    guard exponent >= 0, exponent.isFinite else { throw .exponentNegative(exponent) }
    guard bonusDays > 0, bonusDays.isFinite else { throw .bonusDaysNotPositive(bonusDays) }
    self.lastingShare = lastingShare
    self.scale = scale
    self.exponent = exponent
    self.bonusDays = bonusDays
  }

  /// The chance to be active so many days after coming.
  ///
  /// - Parameter days: at least 0.
  /// - Returns: S(days), from 0 to 1.
  public func survival(at days: Double) -> Double {
    precondition(days >= 0, "days are counted from the day of coming")
    return min(1, lasting(at: days) + (1 - lastingShare) * exp(-days / bonusDays))
  }

  /// The part of those still active that came to stay.
  ///
  /// - Parameter days: at least 0.
  /// - Returns: from 0 to 1; `nil` where nobody can be active.
  public func lastingShare(at days: Double) -> Double? {
    let all = survival(at: days)
    return all > 0 ? min(1, lasting(at: days) / all) : nil
  }

  private func lasting(at days: Double) -> Double {
    lastingShare * exp(-exponent * log1p(days / scale))
  }

  /// The exact law of how many are active on one day: binomial with chance S(days).
  ///
  /// - Parameters:
  ///   - people: how many came, 0 to `mostPeople`.
  ///   - days: how many days ago, at least 0.
  /// - Returns: the law.
  public func law(of people: Int64, at days: Int) -> Binomial {
    precondition(
      (0...TwoClassRetention.mostPeople).contains(people), "there are 0 to 10^12 people")
    guard let law = try? Binomial(trials: people, probability: survival(at: Double(days))) else {
      preconditionFailure("a survival function gives chances")
    }
    return law
  }

  /// Draws how many of the same people are active on each of several days.
  ///
  /// From day to day each of those still active stays with the chance S(d') / S(d). So the counts
  /// of all days have the joint law of people who stay independently, and each alone is
  /// binomial.
  ///
  /// - Guarantees: never rising.
  /// - Draws: those of a `BinomialSampler` for each day on which staying is not certain, while
  ///   anybody is active.
  ///
  /// - Parameters:
  ///   - people: how many came, 0 to `mostPeople`.
  ///   - days: days after coming, at least 0, in order.
  ///   - generator: the source of random words.
  /// - Returns: how many are active on each day.
  /// - Complexity: O(days), whatever the number of people.
  public func survivors(
    of people: Int64, days: [Int], using generator: inout some RandomNumberGenerator
  ) -> [Int64] {
    precondition(
      (0...TwoClassRetention.mostPeople).contains(people), "there are 0 to 10^12 people")
    var active = people
    var last = (day: 0, survival: 1.0)
    return days.map { day in
      precondition(day >= last.day, "days come in order, from 0")
      let survival = survival(at: Double(day))
      let stays = last.survival > 0 ? min(1, survival / last.survival) : 0
      guard let sampler = try? BinomialSampler(trials: active, probability: stays) else {
        preconditionFailure("a ratio of a falling function is a chance")
      }
      active = sampler.sample(using: &generator)
      last = (day, survival)
      return active
    }
  }
}

/// Why there is no such retention.
public enum RetentionError: Error, Equatable, Sendable {
  /// The lasting share is not a probability.
  case lastingShareOutsideUnitInterval(Double)
  /// The scale must be above 0 days and finite.
  case scaleNotPositive(Double)
  /// The exponent must be at least 0 and finite.
  case exponentNegative(Double)
  /// The mean stay of bonus seekers must be above 0 days and finite.
  case bonusDaysNotPositive(Double)
}
