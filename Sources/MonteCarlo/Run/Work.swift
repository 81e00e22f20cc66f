import Synchronization

/// The work that threads share: which blocks there are, the next one, and how much is done.
final class Work: Sendable {
  /// The shard's own blocks that are to be run, by their place in the shard.
  let blocks: Range<Int>

  private let experiments: [any Experiment]
  private let shard: Shard
  private let blockSize: Int
  private let total: Int
  private let seed: UInt64
  private let order: BlockOrder
  private let monitor: RunMonitor
  private let pairs: [[ColumnPair]]
  private let before: Int
  private let goal: Int
  private let turn = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let replications = Atomic<Int>(0)
  private let failed = Atomic<Bool>(false)

  /// What a thread has to say at its end.
  struct Result: Sendable {
    var tallies: [ExperimentTally]
    var error: LedgerError?
  }

  init(
    _ experiments: [any Experiment], _ state: RunState, total: Int, seed: UInt64,
    order: BlockOrder, monitor: RunMonitor
  ) {
    self.experiments = experiments
    self.total = total
    self.seed = seed
    self.order = order
    self.monitor = monitor
    shard = state.shard
    blockSize = state.blockSize
    before = state.replications
    goal = state.share(of: total)
    let last = shard.share(of: (total + state.blockSize - 1) / state.blockSize)
    blocks = state.blocks..<max(state.blocks, last)
    pairs = ColumnPair.all(in: experiments)
  }

  /// How many blocks have been run.
  var blocksDone: Int { finished.load(ordering: .acquiring) }

  /// How many replications have been run.
  var replicationsDone: Int { replications.load(ordering: .acquiring) }

  /// Runs blocks until none is left, the monitor stops the run or a ledger fails.
  func takeBlocks() -> Result {
    var result = Result(
      tallies: zip(experiments, pairs).map { ExperimentTally($0, pairs: $1) }, error: nil)
    var columns = experiments.map { BlockColumns($0, replications: blockSize) }
    var size = blockSize
    while !failed.load(ordering: .relaxed), !monitor.shouldStop() {
      let turn = turn.add(1, ordering: .relaxed).oldValue
      guard turn < blocks.count else { break }
      let block = shard.block(order.place(turn, among: blocks))
      let rows = min(blockSize, total - block * blockSize)
      if rows != size {
        columns = experiments.map { BlockColumns($0, replications: rows) }
        size = rows
      }
      do throws(LedgerError) {
        try run(block: UInt64(block), &columns, &result.tallies)
      } catch {
        result.error = error
        failed.store(true, ordering: .relaxed)
        break
      }
      finished.add(1, ordering: .acquiringAndReleasing)
      let done = replications.add(rows, ordering: .acquiringAndReleasing).newValue
      monitor.progress(before + done, goal)
    }
    return result
  }

  private func run(
    block: UInt64, _ columns: inout [BlockColumns], _ tallies: inout [ExperimentTally]
  ) throws(LedgerError) {
    for (i, experiment) in experiments.enumerated() {
      try experiment.simulate(block: block, seed: seed, into: &columns[i].values)
      columns[i].total(experiment.pools)
      tallies[i].add(columns[i], number: block, first: columns[0], pairs: pairs[i])
    }
  }
}
