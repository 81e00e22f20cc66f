import Synchronization

/// Runs experiments side by side on all threads, with the same random numbers for each.
public enum Runner {
  /// Runs one or more experiments.
  ///
  /// The replications are cut into blocks, and threads take the next block until none is left;
  /// each thread keeps tallies of its own, which are merged at the end. Because streams are named
  /// by block and tallies are whole numbers, the result depends on the experiments, the number of
  /// replications and the seed alone.
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
    precondition(!experiments.isEmpty, "there must be an experiment to run")
    let blockSize = experiments[0].blockSize
    precondition(
      experiments.allSatisfy { $0.blockSize == blockSize },
      "experiments that are compared are of one kind, and so have blocks of one size")
    let work = Work(
      experiments: experiments, settings: settings, blockSize: blockSize, monitor: monitor)
    let threads = min(settings.threads, work.blocks)
    let results = Threads.map(count: threads) { _ in work.takeBlocks() }
    if let error = work.firstError(results.compactMap(\.error)) { throw .ledger(error) }
    guard work.done == settings.replications else { throw .stopped(done: work.done) }
    var total = results[0].tallies
    for result in results.dropFirst() {
      for i in total.indices { total[i].merge(result.tallies[i]) }
    }
    return total
  }
}

/// The work that threads share: the next block, and how much is done.
private final class Work: Sendable {
  let experiments: [any Experiment]
  let settings: RunSettings
  let blockSize: Int
  let monitor: RunMonitor
  let pairs: [[ColumnPair]]
  private let nextBlock = Atomic<Int>(0)
  private let replicationsDone = Atomic<Int>(0)
  private let failed = Atomic<Bool>(false)

  struct Result: Sendable {
    var tallies: [ExperimentTally]
    var error: LedgerError?
  }

  init(
    experiments: [any Experiment], settings: RunSettings, blockSize: Int, monitor: RunMonitor
  ) {
    self.experiments = experiments
    self.settings = settings
    self.blockSize = blockSize
    self.monitor = monitor
    pairs = experiments.enumerated().map { i, experiment in
      i == 0 ? [] : ColumnPair.matching(experiment, with: experiments[0])
    }
  }

  var blocks: Int { (settings.replications + blockSize - 1) / blockSize }
  var done: Int { replicationsDone.load(ordering: .acquiring) }

  /// Of several errors the one that a single thread would have met first.
  func firstError(_ errors: [LedgerError]) -> LedgerError? {
    errors.min { ($0.block, $0.replication) < ($1.block, $1.replication) }
  }

  /// Runs blocks until none is left, the monitor stops the run or a ledger fails.
  func takeBlocks() -> Result {
    var result = Result(
      tallies: zip(experiments, pairs).map { ExperimentTally($0, pairs: $1) }, error: nil)
    var columns = experiments.map { BlockColumns($0, replications: blockSize) }
    var size = blockSize
    while !failed.load(ordering: .relaxed), !monitor.shouldStop() {
      let block = nextBlock.add(1, ordering: .relaxed).oldValue
      guard block < blocks else { break }
      let replications = min(blockSize, settings.replications - block * blockSize)
      if replications != size {
        columns = experiments.map { BlockColumns($0, replications: replications) }
        size = replications
      }
      do throws(LedgerError) {
        try run(block: UInt64(block), &columns, &result.tallies)
      } catch {
        result.error = error
        failed.store(true, ordering: .relaxed)
        break
      }
      let done = replicationsDone.add(replications, ordering: .acquiringAndReleasing).newValue
      monitor.progress(done, settings.replications)
    }
    return result
  }

  private func run(
    block: UInt64, _ columns: inout [BlockColumns], _ tallies: inout [ExperimentTally]
  ) throws(LedgerError) {
    for (i, experiment) in experiments.enumerated() {
      try experiment.simulate(block: block, seed: settings.seed, into: &columns[i].values)
      columns[i].total(experiment.pools)
      tallies[i].add(columns[i], number: block, first: columns[0], pairs: pairs[i])
    }
  }
}
