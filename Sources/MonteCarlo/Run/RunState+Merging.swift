extension RunState {
  /// Puts the shards of a run together to the state of the whole run.
  ///
  /// The result is the state that a whole run has after `end` replications, equal to the last bit.
  ///
  /// - Parameters:
  ///   - shards: every shard of one run once, in any order, each with all of its replications.
  ///   - end: how many of the first replications count; only a place where the run would have
  ///     looked at its results, or its end.
  public init(merging shards: [RunState], until end: Int) {
    precondition(!shards.isEmpty, "there must be a shard to merge")
    self.init(like: shards[0])
    for shard in shards {
      for part in shard.parts where part.end <= end { take(part) }
    }
    guard !parts.isEmpty else { return }
    parts[0].end = end
    parts[0].blocks = (end + blockSize - 1) / blockSize
    parts[0].replications = end
  }

  /// A whole run of the same kind that has not begun.
  private init(like other: RunState) {
    shard = .whole
    blockSize = other.blockSize
    parts = []
  }

  /// Adds the tallies of a part, whatever else the part says.
  private mutating func take(_ part: Part) {
    guard !parts.isEmpty else {
      parts = [part]
      return
    }
    for i in part.tallies.indices { parts[0].tallies[i].merge(part.tallies[i]) }
  }
}
