import Money
import Statistics

/// A round: requests and wins by the second, then what was won and what became of it.
extension CampaignStory {
  /// So few different amounts are told one by one.
  private static let fewAmounts = 8

  /// Requests, drops and wins, in the spans that measures have.
  func tellSeconds(_ round: CampaignRound, _ result: CampaignOutcome.Round) {
    let whole = "round=\(round.name)"
    guard round.winning != .draw else {
      add(
        "\(round.name) +\(round.length) s", "drawn", groups: [whole],
        [.init("wins", number: result.winners, unit: "wins")])
      return
    }
    for span in CampaignMeasures.spans(round) {
      let last = span.count == 1 ? "" : "-\(span.upperBound - 1)"
      add(
        "\(round.name) +\(span.lowerBound)\(last) s", "requested",
        groups: [CampaignMeasures.group(round, span), whole],
        [
          .init("requests", number: result.offered[span].reduce(0, +), unit: "requests"),
          .init("dropped", number: result.dropped[span].reduce(0, +), unit: "requests"),
          .init("wins", number: result.won[span].reduce(0, +), unit: "wins"),
        ])
    }
    if let seconds = result.soldOutAfter {
      add(
        "\(round.name) +\(seconds) s", "sold-out", groups: [whole],
        [.init("sold-out-after", number: Int64(seconds), unit: "seconds")])
    }
    let end = "\(round.name) +\(round.length) s"
    let peak = result.offered.max() ?? 0
    add(
      end, "round-ended", groups: [whole],
      [
        .init("peak-requests", number: peak, unit: "requests"),
        .init("retried", number: result.retried, unit: "requests"),
      ])
    add(
      end, "credited", groups: [whole],
      [
        .init("queue", number: result.creditPeak, unit: "wins"),
        .init("drained-after", number: result.creditDrained, unit: "seconds"),
      ])
  }

  /// What people won, and where the money went.
  func tellMoney(_ round: CampaignRound, _ before: CampaignRun, _ run: CampaignRun) {
    let end = "\(round.name) +\(round.length) s"
    let groups = ["", CampaignStory.rounds]
    let (old, new) = (before.outcome, run.outcome)
    let won = new.won - old.won
    let winners = run.people.total - run.people.counts[0]
    let earlier = before.people.total - before.people.counts[0]
    add(
      end, "won", groups: groups,
      [
        .init("people-wins", number: won.count, unit: "wins"), .init("won", fen: won.sum),
        .init("first-wins", number: winners - earlier, unit: "people"),
        .init("under-0.10", number: won.countBelow(10), unit: "wins"),
        .init("largest", fen: won.largest),
      ])
    if won.entries.count <= CampaignStory.fewAmounts {
      for entry in won.entries.reversed() {
        add(
          end, "prize", who: "amount=\(Amount(fen: entry.fen))", groups: [],
          [.init("people-wins", number: entry.count, unit: "wins")])
      }
    }
    let paid = new.ledger.paid - old.ledger.paid
    add(
      end, "paid", groups: groups,
      [
        .init("claims", number: new.claims - old.claims, unit: "wins"), .init("paid", fen: paid),
        .init("credited-twice", fen: paid - (new.paid.sum - old.paid.sum)),
        .init("sponsor", fen: new.sponsored - old.sponsored),
      ])
    add(
      end, "unclaimed", groups: groups,
      [.init("unclaimed", fen: new.ledger.unclaimed - old.ledger.unclaimed)])
    add(
      end, "flagged", groups: groups,
      [.init("flagged-people", number: new.flaggedPeople - old.flaggedPeople, unit: "wins")])
    add(
      end, "hunters-paid", groups: groups,
      [.init("leaked", fen: new.ledger.leaked - old.ledger.leaked)])
    add(
      end, "returned", groups: groups,
      [
        .init("returned", fen: new.ledger.returned - old.ledger.returned),
        .init("carried-over", fen: run.carried),
      ])
    add(
      end, "overrun", groups: groups,
      [.init("overrun", fen: new.ledger.overrun - old.ledger.overrun)])
  }
}
