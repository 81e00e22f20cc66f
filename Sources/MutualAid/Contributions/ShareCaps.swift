public import Money

/// What a member pays at most, and who pays the rest.
public struct ShareCaps: Equatable, Sendable {
  /// For one case.
  public var perCase: Amount?

  /// In one period.
  public var perPeriod: Amount?

  /// In a calendar year.
  public var perYear: Amount?

  /// Who pays what the caps cut off.
  public var excess = Payer.platform

  /// No caps.
  public init() {}

  /// Who pays what members do not.
  public enum Payer: String, CaseIterable, Sendable {
    /// The platform, or a sponsor.
    case platform
    /// Those who receive aid: their benefits are cut by as much, in proportion.
    case claimants
    /// Members, with the next share.
    case carried
  }

  /// The largest number of fen that all members together pay for one case.
  func most(perCaseAmong members: Int64) -> Int64 {
    guard let perCase else { return .max }
    let (product, overflow) = perCase.fen.multipliedReportingOverflow(by: members)
    return overflow ? .max : product
  }
}
