import Money
public import MonteCarlo
public import Statistics

/// The story of a plan with a sharing rule: the claims of every year, and who paid for them.
extension SharedPlanExperiment: Chronicled {
  /// Tells a replication year by year: claims by class, then what each class contributed.
  public func events(block: UInt64, seed: UInt64, replication: Int) -> [StoryEvent] {
    (0..<shared.plan.years).flatMap { year in
      let claims = columns.indices.map {
        drawn(replication + 1, class: $0, year: year, block: block, seed: seed)[replication]
      }
      return claimEvents(claims, year) + contributionEvents(claims, year)
    }
  }

  private func claimEvents(_ claims: [Int64], _ year: Int) -> [StoryEvent] {
    claims.enumerated().compactMap { c, claims in
      let planClass = shared.plan.classes[c]
      return StoryEvent(
        time: "year \(year + 1)", kind: "claims-granted", who: "class=\(planClass.name)",
        groups: [group(year), group(year, c)],
        quantities: [
          .init("claims", number: claims, unit: "claims"),
          .init("aid", fen: claims * planClass.benefit.fen),
          .init("fee", fen: claims * fees[c]),
        ]
      ).withoutZeros
    }
  }

  private func contributionEvents(_ claims: [Int64], _ year: Int) -> [StoryEvent] {
    let total = total(claims)
    return columns.enumerated().map { c, column in
      let planClass = shared.plan.classes[c]
      let stored = column.stored(total: total) { claims[$0] }
      let each = column.step * (Double(stored) - column.zero) * shared.yuanPerUnit
      return StoryEvent(
        time: "year \(year + 1)", kind: "contributed", who: "class=\(planClass.name)",
        groups: [group(year, c)],
        quantities: [
          .init("contribution", real: each, decimals: 6, unit: "yuan"),
          .init("members", number: planClass.members, unit: "people"),
          .init("contributions", real: each * Double(planClass.members), decimals: 2, unit: "yuan"),
        ])
    }
  }

  /// Claims, aid and fee are sums over events; contributions follow from the claims by the rule.
  public func told(by events: [StoryEvent]) -> [Int: Int64] {
    let sums = StorySums(events)
    var told: [Int: Int64] = [:]
    for year in 0..<shared.plan.years {
      let claims = columns.indices.map { sums["claims", group(year, $0)] }
      let total = total(claims)
      for (m, measure) in layout.contents.enumerated() where measure.year == year {
        switch measure.content {
        case .nothing: told[m] = 0
        case .contribution(let c):
          told[m] = columns[c].stored(total: total) { claims[$0] }
        case .claims:
          let name = layout.measures[m].metric
          // Money is stored in a unit of its own, a whole number of fen.
          let unit = name == "claims" ? 1 : Int64((layout.measures[m].scale * 100).rounded())
          told[m] = sums[name, group(year)] / unit
        }
      }
    }
    return told
  }

  /// What claims cost in all, in units of the pool's lattice.
  private func total(_ claims: [Int64]) -> Int64 {
    zip(shared.pool.eventSizes, claims).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The group of a class in a year, or of all classes.
  private func group(_ year: Int, _ c: Int? = nil) -> String {
    let name = c.map { ["class=\(shared.plan.classes[$0].name)"] } ?? []
    return (name + (shared.plan.years > 1 ? ["year=\(year + 1)"] : [])).joined(separator: " ")
  }
}
