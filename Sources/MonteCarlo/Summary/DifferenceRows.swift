import Statistics

/// The rows of a difference between the means of a variant and of the first one.
///
/// Both were run with the same random numbers, so the difference is taken replication by
/// replication:
///
///     D = x - y,   Var(D) = Var(x) + Var(y) - 2 Cov(x, y)
///
/// `difference` has that standard error, `difference-unpaired` the one that two independent runs
/// would have, and `variance-reduction` is the second variance over the first.
struct DifferenceRows {
  /// What the rows have in common.
  var heading: RowHeading

  /// The sums of the variant and of the first one, with the scales of their stored numbers and
  /// the stored numbers that stand for 0.
  var own: (sums: PowerSums, scale: Double, zero: Double)
  var first: (sums: PowerSums, scale: Double, zero: Double)

  /// Σ xy.
  var product: Int128

  /// How many replications both have.
  var replications: Int

  /// The exact difference of the means, where both are known.
  var exact: Double?

  /// How often intervals hold the true value.
  var confidence = 0.95

  /// The three rows; none for a single replication, which has no variance.
  var rows: [ResultRow] {
    let n = Double(replications)
    let (x, ownVariance) = own.sums.moments(count: replications)
    let (y, firstVariance) = first.sums.moments(count: replications)
    guard let ownVariance, let firstVariance else { return [] }
    let covariance =
      centredProduct(product, own.sums.sum, first.sums.sum, count: Int128(replications)) / (n - 1)
    let unpaired =
      own.scale * own.scale * ownVariance + first.scale * first.scale * firstVariance
    let paired = max(0, unpaired - 2 * own.scale * first.scale * covariance)
    let difference =
      own.scale * (x - own.zero) - first.scale * (y - first.zero)
    var rows = [
      row("difference", difference, variance: paired / n),
      row("difference-unpaired", difference, variance: unpaired / n),
    ]
    if paired > 0 {
      var factor = heading
      factor.unit = "ratio"
      rows.append(factor.row("variance-reduction", value: unpaired / paired))
    }
    return rows
  }

  private func row(_ statistic: String, _ value: Double, variance: Double) -> ResultRow {
    let error = variance.squareRoot()
    let interval = DifferenceInterval(
      value, standardError: error, observations: replications, confidence: confidence)
    var row = heading.row(
      statistic, value: value, standardError: error, low: interval.low, high: interval.high)
    row.exact = exact
    if statistic == "difference", replications >= QuantityRows.fewestObservations, error > 0 {
      row.z = exact.flatMap { zScore(value, $0, error) }
    }
    return row
  }
}
