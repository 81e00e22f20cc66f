extension AmountCounts {
  /// Counts of independent amounts, brought towards what they are when their sum is known.
  ///
  ///     c[i]' = c[i] - c[i] (x[i] - μ) / (σ² N) × (S - T)
  ///
  /// with S the sum, T the one that it has to be, N people, and mean μ and variance σ² of these
  /// amounts: the regression of each count on the sum. Counts are rounded so that they add up to N;
  /// the sum then misses T by rounding alone.
  ///
  /// - Parameter total: T.
  /// - Returns: the same people with counts moved between the same amounts; unchanged where the
  ///   sum is too far away for a regression to make sense.
  /// - Complexity: O(different amounts).
  ///
  /// Source: the law of normal numbers given a linear combination of them, e.g. T. W. Anderson, *An
  /// Introduction to Multivariate Statistical Analysis* (2003), theorem 2.5.1.
  func conditioned(on total: Int64) -> AmountCounts {
    let people = Double(count)
    let mean = Double(sum) / people
    let squares = entries.reduce(0.0) {
      let distance = Double($1.fen) - mean
      return $0 + distance * distance * Double($1.count)
    }
    let excess = Double(sum - total)
    // Ten standard deviations of the sum.
    guard squares > 0, excess * excess <= 100 * squares else { return self }
    var exact = 0.0
    var rounded: Int64 = 0
    var changes: [Entry] = []
    for entry in entries {
      exact -= Double(entry.count) * (Double(entry.fen) - mean) / squares * excess
      let next = Int64(exact.rounded())
      changes.append(Entry(fen: entry.fen, count: max(next - rounded, -entry.count)))
      rounded += changes[changes.count - 1].count
    }
    // What a count could not give is owed by the largest one.
    if rounded != 0, let most = entries.indices.max(by: { entries[$0].count < entries[$1].count }) {
      changes[most].count -= rounded
    }
    return changed(by: changes)
  }
}
