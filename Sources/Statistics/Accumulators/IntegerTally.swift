/// The accumulator of the engine: every stored number counted, exactly where numbers are small.
///
/// The 2^exactBits numbers from `origin` upwards are counted one by one. Larger ones go to bins,
/// 2^(exactBits - 1) to each octave of the distance from the origin, so that a bin is at most
/// 2^-(exactBits - 1) wide relative to that distance; smaller ones share the bin of the origin.
/// The sums of both are kept exactly beside the bins.
///
/// Up to `listed` numbers are kept one by one besides, and everything is exact; only with more do
/// all of them go to the bins. How many there are in all decides that, whatever was merged when.
///
/// The origin is for numbers whose spread is small beside their size, such as the claims of a very
/// large plan: whoever knows where nearly all of them lie need not count from 0.
///
/// - Counts, sum, sum of squares, minimum and maximum are exact whole numbers; quantiles are exact
///   where numbers are counted one by one, within half a bin above, and somewhere between minimum
///   and origin below.
/// - Merging is addition of whole numbers: associative and commutative to the last bit.
/// - Memory is at most 2^exactBits + 2^(exactBits - 1) × (63 - exactBits) counts, and no more than
///   the largest number seen needs, whatever the number of observations.
///
/// The bins are those of HdrHistogram (G. Tene, https://github.com/HdrHistogram/HdrHistogram).
public struct IntegerTally: Equatable, Sendable {
  /// From `origin` on, 2 to this power numbers are counted one by one.
  public let exactBits: Int

  /// The smallest number with a bin of its own.
  public let origin: Int64

  /// Up to so many numbers are kept one by one.
  public let listed: Int

  /// How many numbers were added.
  public private(set) var count = 0

  /// The numbers themselves, sorted, while there are no more than `listed`.
  private(set) var list: [Int64] = []

  /// The smallest number added; `nil` when empty.
  public var min: Int64? { count > 0 ? smallest : nil }

  /// The largest number added; `nil` when empty.
  public var max: Int64? { count > 0 ? largest : nil }

  /// Counts by bin, as far as the largest number seen.
  private(set) var bins: [Int64] = []

  private var smallest = Int64.max
  private var largest = Int64.min

  /// What the bins that are counted one by one miss of the sums: all of the numbers above them,
  /// and of those below the origin the difference from it.
  private var sumBeyond: Int128 = 0
  private var squaresBeyond: Int128 = 0

  /// An empty tally.
  ///
  /// - Parameters:
  ///   - exactBits: 1 to 24.
  ///   - origin: where counting one by one begins, 0 to 2^62.
  ///   - listed: up to so many numbers are kept one by one; adding one costs O(listed).
  public init(exactBits: Int, origin: Int64 = 0, listed: Int = 0) {
    precondition((1...24).contains(exactBits), "a tally counts 1 to 24 bits exactly")
    precondition((0...1 << 62).contains(origin), "a tally begins at 0 or above")
    self.exactBits = exactBits
    self.origin = origin
    self.listed = listed
  }

  /// Adds one number, at least 0.
  public mutating func add(_ value: Int64) {
    precondition(value >= 0, "a tally holds numbers of at least 0")
    count += 1
    smallest = Swift.min(smallest, value)
    largest = Swift.max(largest, value)
    guard count > listed else { return insert(value) }
    spill()
    put(value)
  }

  /// Whether the numbers are kept one by one.
  var isListed: Bool { count <= listed }

  private mutating func insert(_ value: Int64) {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] <= value { low = middle + 1 } else { high = middle }
    }
    list.insert(value, at: low)
  }

  /// Puts the listed numbers into their bins.
  private mutating func spill() {
    for value in list { put(value) }
    list = []
  }

  private mutating func put(_ value: Int64) {
    let bin = self.bin(of: value)
    if bin >= bins.count { grow(toHold: bin) }
    bins[bin] += 1
    addBeyond(value)
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
    guard count + values.count > listed else {
      for i in values.indices { add(values[i]) }
      return
    }
    spill()
    guard low >= origin, (high - origin) >> Int64(exactBits) == 0 else {
      for i in values.indices { add(values[i]) }
      return
    }
    // All are counted one by one: no bin is computed and no sum is kept.
    let last = Int(high - origin)
    if last >= bins.count { grow(toHold: last) }
    for i in values.indices { bins[Int(values[i] &- origin)] += 1 }
    count += values.count
    smallest = Swift.min(smallest, low)
    largest = Swift.max(largest, high)
  }

  /// Adds everything that another tally with the same `exactBits` and `origin` has counted.
  public mutating func merge(_ other: IntegerTally) {
    precondition(
      exactBits == other.exactBits && origin == other.origin && listed == other.listed,
      "tallies that are merged have the same bins")
    guard count + other.count > listed else {
      for value in other.list { add(value) }
      return
    }
    spill()
    for value in other.list { put(value) }
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
    list.reduce(exactPart { Int128($0) } + sumBeyond) { $0 + Int128($1) }
  }

  /// The exact sum of squares.
  public var sumOfSquares: Int128 {
    list.reduce(exactPart { Int128($0) * Int128($0) } + squaresBeyond) {
      $0 + Int128($1) * Int128($1)
    }
  }

  private func exactPart(_ term: (Int64) -> Int128) -> Int128 {
    var total: Int128 = 0
    for bin in 0..<Swift.min(bins.count, 1 << exactBits) where bins[bin] != 0 {
      total += Int128(bins[bin]) * term(origin + Int64(bin))
    }
    return total
  }

  /// What the bins that are counted one by one miss of the sums.
  var beyond: (sum: Int128, squares: Int128) { (sumBeyond, squaresBeyond) }

  /// Takes on the numbers of a tally that was written down while it was a list.
  mutating func restore(list values: [Int64]) {
    for value in values { add(value) }
  }

  /// Takes on what was written down of a tally in bins.
  mutating func restore(
    bins: [Int64], count: Int, range: ClosedRange<Int64>, beyond: (sum: Int128, squares: Int128)
  ) {
    self.bins = bins
    self.count = count
    (smallest, largest) = (range.lowerBound, range.upperBound)
    (sumBeyond, squaresBeyond) = beyond
  }

  private mutating func addBeyond(_ value: Int64) {
    let square = Int128(value) * Int128(value)
    if value < origin {
      sumBeyond += Int128(value - origin)
      squaresBeyond += square - Int128(origin) * Int128(origin)
    } else if (value - origin) >> Int64(exactBits) != 0 {
      sumBeyond += Int128(value)
      squaresBeyond += square
    }
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
    let distance = Swift.max(0, value - origin)
    guard distance >> Int64(exactBits) != 0 else { return Int(distance) }
    let shift = 63 - distance.leadingZeroBitCount - (exactBits - 1)
    let half = 1 << (exactBits - 1)
    return shift * half + Int(distance >> Int64(shift))
  }

  /// The smallest and the largest number that a bin counts.
  func edges(of bin: Int) -> ClosedRange<Int64> {
    let half = 1 << (exactBits - 1)
    guard bin > 0 else { return 0...origin }
    guard bin >= 2 * half else { return origin + Int64(bin)...origin + Int64(bin) }
    let shift = bin / half - 1
    let low = origin + Int64(bin - shift * half) << Int64(shift)
    // The width less 1 is added, not the width, and no further than the largest Int64.
    let (high, overflow) = low.addingReportingOverflow((Int64(1) << Int64(shift)) - 1)
    return low...(overflow ? .max : high)
  }

  /// Two tallies are equal when they have counted the same; spare room does not matter.
  public static func == (left: IntegerTally, right: IntegerTally) -> Bool {
    let shared = Swift.min(left.bins.count, right.bins.count)
    return left.exactBits == right.exactBits && left.origin == right.origin
      && left.count == right.count && left.listed == right.listed && left.list == right.list
      && left.min == right.min && left.max == right.max
      && left.sumBeyond == right.sumBeyond && left.squaresBeyond == right.squaresBeyond
      && left.bins[..<shared] == right.bins[..<shared]
      && left.bins[shared...].allSatisfy { $0 == 0 }
      && right.bins[shared...].allSatisfy { $0 == 0 }
  }
}
