import Randomness

/// One payment wallet that spreads among its potential users.
///
/// The law of one period, with N users of M potential ones:
///
///     a ~ Binomial(M - N, min(1, p + q N / M))     by itself: innovation and imitation
///     b ~ Binomial(M - N - a, c)                   by a campaign in this period
///     N' = N + a + b
///
/// - Guarantees: N never falls and never exceeds M.
/// - Edge cases: without potential users, or when all are users, nothing is drawn.
/// - Draws: those of a `BinomialSampler` for a, then those for b if c is above 0.
/// - Complexity: O(1), whatever M.
///
/// Source: F. M. Bass, *A New Product Growth for Model Consumer Durables*, Management Science 15
/// (1969) 215-227, https://doi.org/10.1287/mnsc.15.5.215, with a binomial step and an impulse.
public struct Wallet: Equatable, Sendable {
  /// Its name.
  public let name: String

  /// All who could ever use it, M, present users included.
  public let potential: Int64

  /// How many use it at the start.
  public let users: Int64

  /// The chance p per period that somebody starts by himself.
  public let innovation: Double

  /// What all potential users together would add to that chance, q per period.
  public let imitation: Double

  /// The chance c for each period, from the first on, that a campaign converts somebody who is
  /// not yet a user; 0 beyond the list.
  public let impulses: [Double]

  /// Payments of one user per period at the start.
  public let paymentsPerUser: Double

  /// The factor by which payments per user change from period to period.
  public let drift: Double

  /// The most potential users.
  public static let largestPotential: Int64 = 1_000_000_000_000

  /// Checks and makes a wallet.
  ///
  /// - Parameters:
  ///   - name: for messages and tables.
  ///   - potential: 0 to `largestPotential`.
  ///   - users: 0 to `potential`.
  ///   - innovation: from 0 to 1.
  ///   - imitation: at least 0, finite; above 1 the chance is cut at 1.
  ///   - impulses: each from 0 to 1.
  ///   - paymentsPerUser: at least 0, finite.
  ///   - drift: above 0, finite.
  /// - Throws: `DiffusionError` for what is not so.
  public init(
    name: String, potential: Int64, users: Int64, innovation: Double, imitation: Double,
    impulses: [Double], paymentsPerUser: Double, drift: Double
  ) throws(DiffusionError) {
    guard (0...Wallet.largestPotential).contains(potential) else {
      throw .potentialOutside(
        wallet: name, potential: potential, most: Wallet.largestPotential)
    }
    guard (0...potential).contains(users) else {
      throw .usersOutsidePotential(wallet: name, users: users, potential: potential)
    }
    guard innovation >= 0, innovation <= 1 else {
      throw .innovationOutsideUnitInterval(wallet: name, innovation: innovation)
    }
    guard imitation >= 0, imitation.isFinite else {
      throw .imitationNegative(wallet: name, imitation: imitation)
    }
    for (place, impulse) in impulses.enumerated() {
      guard impulse >= 0, impulse <= 1 else {
        throw .impulseOutsideUnitInterval(wallet: name, period: place + 1, impulse: impulse)
      }
    }
    guard paymentsPerUser >= 0, paymentsPerUser.isFinite else {
      throw .paymentsNegative(wallet: name, payments: paymentsPerUser)
    }
    guard drift > 0, drift.isFinite else { throw .driftNotPositive(wallet: name, drift: drift) }
    self.name = name
    self.potential = potential
    self.users = users
    self.innovation = innovation
    self.imitation = imitation
    self.impulses = impulses
    self.paymentsPerUser = paymentsPerUser
    self.drift = drift
  }

  /// The chance that somebody who is not yet a user starts by himself in a period.
  func startChance(users: Double) -> Double {
    guard potential > 0 else { return 0 }
    return min(1, innovation + imitation * users / Double(potential))
  }

  /// Lets one period pass.
  ///
  /// - Parameters:
  ///   - users: how many use it before, 0 to `potential`.
  ///   - impulse: the chance c of the period, from 0 to 1.
  ///   - generator: the source of random words.
  /// - Returns: how many use it after.
  public func step(
    users: Int64, impulse: Double, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    precondition((0...potential).contains(users), "the users are among the potential ones")
    precondition(impulse >= 0 && impulse <= 1, "the chance of a conversion is from 0 to 1")
    let started =
      users + draw(potential - users, startChance(users: Double(users)), using: &generator)
    return started + draw(potential - started, impulse, using: &generator)
  }

  private func draw(
    _ people: Int64, _ chance: Double, using generator: inout some RandomNumberGenerator
  ) -> Int64 {
    guard let sampler = try? BinomialSampler(trials: people, probability: chance) else {
      preconditionFailure("chances were cut at 1")
    }
    return sampler.sample(using: &generator)
  }
}
