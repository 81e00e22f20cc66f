import Statistics

/// Who came and went, and how many there are.
extension PlanStory {
  /// The incidence of a new year, where it is drawn.
  func tellYear(_ t: Int, _ change: PlanChange) {
    guard change.after.yearFactor != change.before.yearFactor else { return }
    add(
      "\(tables.periods[t].from)", "incidence-drawn", groups: [],
      [.init("factor", real: change.after.yearFactor, decimals: 6, unit: "times")])
  }

  /// Who left by himself, died or grew too old.
  func tellMoves(_ phase: Phase, _ t: Int, _ change: PlanChange) {
    let isLate = phase == .leftLate
    let time = isLate ? shareDate(t) : publication(t)
    let period = tables.periods[t]
    let news = tables.plan.exits.news.filter {
      $0.day >= period.from && $0.day < period.publication
    }
    let reason = news.map { "news=\($0.day)" }.joined(separator: " ")
    add(
      time, isLate ? "left-after-share" : "left", who: isLate ? "" : reason, groups: groups(t),
      [.init("left", number: change.inYear(\.left), unit: "people")])
    add(
      time, "died", groups: groups(t),
      [.init("died", number: change.inYear(\.died), unit: "people")])
    add(
      time, "too-old", groups: groups(t),
      [.init("too-old", number: change.inYear(\.tooOld), unit: "people")])
  }

  /// Who came for the first time, and who came back.
  func tellJoining(_ t: Int, _ change: PlanChange) {
    add(
      publication(t), "joined", groups: groups(t),
      [
        .init("joined", number: change.inYear(\.joined), unit: "people"),
        .init("rejoined", number: change.inYear(\.rejoined), unit: "people"),
      ])
  }

  /// The members who share, those past their wait, and the claims that are under way.
  func tellCount(_ t: Int, _ change: PlanChange) {
    let outcome = change.after.outcome
    // Where all are past their wait there is nothing to tell.
    let matured = outcome.matured[t] < 1 ? outcome.matured[t] : 0
    add(
      publication(t), "members-counted", groups: groups(t),
      [
        .init("members", number: outcome.members[t], unit: "people"),
        .init("matured", real: matured, decimals: 6, unit: "share"),
        .init("under-way", number: outcome.outstanding, unit: "claims"),
      ])
  }
}
