public import Statistics

/// An experiment that can tell the story of a single replication.
public protocol Chronicled: Experiment {
  /// Tells a replication of a block, in order of time, from the draws that a run makes.
  ///
  /// - Parameters:
  ///   - block: the number of the block, from 0.
  ///   - seed: the seed of the run.
  ///   - replication: its place in the block, from 0.
  /// - Returns: the events, none of them without a quantity.
  func events(block: UInt64, seed: UInt64, replication: Int) -> [StoryEvent]

  /// The stored numbers of measures that events add up to, by place in `measures`.
  ///
  /// Measures that do not follow from events are left out.
  func told(by events: [StoryEvent]) -> [Int: Int64]
}

/// One replication, told: what happened, what the run stores of it, and whether the two agree.
public struct Chronicle: Sendable {
  /// What happened, in order of time.
  public var events: [StoryEvent]

  /// The numbers that a run stores of the replication, one for each measure.
  public var stored: [Int64]

  /// What the events add up to beside what is stored.
  public var checks: [Check]

  /// A number that the events add up to, beside the one that the run stores.
  public struct Check: Equatable, Sendable {
    /// The measure, by its place.
    public var measure: Int

    /// What the events add up to, in stored units.
    public var told: Int64

    /// What the run stores.
    public var stored: Int64

    /// Whether the two are the same.
    public var agrees: Bool { told == stored }
  }
}

extension Chronicled {
  /// Tells one replication, and holds what is told against what a run stores.
  ///
  /// - Parameters:
  ///   - number: the replication in the numbering of a run, from 1.
  ///   - seed: the seed of the run.
  /// - Returns: events, stored numbers and checks.
  /// - Throws: `LedgerError` if money was lost or made.
  /// - Complexity: that of the replications of the block up to this one.
  public func chronicle(number: Int, seed: UInt64) throws(LedgerError) -> Chronicle {
    precondition(number >= 1, "replications are numbered from 1")
    let block = UInt64((number - 1) / blockSize)
    let row = (number - 1) % blockSize
    // Fewer replications of a block are the first of them.
    var values = BlockValues(measures: measures.count, replications: row + 1)
    try simulate(block: block, seed: seed, into: &values)
    let events = events(block: block, seed: seed, replication: row)
    let stored = measures.indices.map { values[$0, row] }
    return Chronicle(
      events: events, stored: stored, checks: checks(of: events, against: stored))
  }

  /// Holds what events add up to against stored numbers.
  public func checks(of events: [StoryEvent], against stored: [Int64]) -> [Chronicle.Check] {
    let told = told(by: events)
    return stored.indices.compactMap { i in
      told[i].map { Chronicle.Check(measure: i, told: $0, stored: stored[i]) }
    }
  }
}
