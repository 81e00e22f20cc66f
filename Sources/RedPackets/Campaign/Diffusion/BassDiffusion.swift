import Glibc

/// Several wallets that spread in one market, each among its own potential users.
///
/// People may use more than one wallet, so that wallets do not take users from each other; what
/// they share are the payments. The share of wallet w at the end of period t is
///
///     users_w(t) r_w d_w^t / Σ_v users_v(t) r_v d_v^t
///
/// with r payments per user and period at the start and d the factor of their change.
///
/// - Draws: period by period, in each the wallets in their order; see `Wallet`.
/// - Complexity: O(wallets × periods), whatever the number of people.
///
/// Source: see `Wallet`.
public struct BassDiffusion: Equatable, Sendable {
  /// The wallets.
  public let wallets: [Wallet]

  /// How many periods pass.
  public let periods: Int

  /// The most periods.
  public static let mostPeriods = 10_000

  /// Checks and makes a market.
  ///
  /// - Parameters:
  ///   - wallets: at least one.
  ///   - periods: 1 to `mostPeriods`, and no impulse after the last.
  /// - Throws: `DiffusionError` for what is not so.
  public init(wallets: [Wallet], periods: Int) throws(DiffusionError) {
    guard !wallets.isEmpty else { throw .noWallets }
    guard (1...BassDiffusion.mostPeriods).contains(periods) else {
      throw .periodsOutside(periods: periods, most: BassDiffusion.mostPeriods)
    }
    for wallet in wallets where wallet.impulses.count > periods {
      throw .impulseBeyondPeriods(
        wallet: wallet.name, listed: wallet.impulses.count, periods: periods)
    }
    self.wallets = wallets
    self.periods = periods
  }

  /// Lets all periods pass once.
  ///
  /// - Parameter generator: the source of random words.
  /// - Returns: the users of each wallet at the start and after each period.
  public func run(using generator: inout some RandomNumberGenerator) -> DiffusionOutcome<Int64> {
    var users = wallets.map { [$0.users] }
    for period in 0..<periods {
      for (w, wallet) in wallets.enumerated() {
        users[w].append(
          wallet.step(
            users: users[w][period], impulse: wallet.impulse(in: period), using: &generator))
      }
    }
    return DiffusionOutcome(usersByWallet: users, market: self)
  }

  /// The users if every binomial number were its mean.
  ///
  ///     N' = N + (M - N) (1 - (1 - h) (1 - c)),   h = min(1, p + q N / M)
  ///
  /// Without imitation (q = 0) this is the exact mean of what `run` gives. With imitation it is
  /// the limit for many people; as long as p + q ≤ 1 the mean of few is below it, because the
  /// square of N enters with a minus.
  public var expected: DiffusionOutcome<Double> {
    let users = wallets.map { wallet in
      var users = [Double(wallet.users)]
      for period in 0..<periods {
        let now = users[period]
        let stays = (1 - wallet.startChance(users: now)) * (1 - wallet.impulse(in: period))
        users.append(now + (Double(wallet.potential) - now) * (1 - stays))
      }
      return users
    }
    return DiffusionOutcome(usersByWallet: users, market: self)
  }

  /// The intensity of each wallet after so many periods: payments per user.
  func intensity(_ wallet: Int, after periods: Int) -> Double {
    wallets[wallet].paymentsPerUser * pow(wallets[wallet].drift, Double(periods))
  }
}

extension Wallet {
  /// The chance of a conversion in a period, counted from 0.
  fileprivate func impulse(in period: Int) -> Double {
    period < impulses.count ? impulses[period] : 0
  }
}
