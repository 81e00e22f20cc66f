public import MonteCarlo
public import Statistics

/// The story of a campaign.
extension CampaignExperiment: Chronicled {
  /// Tells a replication round by round, then the stages that follow.
  public func events(block: UInt64, seed: UInt64, replication: Int) -> [StoryEvent] {
    let story = CampaignStory(campaign)
    var run = CampaignRun(campaign, seed: seed, block: block, replication: replication)
    run.run(hazards: hazards, payouts: payouts, story: story)
    return story.events
  }

  /// All but the Gini coefficient follow from events.
  public func told(by events: [StoryEvent]) -> [Int: Int64] {
    let accounts = CampaignAccounts(campaign, events: events)
    var told: [Int: Int64] = [:]
    for (i, measure) in measures.enumerated() { told[i] = accounts.number(of: measure) }
    return told
  }
}
