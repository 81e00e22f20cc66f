/// What a run keeps for estimates with smaller errors: sums of whole numbers, so that merging is
/// exact in any order.
public struct ReductionTally: Equatable, Sendable {
  /// For each column that has a mean, its sums by place in the block; empty where not asked for.
  public internal(set) var places: [[Int128]]

  /// For each control the sums of the even blocks and of the odd ones.
  public internal(set) var controls: [[ProductSums]]

  private let columns: [Column]
  private let pairs: [Bookkeeping.Control]

  init(_ experiment: any Experiment) {
    let bookkeeping = experiment.bookkeeping
    columns = bookkeeping.byPlace ? experiment.quantities : []
    pairs = bookkeeping.controls
    places = columns.map { _ in [Int128](repeating: 0, count: experiment.blockSize) }
    controls = pairs.map { _ in [ProductSums(), ProductSums()] }
  }

  /// Adds the numbers of a block.
  mutating func add(_ block: BlockColumns, number: UInt64) {
    for (i, column) in columns.enumerated() {
      block.withColumn(column) { numbers in
        for r in numbers.indices { places[i][r] += Int128(numbers[r]) }
      }
    }
    for (i, pair) in pairs.enumerated() {
      block.withColumn(pair.column) { own in
        block.withColumn(.measure(pair.control)) { control in
          controls[i][Int(number % 2)].add(own, control)
        }
      }
    }
  }

  /// Adds what another thread has tallied of the same experiment.
  mutating func merge(_ other: ReductionTally) {
    for i in places.indices {
      for place in places[i].indices { places[i][place] += other.places[i][place] }
    }
    for i in controls.indices {
      for half in controls[i].indices { controls[i][half].merge(other.controls[i][half]) }
    }
  }
}
