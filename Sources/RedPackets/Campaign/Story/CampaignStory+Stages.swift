import Money
import Statistics

/// What follows the rounds: cards, the funnel, wallets.
extension CampaignStory {
  /// Who completed the set on which day, and what they shared.
  func tellCards(_ old: CampaignOutcome, _ new: CampaignOutcome) {
    guard let cards = campaign.cards else { return }
    add(
      "cards", "cards-collected", groups: [""],
      [
        .init("card-players", number: new.cardPlayers, unit: "people"),
        .init("budget", fen: cards.pool.fen),
      ])
    var before: Int64 = 0
    for (day, completers) in new.completersByDay.enumerated() {
      add(
        "cards day \(day + 1)", "completed", groups: ["day=\(day + 1)", ""],
        [.init("completers", number: completers - before, unit: "people")])
      before = completers
    }
    add(
      "cards", "pool-shared", groups: ["", CampaignStory.cards],
      [
        .init("paid", fen: new.ledger.paid - old.ledger.paid),
        .init("sponsor", fen: new.sponsored - old.sponsored),
        .init("returned", fen: new.ledger.returned - old.ledger.returned),
      ])
  }

  /// Who bound a card, and who is still active.
  func tellFunnel(_ outcome: CampaignOutcome) {
    guard let funnel = campaign.funnel else { return }
    add(
      "funnel", "bound", groups: [""],
      [
        .init("bound-cards", number: outcome.bound, unit: "people"),
        .init("bound-anyway", number: outcome.boundAnyway, unit: "people"),
      ])
    for (day, active) in zip(funnel.days, outcome.active) {
      add(
        "funnel day \(day)", "active", groups: ["day=\(day)"],
        [.init("active", number: active, unit: "people")])
    }
  }

  /// How wallets spread.
  func tellWallets(_ outcome: CampaignOutcome) {
    guard let market = campaign.wallets, let result = outcome.wallets else { return }
    for period in 0...market.periods {
      for (i, wallet) in market.wallets.enumerated() {
        let users = result.usersByWallet[i][period]
        let before = period > 0 ? result.usersByWallet[i][period - 1] : 0
        add(
          "wallets period \(period)", "taken-up", who: "wallet=\(wallet.name)",
          groups: ["wallet=\(wallet.name) period=\(period)"],
          [.init("new-users", number: users - before, unit: "people")])
      }
    }
  }
}
