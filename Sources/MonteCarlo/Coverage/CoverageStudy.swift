import Randomness
import Statistics

/// A study of how often the engine's own intervals hold the true value.
public struct CoverageStudy: Sendable {
  /// The kinds of intervals.
  public var kinds: [CoverageKind]

  /// The laws that are sampled.
  public var laws: [CoverageLaw]

  /// From how many numbers an interval is made.
  public var sizes: [Int]

  /// How many samples are drawn of each law and size.
  public var repetitions: Int

  /// The seed of all random numbers.
  public var seed: UInt64

  /// Says what is studied.
  public init(
    kinds: [CoverageKind] = CoverageKind.allCases, laws: [CoverageLaw] = CoverageLaw.all,
    sizes: [Int] = CoverageStudy.sizes, repetitions: Int = 4000, seed: UInt64 = 1
  ) {
    self.kinds = kinds
    self.laws = laws
    self.sizes = sizes
    self.repetitions = repetitions
    self.seed = seed
  }

  /// The sizes that are studied unless others are asked for.
  public static let sizes = [100, 1000, 5000]

  /// The confidence of the intervals.
  private static let confidence = 0.95

  /// Repetitions are summed in groups of so many, whatever the number of threads.
  private static let groupSize = 100

  /// Runs the study.
  ///
  /// The numbers of a repetition come from a stream of its own, so the findings depend on nothing
  /// but what the study says.
  ///
  /// - Parameter threads: how many threads share the work.
  /// - Returns: a finding for each kind, law and size, in that order.
  public func findings(threads: Int) -> [CoverageFinding] {
    let cases = laws.indices.flatMap { law in sizes.indices.map { (law: law, size: $0) } }
    let found = cases.map { findings(law: $0.law, size: $0.size, threads: threads) }
    return kinds.indices.flatMap { kind in found.map { $0[kind] } }
  }

  private func findings(law: Int, size: Int, threads: Int) -> [CoverageFinding] {
    let groups = (repetitions + CoverageStudy.groupSize - 1) / CoverageStudy.groupSize
    let workers = max(1, min(threads, groups))
    let parts = Threads.map(count: workers) { worker in
      stride(from: worker, to: groups, by: workers).map { findings(law, size, group: $0) }
    }
    var total = empty(law, size)
    for group in 0..<groups {
      let part = parts[group % workers][group / workers]
      for kind in total.indices { total[kind].merge(part[kind]) }
    }
    return total
  }

  private func empty(_ law: Int, _ size: Int) -> [CoverageFinding] {
    kinds.map { CoverageFinding($0, laws[law], observations: sizes[size]) }
  }

  /// What one group of repetitions finds.
  private func findings(_ law: Int, _ size: Int, group: Int) -> [CoverageFinding] {
    var found = empty(law, size)
    let first = group * CoverageStudy.groupSize
    let edge = laws[law].law.quantile(0.9)
    for repetition in first..<min(first + CoverageStudy.groupSize, repetitions) {
      var generator = StreamKey(
        seed: seed, block: UInt64(repetition), entity: UInt64(law << 32 | sizes[size]),
        purpose: .coverage
      ).generator()
      let sample = sample(laws[law], sizes[size], edge: edge, using: &generator)
      for (i, kind) in kinds.enumerated() {
        found[i].add(sample.estimate(kind, confidence: CoverageStudy.confidence))
      }
    }
    return found
  }

  private func sample(
    _ law: CoverageLaw, _ n: Int, edge: Int64, using generator: inout Xoshiro256PlusPlus
  ) -> CoverageSample {
    var values = [Int64](repeating: 0, count: n)
    for i in values.indices { values[i] = law.table.outcome(of: generator.next()) }
    var sums: (x: PowerSums, y: PowerSums, product: Int128) = (PowerSums(), PowerSums(), 0)
    if kinds.contains(.ratio) || kinds.contains(.difference) {
      var totals = values
      for i in values.indices {
        totals[i] += law.table.outcome(of: generator.next())
        sums.product += Int128(values[i]) * Int128(totals[i])
      }
      sums.x.add(contentsOf: values.span)
      sums.y.add(contentsOf: totals.span)
    }
    var tally = IntegerTally(exactBits: 11)
    tally.add(contentsOf: values.span)
    return CoverageSample(tally: tally, sums: sums, edge: edge)
  }
}
