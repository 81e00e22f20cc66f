import Money

extension AmountCounts {
  /// The same winners with amounts moved until they add up to a sum.
  ///
  /// Those who are moved are spread over all amounts in proportion. While more fen are missing
  /// than there are people, all of them move by as many as each has to; then some by one.
  ///
  /// - Parameters:
  ///   - total: what they have to add up to.
  ///   - bounds: no amount is moved out of them.
  /// - Returns: the moved amounts, as many; unless the bounds forbid it, with that sum.
  /// - Complexity: O(n log n) in the number of amounts, times the few rounds of moving.
  func adjusted(to total: Int64, within bounds: ClosedRange<Int64>) -> AmountCounts {
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
