/// The accumulator of the engine: every stored number counted, exactly where numbers are small.
///
/// Numbers below 2^exactBits are counted one by one. Larger ones go to bins, 2^(exactBits - 1) to
/// each octave, so that a bin is at most 2^-(exactBits - 1) wide relative to its numbers; their
/// sums are kept exactly beside the bins.
///
/// - Counts, sum, sum of squares, minimum and maximum are exact whole numbers; quantiles are exact
///   below 2^exactBits and within half a bin beyond.
/// - Merging is addition of whole numbers: associative and commutative to the last bit.
/// - Memory is at most 2^exactBits + 2^(exactBits - 1) × (63 - exactBits) counts, and no more than
///   the largest number seen needs, whatever the number of observations.
///
/// The bins are those of HdrHistogram (G. Tene, https://github.com/HdrHistogram/HdrHistogram).
public struct IntegerTally: Equatable, Sendable {
  /// Numbers below 2 to this power are counted one by one.
  public let exactBits: Int

  /// How many numbers were added.
  public private(set) var count = 0

  /// The smallest number added; `nil` when empty.
  public var min: Int64? { count > 0 ? smallest : nil }

  /// The largest number added; `nil` when empty.
  public var max: Int64? { count > 0 ? largest : nil }

  /// Counts by bin, as far as the largest number seen.
  private(set) var bins: [Int64] = []

  private var smallest = Int64.max
  private var largest = Int64.min
  private var sumBeyond: Int128 = 0
  private var squaresBeyond: Int128 = 0

  /// An empty tally.
  ///
  /// - Parameter exactBits: 1 to 24.
  public init(exactBits: Int) {
    precondition((1...24).contains(exactBits), "a tally counts 1 to 24 bits exactly")
    self.exactBits = exactBits
  }

  /// Adds one number, at least 0.
  public mutating func add(_ value: Int64) {
    precondition(value >= 0, "a tally holds numbers of at least 0")
    count += 1
    smallest = Swift.min(smallest, value)
    largest = Swift.max(largest, value)
    let bin = self.bin(of: value)
    if bin >= bins.count { grow(toHold: bin) }
    bins[bin] += 1
    if value >> Int64(exactBits) != 0 { addBeyond(value) }
  }

  /// Adds all numbers of a column, each at least 0.
  public mutating func add(contentsOf values: Span<Int64>) {
    guard !values.isEmpty else { return }
    var low = Int64.max
    var high = Int64.min
    for i in values.indices {
      low = Swift.min(low, values[i])
      high = Swift.max(high, values[i])
    }
    guard low >= 0, high >> Int64(exactBits) == 0 else {
      for i in values.indices { add(values[i]) }
      return
    }
    // All are counted one by one: no bin is computed and no sum is kept.
    if Int(high) >= bins.count { grow(toHold: Int(high)) }
    for i in values.indices { bins[Int(values[i])] += 1 }
    count += values.count
    smallest = Swift.min(smallest, low)
    largest = Swift.max(largest, high)
  }

  /// Adds everything that another tally with the same `exactBits` has counted.
  public mutating func merge(_ other: IntegerTally) {
    precondition(exactBits == other.exactBits, "tallies that are merged have the same bins")
    if other.bins.count > bins.count {
      bins += [Int64](repeating: 0, count: other.bins.count - bins.count)
    }
    for (i, count) in other.bins.enumerated() { bins[i] += count }
    count += other.count
    smallest = Swift.min(smallest, other.smallest)
    largest = Swift.max(largest, other.largest)
    sumBeyond += other.sumBeyond
    squaresBeyond += other.squaresBeyond
  }

  /// The exact sum.
  public var sum: Int128 {
    exactPart { Int128($0) } + sumBeyond
  }

  /// The exact sum of squares.
  public var sumOfSquares: Int128 {
    exactPart { Int128($0) * Int128($0) } + squaresBeyond
  }

  private func exactPart(_ term: (Int64) -> Int128) -> Int128 {
    var total: Int128 = 0
    for value in 0..<Swift.min(bins.count, 1 << exactBits) where bins[value] != 0 {
      total += Int128(bins[value]) * term(Int64(value))
    }
    return total
  }

  private mutating func addBeyond(_ value: Int64) {
    sumBeyond += Int128(value)
    squaresBeyond += Int128(value) * Int128(value)
  }

  /// Makes room in steps, so that a slowly rising maximum does not copy the bins each time.
  private mutating func grow(toHold bin: Int) {
    let size = Swift.max(bin + 1, bins.count + bins.count / 4, 64)
    let bound = Swift.max(bin + 1, Swift.min(size, 1 << exactBits))
    bins += [Int64](repeating: 0, count: bound - bins.count)
  }
}

extension IntegerTally {
  /// The bin that counts a number.
  func bin(of value: Int64) -> Int {
    guard value >> Int64(exactBits) != 0 else { return Int(value) }
    let shift = 63 - value.leadingZeroBitCount - (exactBits - 1)
    let half = 1 << (exactBits - 1)
    return shift * half + Int(value >> Int64(shift))
  }

  /// The smallest and the largest number that a bin counts.
  func edges(of bin: Int) -> ClosedRange<Int64> {
    let half = 1 << (exactBits - 1)
    guard bin >= 2 * half else { return Int64(bin)...Int64(bin) }
    let shift = bin / half - 1
    let low = Int64(bin - shift * half) << Int64(shift)
    // The width less 1 is added, not the width: the top bin ends at the largest Int64.
    return low...(low + ((Int64(1) << Int64(shift)) - 1))
  }

  /// Two tallies are equal when they have counted the same; spare room does not matter.
  public static func == (left: IntegerTally, right: IntegerTally) -> Bool {
    let shared = Swift.min(left.bins.count, right.bins.count)
    return left.exactBits == right.exactBits && left.count == right.count
      && left.min == right.min && left.max == right.max
      && left.sumBeyond == right.sumBeyond && left.squaresBeyond == right.squaresBeyond
      && left.bins[..<shared] == right.bins[..<shared]
      && left.bins[shared...].allSatisfy { $0 == 0 }
      && right.bins[shared...].allSatisfy { $0 == 0 }
  }
}
