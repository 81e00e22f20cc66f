import Money

extension AmountCounts {
  /// The same winners with amounts changed until they add up to a sum.
  ///
  /// First counts are tilted: what is above the mean becomes more frequent and what is below it
  /// rarer, or the other way round. What that leaves, a few fen of many amounts, is made up by
  /// moving people, spread over all amounts in proportion: while more fen are missing than there
  /// are people, all of them by as many as each has to; then some by one.
  ///
  /// - Parameters:
  ///   - total: what they have to add up to.
  ///   - bounds: no amount is moved out of them.
  /// - Returns: the changed amounts, as many; unless the bounds forbid it, with that sum.
  /// - Complexity: O(n log n) in the number of amounts, times the few rounds of moving.
  func adjusted(to total: Int64, within bounds: ClosedRange<Int64>) -> AmountCounts {
    tilted(towards: total).moved(to: total, within: bounds)
  }

  /// The same number of winners with other counts of the same amounts, so that their sum is a total
  /// but for a few fen.
  ///
  ///     Δ(x) = N(x) (x - x̄) δ / Σ N(x) (x - x̄)²
  ///
  /// with δ what is missing: the linear regression of a count on the sum. Counts of independent
  /// amounts, changed like that, have the means and, in the limit, the law that they have given that
  /// sum. The changes are rounded so that neither people nor more fen than half a step are lost.
  ///
  /// - Returns: the same counts where so much is missing that a count would fall below 0: where the
  ///   factor of an N(x) is below -1.
  private func tilted(towards total: Int64) -> AmountCounts {
    let missing = Double(total - sum)
    let mean = Double(sum) / Double(max(1, count))
    let spread = entries.reduce(0.0) {
      $0 + Double($1.count) * (Double($1.fen) - mean) * (Double($1.fen) - mean)
    }
    guard missing != 0, spread > 0 else { return self }
    let furthest = max(mean - Double(entries[0].fen), Double(largest) - mean)
    guard furthest * abs(missing) < spread else { return self }
    var changes: [Entry] = []
    // Exact and rounded sums of changes up to an amount, and the fen by which these miss those.
    var (exact, rounded, owed) = (0.0, Int64(0), 0.0)
    var above = count
    for (entry, next) in zip(entries, entries.dropFirst()) {
      exact += Double(entry.count) * (Double(entry.fen) - mean) * missing / spread
      above -= entry.count
      let width = Double(next.fen - entry.fen)
      let nearest = Int64((exact + owed / width).rounded())
      // No count falls below 0, neither this one nor one of those above.
      let sum = min(above, max(rounded - entry.count, nearest))
      owed += (exact - Double(sum)) * width
      changes.append(Entry(fen: entry.fen, count: sum - rounded))
      rounded = sum
    }
    changes.append(Entry(fen: largest, count: -rounded))
    return changed(by: changes)
  }

  private func moved(to total: Int64, within bounds: ClosedRange<Int64>) -> AmountCounts {
    var result = self
    var widest = Int64.max
    while true {
      let missing = total - result.sum
      guard missing != 0, result.count > 0 else { return result }
      let width = max(1, min(widest, abs(missing) / result.count))
      let step = missing > 0 ? width : -width
      let movable = result.entries.filter { bounds.contains($0.fen + step) }
      let people = movable.reduce(0) { $0 + $1.count }
      guard people > 0 else {
        // So wide a step leads everybody out of the bounds; a narrower one may not.
        guard width > 1 else { return result }
        widest = width / 2
        continue
      }
      let moved = Apportionment.largestRemainder(
        min(people, abs(missing) / width), weights: movable.map { Double($0.count) })
      var changes: [Entry] = []
      for (entry, count) in zip(movable, moved) {
        let number = min(count, entry.count)
        changes.append(Entry(fen: entry.fen + step, count: number))
        changes.append(Entry(fen: entry.fen, count: -number))
      }
      result = result.changed(by: changes)
    }
  }
}
