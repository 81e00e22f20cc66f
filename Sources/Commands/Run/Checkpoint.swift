import Glibc
import MonteCarlo
import Scenario
import Wording

/// The file that a run is saved in now and then, and gone on with from.
struct Checkpoint {
  /// Where it is.
  let path: String

  /// Whether it stays after the run is done: as a shard to be merged, or because it was asked for.
  let isKept: Bool

  /// How many seconds pass between two saves.
  let interval: Double

  private let identity: RunIdentity
  private let sources: SourceBundle

  /// Seconds between two saves where nothing else is said.
  static let usualInterval = 10.0

  init(
    path: String, isKept: Bool, interval: Double, identity: RunIdentity, sources: SourceBundle
  ) {
    self.path = path
    self.isKept = isKept
    self.interval = interval
    self.identity = identity
    self.sources = sources
  }

  /// Saves a state in place of the one before.
  func save(_ state: RunState) throws(Failure) {
    try WholeFile(path).write(bytes: StateFile(identity, sources, state).encoded)
  }

  /// Takes the file away after a run that needs it no more.
  func finish() {
    if !isKept { WholeFile(path).remove() }
  }

  /// The state to begin with.
  ///
  /// - Parameters:
  ///   - scenario: what is run.
  ///   - shard: which part.
  ///   - manner: what is to become of a state that is there.
  /// - Returns: the saved state, or one that has not begun.
  /// - Throws: a failure where what is there cannot be gone on with, or would be lost.
  func begin(
    _ scenario: Scenario, shard: Shard, _ manner: Manner
  ) throws(Failure) -> RunState {
    try WholeFile(path).probe()
    let fresh = RunState(scenario.variants.map(\.experiment), shard: shard)
    guard access(path, F_OK) == 0, manner != .restart else { return fresh }
    let file = try StateFile(try InputFile.read(path, most: StateFile.largest), path: path)
    if manner == .fresh {
      guard file.isComplete else {
        throw failure(
          "holds \(file.done) of \(file.total) replications of an unfinished run; add --resume to "
            + "go on with it, or --restart to begin anew")
      }
      return fresh
    }
    return try resumed(file, scenario, shard)
  }

  /// What becomes of a state that is there already.
  enum Manner {
    /// An unfinished one is not to be lost.
    case fresh
    /// It is gone on with.
    case resume
    /// It is thrown away.
    case restart
  }

  private func resumed(
    _ file: StateFile, _ scenario: Scenario, _ shard: Shard
  ) throws(Failure) -> RunState {
    var expected = identity
    // A run may be given more replications than it had.
    expected.replications = file.identity.replications
    if let difference = file.identity.difference(from: expected) {
      throw failure(
        "is of another run: its \(difference); name another file, or add --restart to begin anew")
    }
    guard file.shard == shard else {
      throw failure(
        "is of shard \(Message(ShardName.text(file.shard))), not \(Message(ShardName.text(shard))); name another file"
      )
    }
    let state = try file.runState(of: scenario, path: path)
    let goal = state.share(of: scenario.replications)
    guard state.replications <= goal else {
      throw failure(
        "has \(state.replications) replications already, more than the \(goal) that are asked for; "
          + "ask for more, or add --restart")
    }
    guard state.replications == goal || !state.isClosed else {
      throw failure(
        "ended within a block of \(state.blockSize) replications, so that none can follow; add "
          + "--restart to begin anew")
    }
    return state
  }

  private func failure(_ what: Message) -> Failure {
    Failure(code: .inputOutput, message: "\(path): \(what)")
  }
}
