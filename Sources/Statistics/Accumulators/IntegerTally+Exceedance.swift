extension IntegerTally {
  /// How many numbers are above a value: the least and the most that is possible.
  ///
  /// Where numbers are counted one by one, or all lie on one side, both are the same. Where the
  /// value lies inside a wider bin, any of that bin's numbers may be above it.
  ///
  /// - Parameter value: any number.
  /// - Returns: from how many to how many; `0...0` when empty.
  /// - Complexity: O(number of bins).
  public func countAbove(_ value: Int64) -> ClosedRange<Int> {
    guard let min, let max, value < max else { return 0...0 }
    guard value >= min else { return count...count }
    let (atMost, edge) = countAtMost(value)
    let least = count - atMost
    guard edge > value else { return least...least }
    let lower = edges(of: bin(of: value)).lowerBound
    let below = lower > 0 ? countAtMost(lower - 1).count : 0
    return least...count - below
  }
}
