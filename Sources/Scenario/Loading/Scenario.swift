public import MonteCarlo
public import Statistics
public import Wording

/// A scenario that has been read, checked and turned into experiments.
public struct Scenario: Sendable {
  /// What the scenario is about.
  public var title: String

  /// The model's name in the language.
  public var model: String

  /// The SHA-256 of the resolved variants, each with the horizon, but without the title, the names
  /// of variants, the thresholds and the rest of the `run` section: the same for two texts that mean the same.
  public var sha256: String

  /// How many replications are to be run; at most, where the run stops by itself.
  public var replications: Int

  /// When the run ends before that.
  public var stopping: Stopping

  /// The seed of all random numbers.
  public var seed: UInt64

  /// The variants, at least one.
  public var variants: [Variant]

  /// The facts that the scenario names, in order of appearance.
  public var facts: [Fact]

  /// The metrics of the model with their meanings, in the order of reports.
  public var metrics: [(name: String, meaning: String)]

  /// The metrics that results are first looked at for: those asked for, else the model's own.
  public var headlines: [String]

  /// Figures from elsewhere that results stand beside.
  public var reported: [ReportedFigure]

  /// Points of histories that simulated courses stand beside.
  public var observed: [ObservedPoint]

  /// The thresholds that the results are to keep.
  public var thresholds: [Threshold]

  /// A variant with its experiment.
  public struct Variant: Sendable {
    /// What tables call it; empty where there is nothing to compare.
    public var name: String

    /// The model with the variant's parameters.
    public var experiment: any Experiment

    /// Every value of the variant, and where it comes from.
    public var explanation: [ExplainedValue]
  }
}

/// A value of a resolved scenario, and where it comes from.
public struct ExplainedValue: Equatable, Sendable {
  /// The path of the value, such as `plan.members`.
  public var path: String

  /// The value in a form of its own kind: `20,000,000`, `300000.00 yuan`, `0.08`.
  ///
  /// In English it is the same for all ways of writing it.
  public var value: Message

  /// Where it comes from: a place of a file, a flag, a fact, or a default with its reason.
  public var origin: Message
}
