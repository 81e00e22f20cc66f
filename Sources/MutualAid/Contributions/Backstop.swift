public import Money

/// An insurer behind the plan: excess of loss on the aid of a calendar year.
///
///     paid = min(limit, max(0, aid of the year - attachment))
public struct Backstop: Equatable, Sendable {
  /// From which sum of aid in a year the insurer pays.
  public var attachment: Amount

  /// What the insurer pays in a year at most; `nil` for no limit.
  public var limit: Amount?

  /// Describes a backstop.
  public init(attachment: Amount, limit: Amount? = nil) {
    self.attachment = attachment
    self.limit = limit
  }

  /// What the insurer pays of the aid of a year, all in fen.
  func paid(aid: Int64) -> Int64 {
    min(limit?.fen ?? .max, max(0, aid - attachment.fen))
  }
}
