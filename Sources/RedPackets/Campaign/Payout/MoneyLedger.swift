/// Where the money of a campaign went, in fen.
///
///     budget + overrun = paid + unclaimed + returned + leaked
struct MoneyLedger: Equatable, Sendable {
  /// What was set aside for all rounds.
  var budget: Int64 = 0

  /// Paid to people.
  var paid: Int64 = 0

  /// Won by people, but not claimed or not redeemed in time.
  var unclaimed: Int64 = 0

  /// Never won, or withheld from flagged accounts: back to the sponsor.
  var returned: Int64 = 0

  /// Paid to bonus hunters.
  var leaked: Int64 = 0

  /// By how much more was issued than there was, where a rule makes that possible.
  var overrun: Int64 = 0

  /// What the two sides miss of each other; 0 where no fen was lost or made.
  var difference: Int64 { budget + overrun - paid - unclaimed - returned - leaked }

  static func += (left: inout MoneyLedger, right: MoneyLedger) {
    left.budget += right.budget
    left.paid += right.paid
    left.unclaimed += right.unclaimed
    left.returned += right.returned
    left.leaked += right.leaked
    left.overrun += right.overrun
  }
}
