public import Money

/// When a plan ends, and who pays what is left to pay.
///
/// What has been diagnosed by the end and is filed in time is still decided and paid.
public struct Ending: Equatable, Sendable {
  /// The plan ends when fewer members than this are counted at a publication.
  public var threshold: Int64?

  /// Not before so many days after the start.
  public var graceDays = 0

  /// The day on which the plan ends in any case: no share falls on a later one.
  public var date: Day?

  /// From this day on the platform pays all shares, if it pays the run-off.
  public var announced: Day?

  /// The rate at which somebody (a regulator, the platform) decides to end the plan, per year.
  public var decisionRate = 0.0

  /// Who pays claims after the end.
  public var payer = Payer.platform

  /// What members get back.
  public var refund = Refund.none

  /// The part of the last members who take the insurance that they are offered, and what the offer
  /// costs the platform for each.
  public var conversion: (share: Double, cost: Amount)?

  /// The plan goes on.
  public init() {}

  /// Who pays claims after the end.
  public enum Payer: String, CaseIterable, Sendable {
    /// The platform.
    case platform
    /// Those who were members at the end, per capita.
    case members
    /// Nobody.
    case nobody
  }

  /// What members get back at the end, from the platform.
  public enum Refund: String, CaseIterable, Sendable {
    /// Nothing.
    case none
    /// The last members get all shares back that they ever paid.
    case shares
    /// The last members get their balances back.
    case balances
  }

  /// Whether two are alike.
  public static func == (a: Ending, b: Ending) -> Bool {
    a.threshold == b.threshold && a.graceDays == b.graceDays && a.date == b.date
      && a.announced == b.announced && a.decisionRate == b.decisionRate && a.payer == b.payer
      && a.refund == b.refund && a.conversion?.share == b.conversion?.share
      && a.conversion?.cost == b.conversion?.cost
  }
}
