import Money
import Statistics

/// Tells one replication of a campaign: watches a run after every round and stage, and makes events
/// of what has changed.
///
/// It sees the state that the run itself goes through and draws nothing, so that a run with a story
/// and one without are the same.
final class CampaignStory {
  /// What happened, in order of time.
  private(set) var events: [StoryEvent] = []

  let campaign: Campaign

  /// The run at the moment before.
  private var before: CampaignRun?

  /// Groups of rounds and of cards together; no measure has them.
  static let rounds = "rounds"
  static let cards = "cards"

  init(_ campaign: Campaign) { self.campaign = campaign }

  /// Tells who could take part.
  func open(_ run: CampaignRun) {
    before = run
    add(
      "the beginning", "campaign-opened", groups: [""],
      [
        .init("audience", number: campaign.audience - run.hunters, unit: "people"),
        .init("hunters", number: run.hunters, unit: "accounts"),
      ])
  }

  /// Tells a round: requests and wins through its seconds, then the money.
  func tellRound(_ i: Int, _ run: CampaignRun) {
    guard let before else { return }
    let round = campaign.rounds[i]
    let result = run.outcome.rounds[i]
    add(
      "\(round.name) +0 s", "round-began", groups: [""],
      [
        .init("accounts", number: result.takers, unit: "accounts"),
        .init("first-time", number: run.people.total - before.people.total, unit: "people"),
        .init("budget", fen: round.pot.fen), .init("carried-in", fen: before.carried),
      ])
    tellSeconds(round, result)
    tellMoney(round, before, run)
    self.before = run
  }

  /// Tells who was brought by others after a round.
  func tellForwarding(_ i: Int, _ run: CampaignRun) {
    guard let before, campaign.forwarding != nil else { return }
    let (old, new) = (before.outcome, run.outcome)
    add(
      "after \(campaign.rounds[i].name)", "forwarded", groups: [""],
      [
        .init("could-forward", number: new.forwarders - old.forwarders, unit: "people"),
        .init("invited-first", number: new.invitedFirst - old.invitedFirst, unit: "people"),
        .init("invited", number: new.invited - old.invited, unit: "people"),
        .init("rewards", fen: new.rewards - old.rewards),
      ])
    self.before = run
  }

  /// Tells what follows the rounds.
  func close(_ run: CampaignRun) {
    guard let before else { return }
    tellCards(before.outcome, run.outcome)
    tellFunnel(run.outcome)
    tellWallets(run.outcome)
  }

  /// Adds an event without its zeros, if anything is left of it.
  func add(
    _ time: String, _ kind: String, who: String = "", groups: [String],
    _ quantities: [StoryEvent.Quantity]
  ) {
    let event = StoryEvent(
      time: time, kind: kind, who: who, groups: groups, quantities: quantities)
    if let event = event.withoutZeros { events.append(event) }
  }
}
