import Money
public import MonteCarlo
public import Statistics

/// The story of a static plan: the claims of every period, and what they cost whom.
extension StaticPlanExperiment: Chronicled {
  /// Tells a replication period by period: claims by benefit, then the share.
  public func events(block: UInt64, seed: UInt64, replication: Int) -> [StoryEvent] {
    let sharing = PerCapitaSharing(plan)
    var events: [StoryEvent?] = []
    for period in 0..<plan.periods {
      let time = "period \(period + 1)"
      let groups = ["period=\(period + 1)", yearGroup(period / plan.periodsPerYear)]
      var collected: Int64 = 0
      var shortfall: Int64 = 0
      for (c, cost) in sharing.cases.enumerated() {
        let claims = drawn(
          replication + 1, tier: c, period: period, block: block, seed: seed)[replication]
        collected += claims * cost.collected
        shortfall += claims * cost.shortfall
        events.append(
          StoryEvent(
            time: time, kind: "claims-granted", who: "benefit=\(plan.tiers[c].benefit)",
            groups: groups,
            quantities: [
              .init("claims", number: claims, unit: "claims"),
              .init("aid", fen: claims * cost.benefit), .init("fee", fen: claims * cost.fee),
            ]
          ).withoutZeros)
      }
      let share = Double(collected) / Double(sharing.members) / 100
      events.append(
        StoryEvent(
          time: time, kind: "shared", groups: groups,
          quantities: [
            .init("share", real: share, decimals: 6, unit: "yuan"),
            .init("shares", fen: collected), .init("shortfall", fen: shortfall),
          ]
        ).withoutZeros)
    }
    return events.compactMap { $0 }
  }

  /// All measures of a static plan are sums over its events.
  public func told(by events: [StoryEvent]) -> [Int: Int64] {
    let sums = StorySums(events)
    var told: [Int: Int64] = [:]
    for (q, quantity) in layout.quantities.enumerated() {
      // Shares of a member are stored as those of all members.
      let name = quantity.metric.hasSuffix("-share") ? "shares" : quantity.metric
      for i in 0..<(quantity.perPeriod ? plan.periods : plan.years) {
        let sum = sums[name, quantity.perPeriod ? "period=\(i + 1)" : yearGroup(i)]
        told[layout.firstMeasure[q] + i] = sum / max(1, quantity.fen)
      }
    }
    return told
  }

  private func yearGroup(_ year: Int) -> String {
    plan.years == 1 ? "" : "year=\(year + 1)"
  }
}
