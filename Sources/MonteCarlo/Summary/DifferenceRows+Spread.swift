import Statistics

/// The rows of a difference where the replications of both variants are spread evenly.
extension DifferenceRows {
  /// The rows with errors from how far the randomisations' differences lie apart.
  ///
  /// - Parameters:
  ///   - rows: the rows of independent replications.
  ///   - own: the randomisations of the variant.
  ///   - other: those of the first variant, made from the same numbers.
  ///   - confidence: how often intervals hold.
  /// - Returns: the same rows, with other errors, intervals and scores.
  func spread(
    _ rows: [ResultRow], _ own: SpreadMean, _ other: SpreadMean, confidence: Double
  ) -> [ResultRow] {
    let paired = own.standardError(times: self.own.scale, less: other, times: first.scale)
    let alone = own.standardError(times: self.own.scale)
    let unpaired =
      (alone * alone + square(other.standardError(times: first.scale))).squareRoot()
    let reach = StudentT.quantile((1 + confidence) / 2, degreesOfFreedom: own.degreesOfFreedom)
    return rows.compactMap { row in
      var row = row
      guard let value = row.value else { return row }
      if row.statistic == "variance-reduction" {
        guard paired > 0 else { return nil }
        row.value = square(unpaired / paired)
        return row
      }
      let error = row.statistic == "difference" ? paired : unpaired
      row.standardError = error
      (row.low, row.high) = (value - reach * error, value + reach * error)
      row.z = row.z == nil ? nil : row.exact.flatMap { own.score(value, $0, error) }
      return row
    }
  }

  private func square(_ number: Double) -> Double { number * number }
}
