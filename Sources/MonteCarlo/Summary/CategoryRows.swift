import Statistics

/// The rows of a category: the probability of each of its values.
struct CategoryRows {
  /// What the rows have in common; the group is set for each.
  var heading: RowHeading

  /// The dimension that groups are named after.
  var dimension: String

  /// How many values there are, from 1.
  var values: Int

  /// What was observed.
  var tally: IntegerTally

  /// What is known exactly.
  var law: ExactLaw?

  /// How often intervals hold the true value.
  var confidence = 0.95

  /// A row for each value.
  var rows: [ResultRow] {
    guard tally.count > 0 else { return [] }
    return (1...values).map(row)
  }

  /// The row of a value.
  func row(_ value: Int) -> ResultRow {
    let n = tally.count
    let hits = tally.countAtMost(Int64(value)).count - tally.countAtMost(Int64(value) - 1).count
    let share = Double(hits) / Double(n)
    let interval = ProbabilityInterval(successes: hits, trials: n, confidence: confidence)
    var heading = heading
    heading.group = "\(dimension)=\(value)"
    var row = heading.row(
      "probability", value: share,
      standardError: (share * (1 - share) / Double(n)).squareRoot(),
      low: interval.low, high: interval.high)
    if case .law(let law) = law {
      let exact = law.probability(of: Int64(value))
      row.exact = exact
      if Double(n) * min(exact, 1 - exact) >= 10 {
        row.z = zScore(share, exact, (exact * (1 - exact) / Double(n)).squareRoot())
      }
    }
    return row
  }
}
