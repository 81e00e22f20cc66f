import Statistics

/// Rows of a column whose errors, or whose mean, come from more than the column's own tally.
struct ReducedRows {
  /// What the experiment keeps besides.
  let bookkeeping: Bookkeeping

  /// The columns that have sums by place, in their order.
  let quantities: [Column]

  /// What was kept.
  let tally: ReductionTally

  /// How many replications were run.
  let replications: Int

  /// How often intervals hold.
  let confidence: Double

  /// The rows of a column, as they are without all that, made better.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - column: their column.
  ///   - heading: what they have in common.
  ///   - scale: what a stored 1 of the column's mean is worth.
  ///   - zero: the number that is stored for 0.
  ///   - variance: of the column in one replication.
  /// - Returns: the rows, with the error of the mean where replications are spread evenly, and with
  ///   the mean by control variates where there is one.
  func applied(
    to rows: [ResultRow], column: Column, heading: RowHeading, scale: Double, zero: Double,
    variance: Double?
  ) -> [ResultRow] {
    var rows = rows
    if let spread = spread(column), let i = rows.firstIndex(where: { $0.statistic == "mean" }),
      let value = rows[i].value
    {
      let error = spread.standardError(times: scale)
      let reach =
        error
        * StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: spread.degreesOfFreedom)
      rows[i].standardError = error
      (rows[i].low, rows[i].high) = (value - reach, value + reach)
      rows[i].z = rows[i].z == nil ? nil : rows[i].exact.flatMap { spread.score(value, $0, error) }
      if let variance, error > 0 {
        let plain = scale * scale * variance / Double(replications)
        rows.append(gain("sampling-gain", plain / (error * error), heading))
      }
    }
    if let place = bookkeeping.controls.firstIndex(where: { $0.column == column }),
      let mean = ControlledMean(
        tally.controls[place], known: bookkeeping.controls[place].mean)
    {
      let value = scale * (mean.value - zero)
      let error = scale * mean.standardError
      let reach =
        error
        * StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: Double(mean.count - 2))
      rows.append(
        heading.row(
          "mean-controlled", value: value, standardError: error, low: value - reach,
          high: value + reach))
      if let factor = mean.gain { rows.append(gain("control-gain", factor, heading)) }
    }
    return rows
  }

  /// The means of the randomisations of a column; `nil` where replications are independent.
  func spread(_ column: Column) -> SpreadMean? {
    guard bookkeeping.byPlace, let place = quantities.firstIndex(of: column) else { return nil }
    return SpreadMean(tally.places[place], replications: replications)
  }

  private func gain(_ statistic: String, _ factor: Double, _ heading: RowHeading) -> ResultRow {
    var heading = heading
    heading.unit = "ratio"
    return heading.row(statistic, value: factor)
  }
}
