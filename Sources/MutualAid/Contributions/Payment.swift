public import Money

/// How shares are paid: afterwards by debits, or out of a balance that was paid in before.
public struct Payment: Equatable, Sendable {
  /// How a share becomes whole fen.
  public var rounding = Rounding.nearest

  /// Shares that a new member does not pay; the platform does.
  public var free: FreePeriods?

  /// Debits that can fail; `nil` where every share is paid.
  public var debits: Debits?

  /// Balances that members pay in; `nil` where they pay afterwards.
  public var prepaid: Prepaid?

  /// Every share is paid afterwards, without fail.
  public init() {}

  /// How a share becomes whole fen; what rounding leaves is carried to the next share.
  public enum Rounding: String, CaseIterable, Sendable {
    /// To the nearest fen, half to even.
    case nearest
    /// To the fen below.
    case down
    /// To the fen above.
    case up
  }

  /// Shares that a new member does not pay.
  public struct FreePeriods: Equatable, Sendable {
    /// How many shares after joining.
    public var periods: Int
    /// For those who join before this day; `nil` for all.
    public var until: Day?

    /// Describes free periods.
    public init(periods: Int, until: Day? = nil) {
      self.periods = periods
      self.until = until
    }
  }

  /// Debits that can fail.
  public struct Debits: Equatable, Sendable {
    /// The chance that the first attempt fails.
    public var failure: Double
    /// How many times it is tried again.
    public var retries: Int
    /// The chance that such a try succeeds.
    public var success: Double

    /// Describes debits.
    public init(failure: Double, retries: Int, success: Double) {
      self.failure = failure
      self.retries = retries
      self.success = success
    }

    /// The chance that a share stays unpaid, and the member is removed.
    public var unpaid: Double {
      (0..<retries).reduce(failure) { chance, _ in chance * (1 - success) }
    }
  }

  /// Balances that are paid in before.
  public struct Prepaid: Equatable, Sendable {
    /// What a new member pays in.
    public var entry: Amount
    /// Below this balance members have to top up.
    public var least: Amount
    /// What they pay in then.
    public var topUp: Amount
    /// The chance that a member does so; the others lose their rights and what is left.
    public var chance: Double

    /// Describes balances.
    public init(entry: Amount, least: Amount, topUp: Amount, chance: Double) {
      self.entry = entry
      self.least = least
      self.topUp = topUp
      self.chance = chance
    }
  }

  /// A sum divided among members, in whole fen.
  func share(of fen: Int64, among members: Int64) -> Int64 {
    guard members > 0, fen > 0 else { return 0 }
    let (whole, rest) = fen.quotientAndRemainder(dividingBy: members)
    switch rounding {
    case .down: return whole
    case .up: return rest > 0 ? whole + 1 : whole
    case .nearest:
      let twice = 2 * rest
      return twice > members || (twice == members && whole % 2 == 1) ? whole + 1 : whole
    }
  }
}
