/// Exact sums of two stored numbers of each replication, of their squares and of their product.
public struct ProductSums: Equatable, Sendable {
  /// How many replications.
  public internal(set) var count = 0

  /// Σ x, Σ c, Σ x², Σ c², Σ xc.
  var sums = [Int128](repeating: 0, count: 5)

  /// Adds the numbers of a block.
  mutating func add(_ x: Span<Int64>, _ c: Span<Int64>) {
    count += x.count
    for r in x.indices {
      let (own, other) = (Int128(x[r]), Int128(c[r]))
      sums[0] += own
      sums[1] += other
      sums[2] += own * own
      sums[3] += other * other
      sums[4] += own * other
    }
  }

  /// Adds what another thread has summed.
  mutating func merge(_ other: ProductSums) {
    count += other.count
    for i in sums.indices { sums[i] += other.sums[i] }
  }

  /// The mean of x.
  var mean: Double { Double(sums[0]) / Double(count) }

  /// The mean of c.
  var controlMean: Double { Double(sums[1]) / Double(count) }

  /// Σ (x - x̄)².
  var squares: Double { centredProduct(sums[2], sums[0], sums[0], count: Int128(count)) }

  /// Σ (c - c̄)².
  var controlSquares: Double { centredProduct(sums[3], sums[1], sums[1], count: Int128(count)) }

  /// Σ (x - x̄)(c - c̄).
  var products: Double { centredProduct(sums[4], sums[0], sums[1], count: Int128(count)) }

  /// The slope of the least squares line of x over c; `nil` where c does not vary.
  var slope: Double? { controlSquares > 0 ? products / controlSquares : nil }

  /// The correlation of x and c; `nil` where one of them does not vary.
  var correlation: Double? {
    let scale = (squares * controlSquares).squareRoot()
    return scale > 0 ? products / scale : nil
  }

  /// Nothing added yet.
  init() {}
}
