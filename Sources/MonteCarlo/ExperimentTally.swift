public import Statistics

/// Everything that a run keeps of one experiment.
///
/// All of it is made of whole numbers, so merging is exactly associative and commutative: however
/// the blocks are spread over threads, the result is the same to the last bit.
/// `Docs/Decisions/0001-whole-numbers.md` says why this was chosen over merging in chunk order.
public struct ExperimentTally: Equatable, Sendable {
  /// A tally for each measure.
  public private(set) var measures: [IntegerTally]

  /// Sums over replications of each pool's total.
  public private(set) var pools: [PowerSums]

  /// Σ xy with the first experiment of a comparison, one for each pair of columns.
  public private(set) var products: [Int128]

  /// Sums for estimates with smaller errors, where the experiment asks for them.
  public private(set) var reduction: ReductionTally

  init(_ experiment: any Experiment, pairs: [ColumnPair]) {
    measures = experiment.measures.map {
      IntegerTally(exactBits: $0.exactBits, origin: $0.origin, listed: $0.listed)
    }
    pools = experiment.pools.map { _ in PowerSums() }
    products = pairs.map { _ in 0 }
    reduction = ReductionTally(experiment)
  }

  /// Tallies that are known already.
  init(
    measures: [IntegerTally], pools: [PowerSums], products: [Int128], reduction: ReductionTally
  ) {
    self.measures = measures
    self.pools = pools
    self.products = products
    self.reduction = reduction
  }

  /// Adds the numbers of a block.
  ///
  /// - Parameters:
  ///   - block: the experiment's own numbers.
  ///   - number: the number of the block.
  ///   - first: those of the first experiment for the same replications.
  ///   - pairs: which columns of the two mean the same.
  mutating func add(
    _ block: BlockColumns, number: UInt64, first: BlockColumns, pairs: [ColumnPair]
  ) {
    reduction.add(block, number: number)
    for i in measures.indices {
      block.values.withColumn(i) { measures[i].add(contentsOf: $0) }
    }
    for i in pools.indices {
      block.withColumn(.pool(i)) { pools[i].add(contentsOf: $0) }
    }
    for (i, pair) in pairs.enumerated() {
      block.withColumn(pair.own) { own in
        first.withColumn(pair.first) { first in
          var sum: Int128 = 0
          for r in own.indices { sum += Int128(own[r]) * Int128(first[r]) }
          products[i] += sum
        }
      }
    }
  }

  /// Adds what another thread has tallied of the same experiment.
  mutating func merge(_ other: ExperimentTally) {
    for i in measures.indices { measures[i].merge(other.measures[i]) }
    for i in pools.indices { pools[i].merge(other.pools[i]) }
    for i in products.indices { products[i] += other.products[i] }
    reduction.merge(other.reduction)
  }
}

/// A column of a block: a measure, or the total of a pool.
public enum Column: Hashable, Sendable {
  /// A measure, by its place.
  case measure(Int)

  /// The total of a pool's members in a replication, by the pool's place.
  case pool(Int)
}

/// Two columns that mean the same, in an experiment and in the first one of a comparison.
public struct ColumnPair: Hashable, Sendable {
  /// The column of the experiment.
  public let own: Column

  /// The column of the first experiment.
  public let first: Column

  /// For each experiment of a run the pairs with the first one; none for the first one itself.
  static func all(in experiments: [any Experiment]) -> [[ColumnPair]] {
    experiments.enumerated().map { i, own in i == 0 ? [] : matching(own, with: experiments[0]) }
  }

  /// All pairs of columns that have the same metric and group and are quantities.
  static func matching(_ own: any Experiment, with first: any Experiment) -> [ColumnPair] {
    func key(_ measure: Measure) -> String? {
      measure.kind.isQuantity ? "\(measure.metric)\n\(measure.group)" : nil
    }
    var places: [String: Int] = [:]
    for (i, measure) in first.measures.enumerated() {
      if let key = key(measure) { places[key] = i }
    }
    var pairs: [ColumnPair] = []
    for (i, measure) in own.measures.enumerated() {
      guard let key = key(measure), let place = places[key] else { continue }
      pairs.append(ColumnPair(own: .measure(i), first: .measure(place)))
    }
    for (i, pool) in own.pools.enumerated() {
      guard let place = first.pools.firstIndex(where: { $0.metric == pool.metric }) else {
        continue
      }
      pairs.append(ColumnPair(own: .pool(i), first: .pool(place)))
    }
    return pairs
  }
}
