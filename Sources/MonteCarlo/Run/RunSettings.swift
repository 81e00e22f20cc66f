/// How much of an experiment is run, from which seed and by how many threads.
public struct RunSettings: Equatable, Sendable {
  /// How many replications, at least 1 and at most `maximumReplications`.
  public var replications: Int

  /// The seed of all random numbers.
  public var seed: UInt64

  /// How many threads share the work; results do not depend on it.
  public var threads: Int

  /// So many replications of stored numbers below `largestStored` keep every sum of squares
  /// within 128 bits.
  public static let maximumReplications = 8_000_000_000

  /// The largest number that a measure may store, 2^46: about 700 billion yuan in fen.
  public static let largestStored: Int64 = 1 << 46

  /// Describes a run.
  public init(replications: Int, seed: UInt64, threads: Int) {
    precondition(
      (1...RunSettings.maximumReplications).contains(replications),
      "a run has between 1 and 8 billion replications")
    precondition(threads >= 1, "a run needs at least one thread")
    self.replications = replications
    self.seed = seed
    self.threads = threads
  }
}

/// What the engine and its caller tell each other during a run.
///
/// Both closures are called from several threads at once.
public struct RunMonitor: Sendable {
  /// Is told how many replications are done, of how many; at most once a block.
  public var progress: @Sendable (Int, Int) -> Void

  /// Is asked before every block whether to give up.
  public var shouldStop: @Sendable () -> Bool

  /// Creates a monitor; the default watches nothing.
  public init(
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.progress = progress
    self.shouldStop = shouldStop
  }
}

/// Why a run gave no result.
public enum RunError: Error, Equatable, Sendable {
  /// Money was lost or made in a replication: an error of the engine.
  case ledger(LedgerError)

  /// The monitor asked to stop after so many replications.
  case stopped(done: Int)
}
