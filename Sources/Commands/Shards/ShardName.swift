import MonteCarlo

/// How a shard is written: `3/16`.
enum ShardName {
  /// Reads a shard; `nil` where the text is none.
  static func parse(_ text: String) -> Shard? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = number(parts[0]), let count = number(parts[1]),
      (1...Shard.mostShards).contains(count), (1...count).contains(index)
    else { return nil }
    return Shard(index, of: count)
  }

  /// A shard as people write it, or `whole`.
  static func text(_ shard: Shard) -> String {
    shard.isWhole ? "whole" : "\(shard.index)/\(shard.count)"
  }

  /// The file of a shard in a folder of results; names sort as numbers do.
  static func file(_ shard: Shard) -> String {
    let count = "\(shard.count)"
    let index = "\(shard.index)"
    let zeros = String(repeating: "0", count: count.count - index.count)
    return "shard-\(zeros)\(index)-of-\(count).state"
  }

  private static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return Int(digits)
  }
}
