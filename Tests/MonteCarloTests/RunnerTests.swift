import MonteCarlo
import Statistics
import Synchronization
import Testing

@Suite struct RunnerTests {
  private func rows(_ experiments: [DiceExperiment], replications: Int, threads: Int) throws
    -> [ResultRow]
  {
    let tallies = try Runner.run(
      experiments, settings: RunSettings(replications: replications, seed: 7, threads: threads))
    let summary = Summary(
      variants: experiments.map { (name: "d\($0.sides)", experiment: $0) }, tallies: tallies,
      replications: replications)
    return summary.rows + summary.differences
  }

  @Test(arguments: [2, 3, 7, 8])
  func `any number of threads gives the same rows`(threads: Int) throws {
    let experiments = [DiceExperiment(), DiceExperiment(sides: 8)]
    let one = try rows(experiments, replications: 1000, threads: 1)
    #expect(try rows(experiments, replications: 1000, threads: threads) == one)
  }

  @Test func `another seed gives other numbers`() throws {
    let experiment = DiceExperiment()
    let a = try Runner.run(
      [experiment], settings: RunSettings(replications: 1000, seed: 1, threads: 1))
    let b = try Runner.run(
      [experiment], settings: RunSettings(replications: 1000, seed: 2, threads: 1))
    #expect(a[0].measures[2].sum != b[0].measures[2].sum)
  }

  @Test(arguments: [64, 100, 128, 1000])
  func `doubling the replications keeps the draws of the first half`(half: Int) throws {
    // The numbers of the second half are what is left when the first half is taken away.
    let experiment = DiceExperiment()
    let blockSize = experiment.blockSize
    var first: [Int64] = []
    var whole: [Int64] = []
    for (count, take) in [(half, 0), (2 * half, 1)] {
      for block in 0..<((count + blockSize - 1) / blockSize) {
        var values = BlockValues(
          measures: 4, replications: min(blockSize, count - block * blockSize))
        try experiment.simulate(block: UInt64(block), seed: 7, into: &values)
        for r in 0..<values.replications {
          if take == 0 { first.append(values[2, r]) } else { whole.append(values[2, r]) }
        }
      }
    }
    #expect(first.count == half)
    #expect(Array(whole.prefix(half)) == first)
    #expect(Array(whole.suffix(half)) != first)
  }

  @Test func `replications are counted exactly, with a last block that is not full`() throws {
    let tallies = try Runner.run(
      [DiceExperiment()], settings: RunSettings(replications: 1001, seed: 7, threads: 3))
    #expect(tallies[0].measures.allSatisfy { $0.count == 1001 })
  }

  @Test(arguments: [1, 4])
  func `a ledger that does not add up ends the run`(threads: Int) {
    #expect(
      throws: RunError.ledger(
        LedgerError(identity: "points = points", block: 0, replication: 5, difference: 1))
    ) {
      try Runner.run(
        [DiceExperiment(cheatsIn: 5)],
        settings: RunSettings(replications: 1000, seed: 7, threads: threads))
    }
  }

  @Test func `a stopped run says how far it came and gives no result`() {
    let asked = Atomic<Int>(0)
    let monitor = RunMonitor(shouldStop: { asked.add(1, ordering: .relaxed).oldValue >= 3 })
    #expect(throws: RunError.stopped(done: 3 * 64)) {
      try Runner.run(
        [DiceExperiment()], settings: RunSettings(replications: 1000, seed: 7, threads: 1),
        monitor: monitor)
    }
  }

  @Test func `progress ends with all replications`() throws {
    let last = Atomic<Int>(0)
    let monitor = RunMonitor(progress: { done, total in
      last.store(done, ordering: .relaxed)
      #expect(total == 1000)
    })
    _ = try Runner.run(
      [DiceExperiment()], settings: RunSettings(replications: 1000, seed: 7, threads: 1),
      monitor: monitor)
    #expect(last.load(ordering: .relaxed) == 1000)
  }
}
