public import Statistics

/// A model with its parameters: what a replication reports, and how to run a block of them.
///
/// The seam between the models and the engine. It is crossed once per block of replications,
/// never inside one.
public protocol Experiment: Sendable {
  /// What each replication reports. Stored numbers are never negative.
  var measures: [Measure] { get }

  /// Measures that are also summarised together.
  var pools: [Pool] { get }

  /// How many replications share the streams of a block; part of the stream contract, so it
  /// depends on the kind of model alone.
  var blockSize: Int { get }

  /// What is tallied besides; nothing unless it is said.
  var bookkeeping: Bookkeeping { get }

  /// Runs the first replications of a block.
  ///
  /// Fills `values[measure, replication]` for every measure and every replication in
  /// `0..<values.replications`. The same block and seed always give the same numbers, and fewer
  /// replications give the first of them.
  ///
  /// - Parameters:
  ///   - block: the number of the block, from 0.
  ///   - seed: the seed of the run.
  ///   - values: where the numbers go.
  /// - Throws: `LedgerError` if money was lost or made.
  func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError)

  /// Returns what is known exactly of the measures and pools. Called once a run; may take
  /// milliseconds.
  func exactLaws() -> ExactLaws
}

/// The exact laws of an experiment, in stored numbers, by place in `measures` and `pools`.
public struct ExactLaws: Sendable {
  /// Laws of single measures.
  public var measures: [Int: ExactLaw]

  /// Laws of a member of a pool chosen at random.
  public var pools: [Int: ExactLaw]

  /// Collects laws; none by default.
  public init(measures: [Int: ExactLaw] = [:], pools: [Int: ExactLaw] = [:]) {
    self.measures = measures
    self.pools = pools
  }
}

/// Money that does not add up in a replication: an error of the engine, never of the user.
public struct LedgerError: Error, Equatable, Sendable {
  /// Which sum failed, such as `aid + fee = shares + shortfall`.
  public var identity: String

  /// The block of the replication.
  public var block: UInt64

  /// The replication within its block.
  public var replication: Int

  /// Left side less right side, in fen.
  public var difference: Int64

  /// Reports a failed identity.
  public init(identity: String, block: UInt64, replication: Int, difference: Int64) {
    self.identity = identity
    self.block = block
    self.replication = replication
    self.difference = difference
  }
}
