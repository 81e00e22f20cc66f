public import Statistics

extension RunState {
  /// The state as bytes, without what the reader knows: the experiments, the shard, the seed.
  ///
  /// Equal states give equal bytes.
  public func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(count: parts.count)
    for part in parts {
      for number in [part.end, part.blocks, part.replications] { writer.write(count: number) }
      for tally in part.tallies { tally.encode(to: &writer) }
    }
    return writer.bytes
  }

  /// Reads what `encoded` wrote.
  ///
  /// - Parameters:
  ///   - bytes: the bytes.
  ///   - experiments: those of the run.
  ///   - shard: which part of the run it is.
  /// - Throws: `CodingError` where the bytes are not a state of these experiments.
  public init(
    _ bytes: ArraySlice<UInt8>, of experiments: [any Experiment], shard: Shard
  ) throws(CodingError) {
    self.init(experiments, shard: shard)
    var reader = ByteReader(bytes)
    let most = RunSettings.maximumReplications
    let pairs = ColumnPair.all(in: experiments)
    for _ in 0..<(try reader.count(most: 64, of: "parts")) {
      let end = try reader.count(most: most, of: "replications")
      let blocks = try reader.count(most: most, of: "blocks")
      let replications = try reader.count(most: most, of: "replications")
      var tallies: [ExperimentTally] = []
      for (experiment, pairs) in zip(experiments, pairs) {
        tallies.append(try ExperimentTally(from: &reader, experiment, pairs: pairs))
      }
      let part = Part(end: end, blocks: blocks, replications: replications, tallies: tallies)
      try accept(part)
      parts.append(part)
    }
    guard reader.isAtEnd else { throw .impossible("what follows the state") }
  }

  /// Checks that a part goes on from those before it and has counted what it says.
  private func accept(_ part: Part) throws(CodingError) {
    let before = parts.last
    let blocks = part.blocks - (before?.blocks ?? 0)
    let replications = part.replications - (before?.replications ?? 0)
    guard part.end > before?.end ?? 0, blocks > 0, part.blocks <= share(ofBlocksUntil: part.end),
      replications > (blocks - 1) * blockSize, replications <= blocks * blockSize,
      part.replications <= share(of: part.end)
    else { throw .impossible("the order of parts") }
    for tally in part.tallies {
      guard tally.measures.allSatisfy({ $0.count == replications }),
        tally.reduction.isOf(replications)
      else {
        throw .impossible("the number of observations")
      }
    }
  }

  private func share(ofBlocksUntil total: Int) -> Int {
    shard.share(of: (total + blockSize - 1) / blockSize)
  }
}

extension ExperimentTally {
  /// Writes everything that was tallied.
  func encode(to writer: inout ByteWriter) {
    for measure in measures { measure.encode(to: &writer) }
    for pool in pools {
      writer.write(signed: pool.sum)
      writer.write(signed: pool.squares)
    }
    for product in products { writer.write(signed: product) }
    reduction.encode(to: &writer)
  }

  /// Reads what `encode` wrote of an experiment.
  init(
    from reader: inout ByteReader, _ experiment: any Experiment, pairs: [ColumnPair]
  ) throws(CodingError) {
    let empty = ExperimentTally(experiment, pairs: pairs)
    var measures: [IntegerTally] = []
    for measure in empty.measures {
      measures.append(try IntegerTally(from: &reader, like: measure))
    }
    var pools: [PowerSums] = []
    for _ in empty.pools {
      let sum = try reader.signed()
      pools.append(PowerSums(sum: sum, squares: try reader.signed()))
    }
    var products: [Int128] = []
    for _ in empty.products { products.append(try reader.signed()) }
    self.init(
      measures: measures, pools: pools, products: products,
      reduction: try ReductionTally(from: &reader, experiment))
  }
}
