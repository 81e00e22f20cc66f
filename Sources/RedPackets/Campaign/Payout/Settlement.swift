import Randomness

/// What the winners of a round are paid in the end, and where the rest goes.
///
/// Hunters' wins are chosen among all at random. The detector flags some of theirs and, by mistake,
/// some of the people's; flagged accounts are paid a part, and what is withheld goes back. People
/// claim in time or not, and redeem or not; hunters always do.
struct Settlement {
  /// What people were paid.
  private(set) var paid = AmountCounts()

  /// What people won.
  private(set) var won = AmountCounts()

  /// How many people claimed, redeemed or not.
  private(set) var claims: Int64 = 0

  /// How many wins of people were flagged by mistake.
  private(set) var flaggedPeople: Int64 = 0

  /// Where the money went; the budget and what was never won are left to the caller.
  private(set) var ledger = MoneyLedger()

  /// Settles the wins of a round.
  ///
  /// - Parameters:
  ///   - amounts: what was won.
  ///   - hunters: how many of the winners are hunters.
  ///   - fraud: what the detector does.
  ///   - doubled: wins that were credited twice: who got them keeps both.
  ///   - claiming: who claims.
  ///   - generator: draws whose wins are hunters', who is flagged, who claims, who redeems.
  init(
    _ amounts: AmountCounts, hunters: Int64, fraud: Fraud,
    doubled: AmountCounts = AmountCounts(), claiming: Claiming,
    using generator: inout Xoshiro256PlusPlus
  ) {
    let hunted = amounts.chosen(hunters, using: &generator)
    won = amounts - hunted
    let caught = hunted.thinned(fraud.truePositive, using: &generator)
    let mistaken = won.thinned(fraud.falsePositive, using: &generator)
    flaggedPeople = mistaken.count
    ledger.leaked = (hunted - caught).sum + caught.reduced(to: fraud.reducedPay).sum
    let due = (won - mistaken) + mistaken.reduced(to: fraud.reducedPay)
    let claimed = due.thinned(claiming.chance, using: &generator)
    claims = claimed.count
    paid = claimed.thinned(claiming.redemption, using: &generator)
    ledger.paid = paid.sum + doubled.sum
    ledger.unclaimed = due.sum - paid.sum
    ledger.returned = amounts.sum - due.sum - ledger.leaked
  }
}
