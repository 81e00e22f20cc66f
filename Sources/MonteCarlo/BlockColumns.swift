/// The numbers of a block together with the totals of its pools.
struct BlockColumns: Sendable {
  /// The numbers of the measures.
  var values: BlockValues

  /// For each pool the sum of its members in each replication.
  var poolTotals: [[Int64]]

  init(_ experiment: any Experiment, replications: Int) {
    values = BlockValues(measures: experiment.measures.count, replications: replications)
    poolTotals = experiment.pools.map { _ in [Int64](repeating: 0, count: replications) }
  }

  /// Sums the members of each pool.
  mutating func total(_ pools: [Pool]) {
    for (i, pool) in pools.enumerated() {
      for r in poolTotals[i].indices { poolTotals[i][r] = 0 }
      for member in pool.members {
        values.withColumn(member) { column in
          for r in column.indices { poolTotals[i][r] += column[r] }
        }
      }
    }
  }

  /// Calls `body` with a column.
  func withColumn<Result>(_ column: Column, _ body: (Span<Int64>) -> Result) -> Result {
    switch column {
    case .measure(let i):
      return values.withColumn(i, body)
    case .pool(let i):
      let totals = poolTotals[i]
      return body(totals.span)
    }
  }
}
