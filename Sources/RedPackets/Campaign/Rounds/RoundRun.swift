import Glibc
import Randomness

/// A round, second by second, with everybody who is alike counted together.
///
/// In each second: some begin; of those who take part some send a request; what exceeds the
/// capacity is dropped; of the admitted some win, as long as there are packets that have been
/// released; who won is done, of the others some give up. A person's course depends on nobody else
/// but through these numbers, so counting is exact: the same law as following everybody one by one.
/// The one approximation: of the several requests that a hunter's account sends in a second, each
/// is admitted independently of the others.
///
/// - Complexity: O(length × groups), whatever the number of people.
struct RoundRun {
  let round: CampaignRound
  let shaking: Shaking
  let capacity: Capacity

  /// How many requests each group's accounts send where others send one.
  let attempts: [Int]

  /// For each second the chance to begin.
  let hazards: [Double]

  /// Runs the round.
  ///
  /// - Parameters:
  ///   - takers: those who take part, by group.
  ///   - generator: draws in the order of seconds: who begins, who sends, who is admitted, who wins,
  ///     who leaves.
  /// - Returns: what the round came to.
  func run(_ takers: Crowd, using generator: inout some RandomNumberGenerator) -> RoundOutcome {
    guard round.winning != .draw else { return draw(takers, using: &generator) }
    var outcome = RoundOutcome(groups: takers.counts.count, length: round.length)
    var waiting = takers
    var active = Crowd(groups: takers.counts.count)
    let overIssue = round.overIssue.extraStock(using: &generator)
    var stock = round.prizes.stock.map { $0 + overIssue } ?? .max
    for second in 0..<round.length {
      let beginners = waiting.thinned(hazards[second], using: &generator)
      waiting -= beginners
      active += beginners
      guard active.total > 0 else { continue }
      let senders = active.thinned(shaking.rate, using: &generator)
      let (admitted, offered, dropped) = admit(senders, using: &generator)
      var hits = admitted
      if case .chance(let chance) = round.winning {
        hits = admitted.thinned(chance, using: &generator)
      }
      let winners = hits.chosen(
        available(stock, outcome.winners.total, second), using: &generator)
      stock -= winners.total
      active -= winners
      active -= (admitted - winners).thinned(shaking.giveUp, using: &generator)
      let leaving = (senders - admitted).thinned(shaking.leaveWhenDropped, using: &generator)
      active -= leaving
      outcome.retried += (senders - admitted - leaving).total
      outcome.record(second, offered: offered, dropped: dropped, winners: winners)
      if stock == 0 {
        outcome.soldOutAfter = second + 1
        break
      }
    }
    return outcome
  }

  /// How many packets can be won in a second.
  private func available(_ stock: Int64, _ issued: Int64, _ second: Int) -> Int64 {
    guard let rate = round.releaseRate else { return stock }
    let (released, overflow) = rate.multipliedReportingOverflow(by: Int64(second + 1))
    return overflow ? stock : min(stock, released - issued)
  }

  /// Who of the senders is admitted; how many requests were sent, and how many were dropped.
  private func admit(
    _ senders: Crowd, using generator: inout some RandomNumberGenerator
  ) -> (Crowd, offered: Int64, dropped: Int64) {
    let offered = zip(senders.counts, attempts).reduce(0) { $0 + $1.0 * Int64($1.1) }
    guard let most = capacity.admitted, offered > most else { return (senders, offered, 0) }
    guard attempts.contains(where: { $0 > 1 }) else {
      return (senders.chosen(most, using: &generator), offered, offered - most)
    }
    let share = Double(most) / Double(offered)
    let admitted = Crowd(
      zip(senders.counts, attempts).map { count, attempts in
        // At least one of an account's requests.
        let chance = -expm1(Double(attempts) * log1p(-share))
        return count == 0 ? 0 : Crowd.binomial(count, chance, using: &generator)
      })
    return (admitted, offered, offered - most)
  }

  /// Everybody applies, and winners are drawn among all applications.
  private func draw(
    _ takers: Crowd, using generator: inout some RandomNumberGenerator
  ) -> RoundOutcome {
    var outcome = RoundOutcome(groups: takers.counts.count, length: 1)
    let winners = takers.chosen(round.prizes.stock ?? takers.total, using: &generator)
    outcome.record(0, offered: takers.total, dropped: 0, winners: winners)
    return outcome
  }
}

/// What a round came to.
struct RoundOutcome {
  /// Those who won, by group.
  private(set) var winners: Crowd

  /// Requests sent, requests dropped and wins, second by second.
  private(set) var offered: [Int64]
  private(set) var dropped: [Int64]
  private(set) var won: [Int64]

  /// How often somebody who was dropped tried again.
  var retried: Int64 = 0

  /// After how many seconds the last packet was gone; `nil` if some are left.
  var soldOutAfter: Int?

  init(groups: Int, length: Int) {
    winners = Crowd(groups: groups)
    offered = [Int64](repeating: 0, count: length)
    dropped = offered
    won = offered
  }

  mutating func record(_ second: Int, offered: Int64, dropped: Int64, winners: Crowd) {
    self.offered[second] = offered
    self.dropped[second] = dropped
    won[second] = winners.total
    self.winners += winners
  }

  /// How many wins wait for their credit at most, and how long after the cue the last is credited.
  ///
  /// - Parameter rate: wins that are credited a second.
  /// - Returns: the longest queue, and the seconds after the cue.
  func backlog(rate: Int64) -> (peak: Int64, drained: Int64) {
    var waiting: Int64 = 0
    var peak: Int64 = 0
    var end: Int64 = 0
    for (second, wins) in won.enumerated() where wins > 0 || waiting > 0 {
      waiting = max(0, waiting + wins - rate)
      peak = max(peak, waiting)
      end = Int64(second + 1)
    }
    return (peak, end + (waiting + rate - 1) / rate)
  }
}
