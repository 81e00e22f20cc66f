/// How wallets spread: counted people, or expected ones as real numbers.
public struct DiffusionOutcome<People: Comparable & Sendable>: Equatable, Sendable {
  /// For each wallet, its users at the start and after each period.
  public let usersByWallet: [[People]]

  /// The market in which they spread.
  public let market: BassDiffusion

  init(usersByWallet: [[People]], market: BassDiffusion) {
    self.usersByWallet = usersByWallet
    self.market = market
  }
}

extension DiffusionOutcome where People == Int64 {
  /// The part of all payments that a wallet has after so many periods.
  ///
  /// - Parameters:
  ///   - wallet: its place.
  ///   - periods: how many have passed, from 0 to all.
  /// - Returns: from 0 to 1; `nil` if nobody pays at all.
  public func paymentShare(of wallet: Int, after periods: Int) -> Double? {
    market.share(of: wallet, users: usersByWallet.map { Double($0[periods]) }, after: periods)
  }
}

extension DiffusionOutcome where People == Double {
  /// The part of all expected payments that a wallet has after so many periods.
  ///
  /// - Parameters:
  ///   - wallet: its place.
  ///   - periods: how many have passed, from 0 to all.
  /// - Returns: from 0 to 1; `nil` if nobody pays at all.
  public func paymentShare(of wallet: Int, after periods: Int) -> Double? {
    market.share(of: wallet, users: usersByWallet.map { $0[periods] }, after: periods)
  }
}

extension BassDiffusion {
  /// A wallet's part of the payments of so many users.
  fileprivate func share(of wallet: Int, users: [Double], after periods: Int) -> Double? {
    let payments = users.indices.map { users[$0] * intensity($0, after: periods) }
    let sum = payments.reduce(0, +)
    return sum > 0 && sum.isFinite ? payments[wallet] / sum : nil
  }
}

/// Why wallets cannot spread like that.
public enum DiffusionError: Error, Equatable, Sendable {
  /// There is no wallet.
  case noWallets
  /// There must be 1 to `most` periods.
  case periodsOutside(periods: Int, most: Int)
  /// A campaign comes after the last period.
  case impulseBeyondPeriods(wallet: String, listed: Int, periods: Int)
  /// The potential users must be 0 to `most`.
  case potentialOutside(wallet: String, potential: Int64, most: Int64)
  /// The users at the start must be among the potential ones.
  case usersOutsidePotential(wallet: String, users: Int64, potential: Int64)
  /// The chance of innovation is not a probability.
  case innovationOutsideUnitInterval(wallet: String, innovation: Double)
  /// Imitation must be at least 0 and finite.
  case imitationNegative(wallet: String, imitation: Double)
  /// The conversion of a period, counted from 1, is not a probability.
  case impulseOutsideUnitInterval(wallet: String, period: Int, impulse: Double)
  /// Payments per user must be at least 0 and finite.
  case paymentsNegative(wallet: String, payments: Double)
  /// The factor of the change of payments must be above 0 and finite.
  case driftNotPositive(wallet: String, drift: Double)
}
