public import MonteCarlo
public import Statistics

/// The story of a plan through time, and of those that are linked to it.
extension DynamicPlanExperiment: Chronicled {
  /// Tells a replication by date: who came and went, which claims were decided, who paid.
  public func events(block: UInt64, seed: UInt64, replication: Int) -> [StoryEvent] {
    let stories = zip(tables, suffixes).map { PlanStory($0, suffix: $1) }
    _ = outcomes(block: block, seed: seed, replication: replication, stories: stories)
    return stories.dropFirst().reduce(stories[0].events) { merged($0, $1.events) }
  }

  /// People, claims and money add up; what classes pay, risks and the float do not follow.
  public func told(by events: [StoryEvent]) -> [Int: Int64] {
    let accounts = zip(tables, suffixes).map {
      PlanAccounts($0, suffix: $1, events: events)
    }
    var told: [Int: Int64] = [:]
    for (i, measure) in measures.enumerated() {
      // A group belongs to one plan, and no other knows it.
      told[i] = accounts.lazy.compactMap { $0.number(of: measure) }.first
    }
    return told
  }

  private var suffixes: [String] { [""] + plan.linked.map { "plan=\($0.name)" } }

  /// Two stories as one: by date, each in its own order.
  private func merged(_ first: [StoryEvent], _ second: [StoryEvent]) -> [StoryEvent] {
    var events: [StoryEvent] = []
    var rest = second[...]
    for event in first {
      let place = rest.firstIndex { $0.time >= event.time } ?? rest.endIndex
      events += rest[..<place]
      rest = rest[place...]
      events.append(event)
    }
    return events + rest
  }
}
