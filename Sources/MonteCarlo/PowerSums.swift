/// Exact sums of a stored number and of its square over replications.
///
/// With numbers below `RunSettings.largestStored` and at most `maximumReplications` of them,
/// nothing overflows.
public struct PowerSums: Equatable, Sendable {
  /// Σ x.
  public private(set) var sum: Int128 = 0

  /// Σ x².
  public private(set) var squares: Int128 = 0

  /// Nothing added yet.
  public init() {}

  /// Sums that are known already.
  init(sum: Int128, squares: Int128) {
    self.sum = sum
    self.squares = squares
  }

  /// Adds the numbers of a block.
  public mutating func add(contentsOf values: Span<Int64>) {
    var blockSum: Int64 = 0
    var blockSquares: Int128 = 0
    for i in values.indices {
      blockSum += values[i]
      blockSquares += Int128(values[i]) * Int128(values[i])
    }
    sum += Int128(blockSum)
    squares += blockSquares
  }

  /// Adds what another run of the same measure has summed.
  public mutating func merge(_ other: PowerSums) {
    sum += other.sum
    squares += other.squares
  }

  /// The mean and the unbiased variance of `count` numbers; the variance is `nil` for one.
  public func moments(count: Int) -> (mean: Double, variance: Double?) {
    let n = Int128(count)
    let mean = Double(sum) / Double(count)
    guard count > 1 else { return (mean, nil) }
    return (mean, centredProduct(squares, sum, sum, count: n) / Double(count - 1))
  }
}

/// Σ (x - x̄)(y - ȳ) from Σ xy, Σ x and Σ y.
///
/// The numbers are first centred on a whole number near their means, so that the subtraction of
/// two large sums loses nothing.
func centredProduct(_ products: Int128, _ x: Int128, _ y: Int128, count n: Int128) -> Double {
  let a = x / n
  let b = y / n
  // Σ(x-a)(y-b) is exact; what is left of the means is below 1 in each factor.
  let shifted = products - a * y - b * x + n * a * b
  let restX = Double(x - n * a)
  let restY = Double(y - n * b)
  return Double(shifted) - restX * restY / Double(n)
}
