extension IntegerTally {
  /// The mean; `nil` when empty.
  public var mean: Double? {
    count > 0 ? Double(sum) / Double(count) : nil
  }

  /// The unbiased variance; `nil` for fewer than two numbers.
  ///
  /// Exact up to one rounding: the sums are centred as whole numbers before anything is divided.
  public var variance: Double? {
    guard count > 1 else { return nil }
    let n = Int128(count)
    let total = sum
    let centre = total / n
    let shifted = sumOfSquares - 2 * centre * total + n * centre * centre
    let rest = Double(total - n * centre)
    return (Double(shifted) - rest * rest / Double(count)) / Double(count - 1)
  }

  /// The mean of (x - mean)^power, for the errors of other statistics; `nil` when empty.
  ///
  /// Numbers in bins wider than 1 count with the middle of their bin.
  public func centralMoment(_ power: Int) -> Double? {
    guard let mean else { return nil }
    var total = 0.0
    forEachBin { value, count in
      var term = 1.0
      for _ in 0..<power { term *= value - mean }
      total += term * Double(count)
    }
    return total / Double(count)
  }

  /// The quantile at a level: the inverse of the empirical distribution function.
  ///
  /// That is the smallest number x such that at least `level` × count of the numbers are at most
  /// x; `nil` when empty.
  ///
  /// - Parameter level: above 0 and at most 1.
  /// - Returns: an observed number, or outside what is counted one by one the middle of its bin.
  public func quantile(_ level: Double) -> Double? {
    guard count > 0 else { return nil }
    // A product that misses a whole number by rounding alone has reached it.
    let rank = (level * Double(count) - 1e-9).rounded(.up)
    return orderStatistic(Swift.max(1, Swift.min(count, Int(rank))))
  }

  /// The number in the given place when all are sorted, from 1; `nil` outside 1...count.
  public func orderStatistic(_ rank: Int) -> Double? {
    guard (1...Swift.max(1, count)).contains(rank), count > 0 else { return nil }
    guard !isListed else { return Double(list[rank - 1]) }
    var below = 0
    for (bin, binCount) in bins.enumerated() {
      below += Int(binCount)
      if below >= rank { return middle(of: bin) }
    }
    return nil
  }

  /// How many numbers are at most the top of the bin that holds `value`, and that top.
  ///
  /// Where numbers are counted one by one the top is `value` itself.
  public func countAtMost(_ value: Int64) -> (count: Int, edge: Int64) {
    guard value >= 0 else { return (0, value) }
    guard !isListed else { return (list.reduce(0) { $1 <= value ? $0 + 1 : $0 }, value) }
    let bin = bin(of: value)
    let total = bins[..<Swift.min(bin + 1, bins.count)].reduce(0, +)
    return (Int(total), edges(of: bin).upperBound)
  }

  /// The mean of the worst (largest) 1 - level share of the numbers.
  ///
  /// Also called tail value at risk or expected shortfall; `nil` when empty.
  ///
  /// The number at the quantile counts with the part of it that belongs to the tail, so that the
  /// weights add up to 1 - level exactly; of a wider bin that is its upper part.
  ///
  /// Source: C. Acerbi, D. Tasche, *On the coherence of expected shortfall*, J. Banking & Finance
  /// 26 (2002) 1487-1503, definition 2.6.
  public func tailMean(_ level: Double) -> Double? {
    guard count > 0 else { return nil }
    let tail = (1 - level) * Double(count)
    var missing = tail
    var total = 0.0
    for value in list.reversed() where missing > 0 {
      total += Swift.min(1, missing) * Double(value)
      missing -= 1
    }
    for bin in bins.indices.reversed() where bins[bin] > 0 && missing > 0 {
      let taken = Swift.min(Double(bins[bin]), missing)
      let (low, high) = ends(of: bin)
      total += taken * (high - taken / Double(bins[bin]) * (high - low) / 2)
      missing -= taken
    }
    return total / tail
  }

  /// Calls `body` with the number and the count of each bin that is not empty, upwards.
  public func forEachBin(_ body: (Double, Int64) -> Void) {
    for value in list { body(Double(value), 1) }
    for (bin, count) in bins.enumerated() where count > 0 {
      body(middle(of: bin), count)
    }
  }

  /// The number that stands for a bin: the middle of it, within what was observed.
  private func middle(of bin: Int) -> Double {
    let (low, high) = ends(of: bin)
    return low + (high - low) / 2
  }

  /// The ends of a bin, within what was observed.
  private func ends(of bin: Int) -> (low: Double, high: Double) {
    let edges = edges(of: bin)
    guard edges.lowerBound < edges.upperBound, let min, let max else {
      return (Double(edges.lowerBound), Double(edges.lowerBound))
    }
    let low = Swift.max(edges.lowerBound, min)
    return (Double(low), Double(Swift.max(low, Swift.min(edges.upperBound, max))))
  }
}
