import Glibc

/// What becomes of what was won: claimed in time or not, redeemed or not.
public struct Claiming: Equatable, Sendable {
  /// The part of winners who never claim.
  public var never: Double

  /// The mean time until a claim, in seconds, of those who do; 0 for at once.
  public var meanDelay: Double

  /// After how many seconds unclaimed money goes back; `nil` for never.
  public var window: Double?

  /// The part of claims that are redeemed: 1 for cash, less for coupons.
  public var redemption: Double

  /// The part of what is redeemed that a partner pays, such as the merchant of a coupon.
  public var sponsorShare: Double

  /// Describes claims; by default all claim at once and redeem.
  public init(
    never: Double = 0, meanDelay: Double = 0, window: Double? = nil, redemption: Double = 1,
    sponsorShare: Double = 0
  ) {
    self.never = never
    self.meanDelay = meanDelay
    self.window = window
    self.redemption = redemption
    self.sponsorShare = sponsorShare
  }

  /// What a partner pays of a sum in fen, rounded down.
  func sponsored(_ fen: Int64) -> Int64 {
    Int64((Double(fen) * sponsorShare).rounded(.down))
  }

  /// The chance that a winner claims in time.
  ///
  ///     (1 - never) (1 - exp(-window / delay))
  public var chance: Double {
    guard let window, meanDelay > 0 else { return 1 - never }
    return (1 - never) * -expm1(-window / meanDelay)
  }
}
