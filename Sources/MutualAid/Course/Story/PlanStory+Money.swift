import Money
import Statistics

/// Which claims were decided, and who paid for them.
extension PlanStory {
  /// What was decided at a publication, and what came of looking into it.
  func tellDecisions(_ t: Int, _ change: PlanChange) {
    let run = change.after
    for (payment, claims) in run.ripeByPayment.enumerated() {
      let (benefit, fee) = tables.payments[payment]
      add(
        publication(t), "claims-granted", who: "benefit=\(Amount(fen: benefit))",
        groups: groups(t),
        [
          .init("claims", number: claims, unit: "claims"), .init("aid", fen: claims * benefit),
          .init("fee", fen: claims * fee),
        ])
    }
    tellInvestigation(publication(t), groups(t), change)
    add(
      publication(t), "appeals-won", groups: groups(t),
      [.init("to-be-granted", number: run.appealed.reduce(0, +), unit: "claims")])
  }

  private func tellInvestigation(_ time: String, _ groups: [String], _ change: PlanChange) {
    add(
      time, "claims-refused", groups: groups,
      [.init("refused", number: change.inYear(\.refused), unit: "claims")])
    add(
      time, "claims-investigated", groups: groups,
      [
        .init("investigation", fen: change.inYear(\.investigation)),
        .init("leaked", fen: change.inYear(\.leaked)),
      ])
  }

  /// What everybody was charged, what caps kept from members, and who paid instead.
  func tellShare(_ t: Int, _ change: PlanChange) {
    let (run, outcome) = (change.after, change.after.outcome)
    let share = outcome.share[t]
    tellCaps(t, change)
    add(
      shareDate(t), "shared", groups: groups(t),
      [
        .init("share", fen: share), .init("cut", fen: outcome.due[t] - share),
        .init("shares", fen: change.inYear(\.shares)),
        .init("carried", fen: run.rounding + run.deferred),
      ])
    tellPayers(shareDate(t), groups(t), change)
    let payment = tables.plan.payment
    let kind =
      payment.prepaid == nil
      ? "debits-failed" : payment.debits == nil ? "balances-lapsed" : "shares-unpaid"
    add(
      shareDate(t), kind, groups: groups(t),
      [.init("unpaid", number: change.inYear(\.unpaid), unit: "people")])
  }

  private func tellPayers(_ time: String, _ groups: [String], _ change: PlanChange) {
    add(time, "insurer-paid", groups: groups, [.init("insured", fen: change.inYear(\.insured))])
    add(time, "platform-paid", groups: groups, [.init("sponsor", fen: change.inYear(\.sponsor))])
    add(
      time, "benefits-cut", groups: groups, [.init("shortfall", fen: change.inYear(\.shortfall))])
  }

  /// Which cap bound, and what it kept from members.
  private func tellCaps(_ t: Int, _ change: PlanChange) {
    let (run, outcome) = (change.after, change.after.outcome)
    guard run.counted > 0, !run.platformPays(t) else { return }
    let due = outcome.due[t]
    let insured = change.inYear(\.insured)
    let overCases = run.aid + run.fees - insured - max(0, run.collectable - insured)
    add(
      shareDate(t), "capped-per-case", groups: [], [.init("kept-from-all", fen: overCases)])
    let capped = min(due, tables.plan.caps.perPeriod?.fen ?? .max)
    add(shareDate(t), "capped-per-period", groups: [], [.init("kept-from-each", fen: due - capped)])
    add(
      shareDate(t), "capped-per-year", groups: [],
      [.init("kept-from-each", fen: capped - outcome.share[t])])
  }

  /// How the plan ended, and what was still paid.
  func tellEnd(_ t: Int, _ change: PlanChange) {
    let outcome = change.after.outcome
    guard outcome.ended, !change.before.outcome.ended else { return }
    let start = tables.plan.calendar.start
    let day = "\(Day(number: start.number + outcome.lifetime))"
    let groups = groups(t, isOver: true)
    add(
      day, "plan-ended", who: reason(t, change),
      groups: [group("date=\(tables.periods[t].share)"), group("")],
      [
        .init("lifetime", number: Int64(outcome.lifetime), unit: "days"),
        .init("members", number: change.before.counted, unit: "people"),
      ])
    let (claims, refused) = (change.inYear(\.claims), change.inYear(\.refused))
    add(
      day, "claims-diagnosed", groups: groups,
      [.init("diagnosed", number: change.of(\.outstanding) + claims + refused, unit: "claims")])
    add(
      day, "claims-granted", groups: groups,
      [.init("claims", number: claims, unit: "claims"), .init("aid", fen: change.inYear(\.aid))])
    tellInvestigation(day, groups, change)
    add(
      day, "shared", groups: groups,
      [
        .init(
          "share",
          fen: outcome.yearShare[change.year] - change.before.outcome.yearShare[change.year]),
        .init("shares", fen: change.inYear(\.shares)), .init("carried", fen: outcome.carried),
      ])
    tellPayers(day, groups, change)
    add(
      day, "refunded", groups: groups,
      [
        .init("refunds", fen: change.of(\.refunds)),
        .init("platform-cost", fen: change.of(\.refundCost)),
      ])
    add(
      day, "converted", groups: groups,
      [
        .init("converted", number: change.of(\.converted), unit: "people"),
        .init("platform-cost", fen: change.of(\.conversionCost)),
      ])
  }
  /// Why the plan ended.
  private func reason(_ t: Int, _ change: PlanChange) -> String {
    let ending = tables.plan.ending
    let since = tables.periods[t].publication.number - tables.plan.calendar.start.number
    if let threshold = ending.threshold, change.before.counted < threshold,
      since >= ending.graceDays
    {
      return "reason=threshold"
    }
    let isLast = tables.plan.endsByDate && t == tables.periods.count - 1
    return isLast ? "reason=date" : "reason=decision"
  }
}
