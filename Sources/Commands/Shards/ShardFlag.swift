import Glibc
import MonteCarlo
import Wording

/// The part of a run that `--shard` names.
struct ShardFlag {
  /// The part; `nil` where the whole run is meant.
  let shard: Shard?

  /// Reads the flag; says on standard error what `auto` has found.
  init(_ context: Context) throws(Failure) {
    guard let given = context.arguments.value(.shard) else {
      shard = nil
      return
    }
    guard given.value != "auto" else {
      let detection = try ShardDetection { getenv($0).map { String(cString: $0) } }
      shard = detection.shard
      if !context.arguments.has(.quiet) {
        let found: Message =
          "shard \(detection.shard.index)/\(detection.shard.count), from \(detection.evidence)"
        Terminal.printError(found.text(in: context.language) + "\n")
      }
      return
    }
    guard let parsed = ShardName.parse(given.value) else {
      throw Arguments.usage(
        "\(given.source) is \(given.value); allowed is i/n with 1 ≤ i ≤ n ≤ \(Shard.mostShards), "
          + "such as 3/16, or auto")
    }
    shard = parsed
  }
}
