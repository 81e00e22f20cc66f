/// The numbers of one block: a column for each measure, a row for each replication.
public struct BlockValues: Sendable {
  /// How many replications the block holds.
  public private(set) var replications: Int

  /// How many measures each replication has.
  public let measures: Int

  @usableFromInline var storage: [Int64]

  /// Makes room for the given numbers of replications and measures; all values are 0.
  public init(measures: Int, replications: Int) {
    self.measures = measures
    self.replications = replications
    storage = [Int64](repeating: 0, count: measures * replications)
  }

  /// The number that a replication reports for a measure.
  @inlinable
  public subscript(measure: Int, replication: Int) -> Int64 {
    get { storage[measure * replications + replication] }
    set { storage[measure * replications + replication] = newValue }
  }

  /// Calls `body` with the column of a measure.
  @inlinable
  public func withColumn<Result>(_ measure: Int, _ body: (Span<Int64>) -> Result) -> Result {
    body(storage.span.extracting(measure * replications..<(measure + 1) * replications))
  }
}
