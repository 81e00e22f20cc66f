import Synchronization

/// Runs experiments side by side on all threads, with the same random numbers for each.
public enum Runner {
  /// Runs one or more experiments from beginning to end.
  ///
  /// - Parameters:
  ///   - experiments: at least one; all after the first are paired with it.
  ///   - settings: how much is run.
  ///   - monitor: is told of progress and may stop the run.
  /// - Returns: what was tallied of each experiment, in order.
  /// - Throws: `RunError` if money did not add up or the monitor stopped the run.
  /// - Complexity: memory is one block and one set of tallies a thread, whatever the number of
  ///   replications.
  public static func run(
    _ experiments: [any Experiment], settings: RunSettings, monitor: RunMonitor = RunMonitor()
  ) throws(RunError) -> [ExperimentTally] {
    var state = RunState(experiments)
    try advance(
      &state, of: experiments, to: settings.replications, seed: settings.seed,
      threads: settings.threads, monitor: monitor)
    guard state.isDone(settings.replications), let tallies = state.tallies else {
      throw .stopped(done: state.replications)
    }
    return tallies
  }

  /// Goes on with a run until it is done or the monitor stops it.
  ///
  /// The replications are cut into blocks, and threads take the next block until none is left;
  /// each thread keeps tallies of its own, which are merged at the end. Whoever has taken a block
  /// finishes it, so what is done are always the first blocks of the shard. Because streams are
  /// named by block and tallies are whole numbers, the result depends on the experiments, the
  /// number of replications and the seed alone.
  ///
  /// - Parameters:
  ///   - state: how far the run has come; afterwards, how far it has come now.
  ///   - experiments: those that the state was begun with.
  ///   - total: how many replications the whole run has until then, all shards together.
  ///   - seed: the seed of the run.
  ///   - threads: how many threads share the work, at least 1.
  ///   - order: in which order the blocks are taken; anything but `.forwards` is for showing that
  ///     it does not matter, and must not be stopped.
  ///   - monitor: is told of progress and may stop the run.
  /// - Throws: `RunError.ledger` if money did not add up; the state is then as before.
  public static func advance(
    _ state: inout RunState, of experiments: [any Experiment], to total: Int, seed: UInt64,
    threads: Int, order: BlockOrder = .forwards, monitor: RunMonitor = RunMonitor()
  ) throws(RunError) {
    guard !state.isDone(total) else { return }
    precondition(!state.isClosed, "a run that ended within a block cannot be gone on with")
    let work = Work(experiments, state, total: total, seed: seed, order: order, monitor: monitor)
    let workers = max(1, min(threads, work.blocks.count))
    let results = Threads.map(count: workers) { _ in work.takeBlocks() }
    if let error = results.compactMap(\.error).min(by: { $0.precedes($1) }) {
      throw .ledger(error)
    }
    guard work.blocksDone > 0 else { return }
    var merged = results[0].tallies
    for result in results.dropFirst() {
      for i in merged.indices { merged[i].merge(result.tallies[i]) }
    }
    state.add(
      merged, blocks: work.blocksDone, replications: work.replicationsDone, end: total)
  }
}

extension LedgerError {
  /// Whether a single thread would have met this error first.
  fileprivate func precedes(_ other: LedgerError) -> Bool {
    (block, replication) < (other.block, other.replication)
  }
}
