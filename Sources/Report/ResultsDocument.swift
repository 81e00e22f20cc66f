public import Statistics
public import Wording

/// Everything that a run has to say: what was run, and the rows that came out.
public struct ResultsDocument: Sendable {
  /// The engine's version.
  public var engine: String

  /// The scenario's title.
  public var title: String

  /// The name of the model, such as `mutual-aid`.
  public var model: String

  /// The scenario's digest.
  public var sha256: String

  /// The seed of all random numbers.
  public var seed: UInt64

  /// How many replications were run; 0 where all was computed from exact laws.
  public var replications: Int

  /// The facts that the scenario used.
  public var facts: [FactLine]

  /// What the metrics mean, in the order of reports.
  public var metrics: [(name: String, meaning: String)]

  /// The metrics that are looked at first.
  public var headlines: [String]

  /// The variants, each with the values that make it what it is.
  public var variants: [VariantSettings]

  /// The command that makes the same results.
  public var command: String

  /// How the headline metrics are spread.
  public var distributions: [Distribution]

  /// Figures from elsewhere that results stand beside.
  public var reported: [ReportedFigure]

  /// Points of histories that the simulated courses stand beside.
  public var observed: [ObservedPoint]

  /// What became of the thresholds.
  public var verdicts: [Verdict]

  /// How often the run looked at its results; `nil` for one with a fixed number of replications.
  public var looks: LooksTaken?

  /// What was known after more and more replications, where that was asked for; groups end with
  /// `replications=N`.
  public var convergence: [ResultRow]

  /// What is to be said beneath the tables.
  public var notes: [Message]

  /// The rows of all variants, and those of the differences from the first where they were asked
  /// for.
  public var rows: [ResultRow]

  /// A fact with its source.
  public struct FactLine: Equatable, Sendable {
    /// The name behind the dollar sign.
    public var name: String

    /// Its value as text.
    public var value: String

    /// Its value as people read it.
    public var wording: Message

    /// Where it is from.
    public var source: String

    /// Describes a fact.
    public init(name: String, value: Message, source: String) {
      self.name = name
      self.value = value.text(in: .english)
      wording = value
      self.source = source
    }
  }

  /// Collects the results of a run.
  public init(
    engine: String, title: String, model: String = "", sha256: String, seed: UInt64,
    replications: Int, facts: [FactLine], metrics: [(name: String, meaning: String)],
    headlines: [String] = [], variants: [VariantSettings] = [], command: String = "",
    distributions: [Distribution] = [],
    reported: [ReportedFigure] = [], observed: [ObservedPoint] = [],
    verdicts: [Verdict] = [], looks: LooksTaken? = nil, convergence: [ResultRow] = [],
    notes: [Message] = [], rows: [ResultRow]
  ) {
    self.engine = engine
    self.title = title
    self.model = model
    self.sha256 = sha256
    self.seed = seed
    self.replications = replications
    self.facts = facts
    self.metrics = metrics
    self.headlines = headlines
    self.variants = variants
    self.command = command
    self.distributions = distributions
    self.reported = reported
    self.observed = observed
    self.verdicts = verdicts
    self.looks = looks
    self.convergence = convergence
    self.notes = notes
    self.rows = rows
  }
}
