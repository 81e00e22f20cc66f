import Glibc
import Randomness

/// A round, second by second, with everybody who is alike counted together.
///
/// In each second: some begin; of those who take part some send a request; what exceeds the
/// capacity is dropped; of the admitted some win, as long as there are packets that have been
/// released; who won is done, of the others some give up. A person's course depends on nobody else
/// but through these numbers, so counting is exact: the same law as following everybody one by one.
/// The one approximation: of the several requests that a hunter's account sends in a second, each
/// is admitted independently of the others, so that in single seconds slightly more or fewer can be
/// admitted than the capacity says. Each of those that are admitted has its own chance to win.
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
      let offered = zip(senders.counts, attempts).reduce(0) { $0 + $1.0 * Int64($1.1) }
      let served = min(offered, capacity.admitted ?? offered)
      let admitted = admit(senders, served, of: offered, using: &generator)
      let hits = hits(admitted, served, of: offered, using: &generator)
      let winners = hits.chosen(
        available(stock, outcome.winners.total, second), using: &generator)
      stock -= winners.total
      active -= winners
      active -= (admitted - winners).thinned(shaking.giveUp, using: &generator)
      let leaving = (senders - admitted).thinned(shaking.leaveWhenDropped, using: &generator)
      active -= leaving
      outcome.retried += (senders - admitted - leaving).total
      outcome.record(second, offered: offered, dropped: offered - served, winners: winners)
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

  /// Who of the senders is admitted: all accounts of which one request is, at least.
  private func admit(
    _ senders: Crowd, _ served: Int64, of offered: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> Crowd {
    guard served < offered else { return senders }
    guard zip(senders.counts, attempts).contains(where: { $0 > 0 && $1 > 1 }) else {
      return senders.chosen(served, using: &generator)
    }
    let share = Double(served) / Double(offered)
    return Crowd(
      zip(senders.counts, attempts).map { count, attempts in
        let chance = RoundRun.atLeastOnce(share, in: attempts)
        return count == 0 ? 0 : Crowd.binomial(count, chance, using: &generator)
      })
  }

  /// Who of the admitted wins, as long as there are packets: all accounts of which one request
  /// wins, at least.
  private func hits(
    _ admitted: Crowd, _ served: Int64, of offered: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> Crowd {
    guard case .chance(let chance) = round.winning else { return admitted }
    guard chance > 0, chance < 1 else { return admitted.thinned(chance, using: &generator) }
    let share = Double(served) / Double(offered)
    return Crowd(
      zip(admitted.counts, attempts).map { count, attempts in
        guard count > 0 else { return 0 }
        // Given that one of its requests was admitted, at least.
        let hit =
          attempts == 1
          ? chance
          : RoundRun.atLeastOnce(share * chance, in: attempts)
            / RoundRun.atLeastOnce(share, in: attempts)
        return Crowd.binomial(count, min(1, hit), using: &generator)
      })
  }

  /// The chance that something happens at least once in so many independent trials.
  private static func atLeastOnce(_ chance: Double, in trials: Int) -> Double {
    trials == 1 ? chance : chance < 1 ? -expm1(Double(trials) * log1p(-chance)) : 1
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
