import MonteCarlo
import Wording

/// What the flags say about saving a run and going on with it.
struct CheckpointFlags {
  private let arguments: Arguments

  init(_ context: Context) {
    arguments = context.arguments
  }

  /// What becomes of a state that is there already.
  var manner: Checkpoint.Manner {
    if arguments.has(.restart) { return .restart }
    return arguments.has(.resume) ? .resume : .fresh
  }

  /// Where the run is saved; `nil` for nowhere.
  ///
  /// - Parameters:
  ///   - folder: the folder of results, if one is named.
  ///   - shard: the part of the run; a shard is always saved.
  ///   - identity: the run.
  ///   - sources: the texts of its scenario.
  /// - Returns: the file.
  /// - Throws: a usage failure where flags do not go together.
  func checkpoint(
    _ folder: OutputFolder?, shard: Shard?, identity: RunIdentity, sources: SourceBundle
  ) throws(Failure) -> Checkpoint? {
    if arguments.has(.resume), arguments.has(.restart) {
      throw Arguments.usage("--resume and --restart exclude each other; leave one out")
    }
    let named = arguments.value(.checkpoint)?.value
    let name = shard.map(ShardName.file) ?? "checkpoint.state"
    let usual = folder?.file(name) ?? (shard == nil ? nil : name)
    let interval = try self.interval
    guard let path = named ?? usual else {
      guard !arguments.has(.resume), !arguments.has(.restart) else {
        throw Arguments.usage(
          "--resume and --restart need a saved run; name its place with --out DIR or "
            + "--checkpoint FILE")
      }
      return nil
    }
    return Checkpoint(
      path: path, isKept: shard != nil || named != nil, interval: interval, identity: identity,
      sources: sources)
  }

  /// How many seconds pass between two saves.
  private var interval: Double {
    get throws(Failure) {
      guard let given = arguments.value(.checkpointEvery) else {
        return Checkpoint.usualInterval
      }
      guard let seconds = Double(given.value), (0.01...86_400).contains(seconds) else {
        throw Arguments.usage(
          "\(given.source) is \(given.value); allowed is a number of seconds from 0.01 to 86400")
      }
      return seconds
    }
  }
}
