/// What one replication of a campaign came to.
struct CampaignOutcome {
  /// Where the money went.
  var ledger = MoneyLedger()

  /// What people won in rounds, and what they were paid.
  var won = AmountCounts()
  var paid = AmountCounts()

  /// People who could take part, those who were brought included.
  var reached: Int64 = 0

  /// Different people who took part, and who won at least once.
  var tookPart: Int64 = 0
  var winners: Int64 = 0

  /// The Gini coefficient of what all who took part were paid in rounds.
  var gini = 0.0

  /// How often people took part in a round, and claimed.
  var attendances: Int64 = 0
  var claims: Int64 = 0

  /// Wins of people that the detector flagged by mistake.
  var flaggedPeople: Int64 = 0

  /// Round by round.
  var rounds: [Round] = []

  /// People who were brought by others, and what both sides were rewarded with, in fen.
  var invited: Int64 = 0
  var rewards: Int64 = 0

  /// Those who collected cards, those who completed the set, and what these got.
  var cardPlayers: Int64 = 0
  var completers: Int64 = 0
  var completersByDay: [Int64] = []
  var cardShares = AmountCounts()

  /// Those who bound a card, those of them who would have done so anyway, and those who are active
  /// on each day that is counted.
  var bound: Int64 = 0
  var boundAnyway: Int64 = 0
  var active: [Int64] = []

  /// How many use each wallet, period by period.
  var wallets: DiffusionOutcome<Int64>?

  /// What a round came to.
  struct Round {
    var takers: Int64
    var winners: Int64
    var offered: [Int64]
    var dropped: [Int64]
    var won: [Int64]
    var retried: Int64
    var soldOutAfter: Int?
    var creditPeak: Int64
    var creditDrained: Int64
  }

  /// Takes over a round.
  ///
  /// - Parameters:
  ///   - result: the round.
  ///   - takers: how many accounts took part.
  ///   - credited: wins that are credited a second; `nil` for at once.
  mutating func add(_ result: RoundOutcome, takers: Int64, credited: Int64?) {
    let backlog = credited.map { result.backlog(rate: $0) }
    rounds.append(
      Round(
        takers: takers, winners: result.winners.total, offered: result.offered,
        dropped: result.dropped, won: result.won, retried: result.retried,
        soldOutAfter: result.soldOutAfter,
        creditPeak: backlog?.peak ?? 0, creditDrained: backlog?.drained ?? 0))
  }

  /// What the campaign costs the one who runs it, in fen: what was paid, to whomever, less the
  /// partner's part, and rewards for bringing others.
  func cost(sponsorShare: Double) -> Int64 {
    let spent = ledger.paid + ledger.leaked
    return spent - sponsor(share: sponsorShare) + rewards
  }

  /// What the partner pays of it.
  func sponsor(share: Double) -> Int64 {
    Int64((Double(ledger.paid) * share).rounded(.down))
  }
}
