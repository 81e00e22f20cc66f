/// Finds the name that a misspelt one was probably meant to be.
///
/// - Parameters:
///   - given: what was written.
///   - allowed: the names that could have been meant.
/// - Returns: the allowed name with the fewest insertions, deletions, replacements and swaps of
///   neighbours away, if those are at most a third of its length and at least within 2; of equals
///   the first.
/// - Complexity: O(length of `given` × total length of `allowed`).
///
/// Source: F. J. Damerau, *A technique for computer detection and correction of spelling errors*,
/// CACM 7 (1964) 171-176 (optimal string alignment).
public func nearestName(to given: String, among allowed: [String]) -> String? {
  let letters = Array(given.lowercased().prefix(64))
  var best: (name: String, distance: Int)?
  for name in allowed {
    let other = Array(name.lowercased())
    let distance = editDistance(letters, other)
    guard distance <= max(2, other.count / 3), distance < max(letters.count, other.count) else {
      continue
    }
    if distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var rows = [Array(0...b.count)]
  for i in 0..<a.count {
    var row = [i + 1]
    for j in 0..<b.count {
      var cost = min(
        rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
