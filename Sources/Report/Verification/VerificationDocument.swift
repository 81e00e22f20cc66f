public import Statistics
public import Wording

/// What came of running one scenario in many ways.
public struct VerificationDocument: Sendable {
  /// The version of the engine.
  public var engine: String

  /// What the scenario is about.
  public var title: String

  /// The digest of the scenario.
  public var sha256: String

  /// The seed of all random numbers.
  public var seed: UInt64

  /// How many replications each way had.
  public var replications: Int

  /// In how many blocks these are run.
  public var blocks: Int

  /// Why there were so many replications; empty where they were asked for.
  public var reason: Message

  /// The ways; the first one is what the others are compared with.
  public var ways: [Way]

  /// How many replications the killed process had saved each time that it was killed.
  public var savedAtKills: [Int]

  /// How many rows had an exact value.
  public var exactRows: Int

  /// The row whose z-score was the largest.
  public var worst: ResultRow?

  /// One way of running the scenario.
  public struct Way: Equatable, Sendable {
    /// What was done.
    public var name: Message

    /// The digest of what came out.
    public var digest: String

    /// Whether everything that came out is the same as in the first way.
    public var isSame: Bool

    /// How long it took.
    public var seconds: Double

    /// What differs, where something does.
    public var difference: Message

    /// Describes a way.
    public init(
      name: Message, digest: String, isSame: Bool, seconds: Double, difference: Message = ""
    ) {
      self.name = name
      self.digest = digest
      self.isSame = isSame
      self.seconds = seconds
      self.difference = difference
    }
  }

  /// Collects what came out.
  public init(
    engine: String, title: String, sha256: String, seed: UInt64, replications: Int, blocks: Int,
    reason: Message, ways: [Way], savedAtKills: [Int], exactRows: Int, worst: ResultRow?
  ) {
    self.engine = engine
    self.title = title
    self.sha256 = sha256
    self.seed = seed
    self.replications = replications
    self.blocks = blocks
    self.reason = reason
    self.ways = ways
    self.savedAtKills = savedAtKills
    self.exactRows = exactRows
    self.worst = worst
  }

  /// The ways in which something else came out.
  public var different: [Way] { ways.filter { !$0.isSame } }

  /// The digest that all ways have; `nil` where they have not.
  public var digest: String? { different.isEmpty ? ways.first?.digest : nil }
}
