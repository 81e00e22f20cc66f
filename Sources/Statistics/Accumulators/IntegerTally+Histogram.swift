/// Counts of whole numbers in bins of one width.
public struct Histogram: Equatable, Sendable {
  /// The smallest number of the first bin.
  public var first: Int64

  /// How many whole numbers a bin holds.
  public var width: Int64

  /// How many were counted in each bin.
  public var counts: [Int]

  /// How many were below the first bin.
  public var below: Int

  /// How many were above the last one.
  public var above: Int
}

extension IntegerTally {
  /// A histogram of all but the outermost numbers; `nil` when empty.
  ///
  /// The bins hold the middle 99.8% of the numbers, and all where the rest is not far away. Their
  /// width is 1, 2 or 5 times a power of ten, and no less than that of the tally's own bins there.
  ///
  /// - Parameter most: the most bins, at least 8.
  /// - Returns: fewer than `most + 2` bins.
  /// - Complexity: O(number of bins of the tally).
  public func histogram(most: Int) -> Histogram? {
    guard let min, let max, let inner = quantile(0.001), let outer = quantile(0.999) else {
      return nil
    }
    var low = Int64(inner.rounded(.down))
    var high = Int64(outer.rounded(.up))
    let spread = Swift.max(1, high - low)
    if low - min <= spread / 2 { low = min }
    if max - high <= spread / 2 { high = max }
    let own = edges(of: bin(of: high))
    let finest = isListed ? 1 : own.upperBound - own.lowerBound + 1
    let width = IntegerTally.niceWidth(
      least: Swift.max(finest, (high - low) / Int64(most) + 1))
    let first = low / width * width
    var result = Histogram(
      first: first, width: width,
      counts: Array(repeating: 0, count: Int((high - first) / width) + 1), below: 0, above: 0)
    forEachBin { value, count in
      let place = (value - Double(first)) / Double(width)
      if place < 0 {
        result.below += Int(count)
      } else if place >= Double(result.counts.count) {
        result.above += Int(count)
      } else {
        result.counts[Int(place)] += Int(count)
      }
    }
    return result
  }

  /// The smallest of 1, 2, 5, 10, 20, 50 … that is not below `least`.
  private static func niceWidth(least: Int64) -> Int64 {
    var power: Int64 = 1
    while power < least / 10 { power *= 10 }
    for width in [power, 2 * power, 5 * power] where width >= least { return width }
    return 10 * power
  }

  /// The Lorenz curve: which part of the sum the part of the numbers that are smallest makes up.
  ///
  /// - Parameter parts: parts of the numbers, rising, each from 0 to 1.
  /// - Returns: for each its part of the sum; empty where there is no sum to split.
  /// - Complexity: O(number of bins + number of parts).
  public func lorenz(at parts: [Double]) -> [Double] {
    var total = 0.0
    forEachBin { total += $0 * Double($1) }
    guard total > 0 else { return [] }
    var result: [Double] = []
    var (people, money) = (0.0, 0.0)
    forEachBin { value, number in
      while result.count < parts.count,
        parts[result.count] * Double(count) <= people + Double(number)
      {
        let more = Swift.max(0, parts[result.count] * Double(count) - people)
        result.append(Swift.min(1, (money + more * value) / total))
      }
      people += Double(number)
      money += Double(number) * value
    }
    while result.count < parts.count { result.append(1) }
    return result
  }
}
