/// How far a run has come, and everything that it has found so far.
///
/// The state of the first k blocks is the same however they were reached: by how many threads, in
/// which order, with how many stops and saves between. So a run can be left at any block, written
/// down, and gone on with elsewhere.
public struct RunState: Equatable, Sendable {
  /// Which part of the run this is.
  public let shard: Shard

  /// How many replications a block has.
  public let blockSize: Int

  /// What was tallied of each experiment between one look at the results and the next.
  ///
  /// A whole run looks at everything so far and keeps one part. A shard cannot look, because the
  /// others are elsewhere: it keeps what came between two looks apart, so that whoever merges can
  /// look as the whole run would have.
  public internal(set) var parts: [Part]

  /// What was tallied between two looks.
  public struct Part: Equatable, Sendable {
    /// At how many replications of the whole run the part ends, once it is complete.
    public internal(set) var end: Int

    /// How many of the shard's own blocks are done, this part and all before it.
    public internal(set) var blocks: Int

    /// How many of the shard's own replications are done, this part and all before it.
    public internal(set) var replications: Int

    /// What was tallied of each experiment in this part alone.
    public internal(set) var tallies: [ExperimentTally]
  }

  /// A run that has not begun.
  ///
  /// - Parameters:
  ///   - experiments: at least one, with blocks of one size; all after the first are paired with it.
  ///   - shard: which part of the run.
  public init(_ experiments: [any Experiment], shard: Shard = .whole) {
    precondition(!experiments.isEmpty, "there must be an experiment to run")
    let blockSize = experiments[0].blockSize
    precondition(
      experiments.allSatisfy { $0.blockSize == blockSize },
      "experiments that are compared are of one kind, and so have blocks of one size")
    self.shard = shard
    self.blockSize = blockSize
    parts = []
  }

  /// How many of the shard's own blocks are done.
  public var blocks: Int { parts.last?.blocks ?? 0 }

  /// How many of the shard's own replications are done.
  public var replications: Int { parts.last?.replications ?? 0 }

  /// What was tallied of each experiment so far; `nil` before anything was run.
  public var tallies: [ExperimentTally]? {
    guard var total = parts.first?.tallies else { return nil }
    for part in parts.dropFirst() {
      for i in total.indices { total[i].merge(part.tallies[i]) }
    }
    return total
  }

  /// How many of the shard's own replications are among the first `total` of the run.
  public func share(of total: Int) -> Int {
    let blocks = (total + blockSize - 1) / blockSize
    let own = shard.share(of: blocks)
    // The last block of a run may be shorter than the others.
    let isLast = own > 0 && shard.block(own - 1) == blocks - 1
    return own * blockSize - (isLast ? blocks * blockSize - total : 0)
  }

  /// Whether the shard has done all that it has to do with the first `total` replications.
  public func isDone(_ total: Int) -> Bool { replications >= share(of: total) }

  /// Whether the last block was shorter than a block, so that nothing can follow it.
  public var isClosed: Bool { replications != blocks * blockSize }

  /// Takes on what was run of the next blocks.
  ///
  /// - Parameters:
  ///   - tallies: what was tallied of them.
  ///   - blocks: how many blocks that were.
  ///   - replications: how many replications.
  ///   - end: where the run will be looked at next.
  mutating func add(_ tallies: [ExperimentTally], blocks: Int, replications: Int, end: Int) {
    guard let last = parts.last, shard.isWhole || last.end == end else {
      parts.append(
        Part(
          end: end, blocks: self.blocks + blocks,
          replications: self.replications + replications, tallies: tallies))
      return
    }
    let place = parts.count - 1
    parts[place].end = end
    parts[place].blocks += blocks
    parts[place].replications += replications
    for i in tallies.indices { parts[place].tallies[i].merge(tallies[i]) }
  }
}
