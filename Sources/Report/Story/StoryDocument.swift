public import Statistics

/// The story of one replication with its numbers: what is told in every format.
public struct StoryDocument: Sendable {
  /// The engine's version.
  public var engine: String

  /// The scenario's title.
  public var title: String

  /// The scenario's digest.
  public var sha256: String

  /// The seed of all random numbers.
  public var seed: UInt64

  /// The variant; empty where there is only one.
  public var variant: String

  /// The replication in the numbering of a run, from 1.
  public var replication: Int

  /// What happened, in order of time.
  public var events: [StoryEvent]

  /// The replication's own numbers.
  public var numbers: [Number]

  /// What a replication reports for a measure.
  public struct Number: Equatable, Sendable {
    /// The metric's name.
    public var metric: String

    /// Its group; empty for all together.
    public var group: String

    /// The number, in `unit`.
    public var value: Double

    /// What the events add up to; `nil` where the number does not follow from events.
    public var told: Double?

    /// Whether the two are the same, to the last stored digit.
    public var agrees: Bool

    /// The unit of both.
    public var unit: String

    /// Describes a number.
    public init(
      metric: String, group: String, value: Double, told: Double?, agrees: Bool, unit: String
    ) {
      self.metric = metric
      self.group = group
      self.value = value
      self.told = told
      self.agrees = agrees
      self.unit = unit
    }
  }

  /// Collects a story.
  public init(
    engine: String, title: String, sha256: String, seed: UInt64, variant: String,
    replication: Int, events: [StoryEvent], numbers: [Number]
  ) {
    self.engine = engine
    self.title = title
    self.sha256 = sha256
    self.seed = seed
    self.variant = variant
    self.replication = replication
    self.events = events
    self.numbers = numbers
  }
}
