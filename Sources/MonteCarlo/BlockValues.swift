/// The numbers of one block: a column for each measure, a row for each replication.
public struct BlockValues: Sendable {
  /// How many replications the block holds.
  public let replications: Int

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

  /// Sets all numbers to 0.
  public mutating func clear() {
    for i in storage.indices { storage[i] = 0 }
  }

  /// Adds `factor` times the given numbers to the column of a measure.
  ///
  /// - Parameters:
  ///   - numbers: one for each replication.
  ///   - factor: what each is multiplied by.
  ///   - measure: the measure of the column.
  public mutating func add(_ numbers: [Int64], times factor: Int64, to measure: Int) {
    precondition(numbers.count == replications, "a column has a number for each replication")
    let offset = measure * replications
    for r in numbers.indices { storage[offset + r] += factor * numbers[r] }
  }
}
