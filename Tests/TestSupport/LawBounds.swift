/// Whether drawn numbers have the law that they should have, with stated false-alarm rates.
public enum LawBounds {
  /// Values of a discrete law whose counts are outside their exact binomial bounds.
  ///
  /// Every value expected at least five times is compared by itself; all others together, as one.
  ///
  /// - Parameters:
  ///   - counts: how often each value was drawn.
  ///   - values: the values of the law that matter; those beyond have no expected count.
  ///   - chance: the exact chance of a value.
  ///   - falseAlarm: the rate at which one right count is called wrong.
  /// - Returns: what is wrong, in words; empty for a right law.
  public static func violations(
    _ counts: [Int64: Int], values: ClosedRange<Int64>, chance: (Int64) -> Double,
    falseAlarm: Double = 1e-6
  ) -> [String] {
    let draws = counts.values.reduce(0, +)
    var found: [String] = []
    var restChance = 1.0
    var restHits = draws
    for value in values {
      let p = chance(value)
      guard p * Double(draws) >= 5 else { continue }
      let hits = counts[value] ?? 0
      restChance -= p
      restHits -= hits
      if !BinomialBounds.allow(hits: hits, trials: draws, chance: p, falseAlarm: falseAlarm) {
        found.append("\(value): \(hits) of \(draws), chance \(p)")
      }
    }
    // What rounding leaves of 1 is no chance.
    let rest = restChance < 1e-9 ? 1e-9 : restChance
    if !BinomialBounds.allow(hits: restHits, trials: draws, chance: rest, falseAlarm: falseAlarm) {
      found.append("all others: \(restHits) of \(draws), chance \(rest)")
    }
    return found
  }

  /// The largest distance between the empirical and the exact distribution function, times √n.
  ///
  /// Above 1.95 a right continuous law is called wrong once in a thousand times, above 2.7 once in
  /// a million.
  ///
  /// Source: N. Smirnov, *Table for estimating the goodness of fit of empirical distributions*,
  /// Annals of Mathematical Statistics 19 (1948) 279-281.
  public static func kolmogorov(_ sample: [Double], cumulative: (Double) -> Double) -> Double {
    let n = Double(sample.count)
    var largest = 0.0
    for (place, x) in sample.sorted().enumerated() {
      let exact = cumulative(x)
      largest = max(largest, exact - Double(place) / n, Double(place + 1) / n - exact)
    }
    return largest * n.squareRoot()
  }
}
