extension RandomNumberGenerator {
  /// Puts elements into a random order; all orders are equally likely.
  ///
  /// From the last place downwards each element changes places with one chosen among those up to
  /// and including itself. Our own, because the standard library may change its method between
  /// versions.
  ///
  /// - Draws: one word for each element but the first, seldom more.
  /// - Complexity: O(n); allocates nothing.
  ///
  /// Source: R. Durstenfeld, *Algorithm 235: Random permutation*, CACM 7 (1964) 420.
  @inlinable
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var place = elements.count - 1
    while place > 0 {
      elements.swapAt(place, Int(uniform(below: UInt64(place) + 1)))
      place -= 1
    }
  }
}
