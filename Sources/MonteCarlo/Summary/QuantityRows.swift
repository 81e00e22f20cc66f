import Statistics

/// The rows of one quantity: mean, spread, quantiles and tail, each beside its exact value.
struct QuantityRows {
  /// What the rows have in common.
  var heading: RowHeading

  /// What was observed.
  var sample: Sample

  /// What is known exactly, in stored numbers.
  var law: ExactLaw?

  /// The measure, or a pool's member: it says what stored numbers stand for.
  var measure: Measure

  /// How often intervals hold the true value.
  var confidence = 0.95

  /// The levels of the quantiles that are reported.
  static let quantiles: [(name: String, level: Double)] = [
    ("p1", 0.01), ("p5", 0.05), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p90", 0.9),
    ("p95", 0.95), ("p99", 0.99), ("p99.9", 0.999),
  ]

  /// With fewer expected observations on one side of a quantile its z-score is not normal.
  private static let fewestBeyond = 10.0

  /// With fewer observations in a tail the z-score of its mean is not given.
  private static let fewestInTail = 100.0

  /// With fewer observations z-scores of means and spreads are not given.
  static let fewestObservations = 1000

  /// The rows, in the order in which they are reported; none where nothing was observed.
  var rows: [ResultRow] {
    guard sample.tally.count > 0 else { return [] }
    return [mean, deviation, extreme("min", sample.tally.min)]
      + QuantityRows.quantiles.map(quantile)
      + [extreme("max", sample.tally.max), tailMean("tvar99", 0.99)]
  }

  var mean: ResultRow {
    let value = sample.tally.mean ?? 0
    let error =
      sample.meanError
      ?? sample.tally.variance.map { ($0 / Double(sample.observations)).squareRoot() }
    let interval = MeanInterval(
      sample.tally, standardError: error, observations: sample.observations,
      confidence: confidence)
    var row = row("mean", value, error, interval.low, interval.high)
    // Of an event the mean is a chance; of several that hang together it is an average of chances.
    if measure.kind == .event, sample.meanError == nil {
      let chance = ProbabilityInterval(
        successes: Int(sample.tally.sum), trials: sample.tally.count, confidence: confidence)
      (row.low, row.high) = (measure.located(chance.low), measure.located(chance.high))
    } else {
      row.note = note(interval.effective)
    }
    guard let law else { return row }
    // The exact variance is the better yardstick, except where only the replications' own totals
    // know how the members of a pool hang together.
    let yardstick =
      sample.meanError
      ?? law.variance.map { ($0 / Double(sample.observations)).squareRoot() } ?? error
    row.exact = measure.located(law.mean)
    row.z = yardstick.flatMap { score(value, law.mean, $0) }
    return row
  }

  var deviation: ResultRow {
    let interval = StandardDeviationInterval(
      sample.tally, observations: sample.observations, confidence: confidence)
    var row = row(
      "sd", sample.tally.variance?.squareRoot(), interval?.standardError, interval?.low,
      interval?.high, location: measure.scaled)
    row.note = interval.flatMap { note($0.effective) }
    guard let exact = law?.variance?.squareRoot(),
      let value = sample.tally.variance?.squareRoot()
    else { return row }
    row.exact = measure.scaled(exact)
    // Two equally frequent values have a spread that hardly varies; what then counts is the n - 1
    // in the denominator of the simulated one.
    let correction = exact / Double(sample.observations)
    row.z = interval.flatMap { score(value, exact, max($0.standardError, correction)) }
    return row
  }

  /// The z-score, where there are enough observations for it to be a normal number.
  ///
  /// A mean of a thousand observations is close to normal unless the law is very skewed; there the
  /// observations that are not the most frequent one have to be at least a hundred.
  private func score(_ value: Double, _ exact: Double, _ standardError: Double) -> Double? {
    guard sample.observations >= QuantityRows.fewestObservations else { return nil }
    if let law, case .law(let masses) = law, masses.mass.count > 1 {
      let common = masses.mass.max() ?? 1
      guard Double(sample.observations) * (1 - common) >= 100 else { return nil }
    } else if law?.variance == nil {
      // Only the mean is known, so the error is the sample's own and needs a sample worth it.
      guard standardError > 0 else { return nil }
    }
    return zScore(value, exact, standardError)
  }

  func extreme(_ name: String, _ value: Int64?) -> ResultRow {
    row(name, value.map(Double.init), nil, nil, nil)
  }

  func quantile(_ name: String, _ level: Double) -> ResultRow {
    let interval = QuantileInterval(
      sample.tally, level: level, observations: sample.observations, confidence: confidence)
    var row = row(name, sample.tally.quantile(level), nil, interval.low, interval.high)
    if interval.low == nil || interval.high == nil { row.note = "too few beyond" }
    guard case .law(let law) = law else { return row }
    let exact = law.quantile(level)
    row.exact = measure.located(Double(exact))
    // Compared are not the quantiles, which jump in a discrete law, but the shares of observations
    // that do not exceed the exact one.
    let (count, edge) = sample.tally.countAtMost(exact)
    let probability = law.cumulative(edge)
    let n = Double(sample.observations)
    guard n * min(probability, 1 - probability) >= QuantityRows.fewestBeyond else { return row }
    let share = Double(count) / Double(sample.tally.count)
    row.z = zScore(share, probability, (probability * (1 - probability) / n).squareRoot())
    return row
  }

  func tailMean(_ name: String, _ level: Double) -> ResultRow {
    let interval = TailMeanInterval(
      sample.tally, level: level, observations: sample.observations, confidence: confidence)
    var row = row(
      name, sample.tally.tailMean(level), interval?.standardError, interval?.low,
      interval?.high)
    row.note = interval.map { note($0.effective) } ?? "too few beyond"
    guard case .law(let law) = law, let value = sample.tally.tailMean(level) else { return row }
    let exact = law.tailMean(level)
    row.exact = measure.located(exact)
    // The tail has to hold enough observations of its own.
    let inTail = (1 - level) * Double(sample.observations)
    guard inTail + 1e-6 >= QuantityRows.fewestInTail else { return row }
    // Where what is rare makes up the tail, a sample that has not met it does not know its error.
    let tail = law.excessVariance(over: law.quantile(level)) / Double(sample.observations)
    guard (interval?.standardError ?? 0) >= 50 * tail.squareRoot() else { return row }
    row.z = interval.flatMap { score(value, exact, $0.standardError) }
    return row
  }

  /// What is said of an interval that rests on too few observations.
  private func note(_ effective: Double) -> String? {
    effective < MeanInterval.fewestEffective ? "rests on few observations" : nil
  }

  /// A row from stored numbers.
  ///
  /// - Parameters:
  ///   - statistic: its name.
  ///   - value: the statistic.
  ///   - error: its standard error, which is a spread.
  ///   - low: the lower end of its interval.
  ///   - high: the upper end.
  ///   - location: what turns value and ends into the unit; that of the measure where nothing is given.
  /// - Returns: the row, in the unit.
  private func row(
    _ statistic: String, _ value: Double?, _ error: Double?, _ low: Double?, _ high: Double?,
    location: ((Double) -> Double)? = nil
  ) -> ResultRow {
    let quantity = location ?? measure.located
    return heading.row(
      statistic, value: value.map(quantity), standardError: error.map(measure.scaled),
      low: low.map(quantity), high: high.map(quantity))
  }
}

/// What the rows of one metric have in common.
struct RowHeading {
  var variant: String
  var metric: String
  var group: String
  var unit: String

  func row(
    _ statistic: String, value: Double?, standardError: Double? = nil, low: Double? = nil,
    high: Double? = nil
  ) -> ResultRow {
    ResultRow(
      variant: variant, metric: metric, group: group, statistic: statistic, value: value,
      standardError: standardError, low: low, high: high, unit: unit)
  }
}

/// How many standard errors `value` lies above `exact`.
///
/// Without a standard error the two must agree up to the rounding of doubles: then there is no
/// score, else it is infinite.
func zScore(_ value: Double, _ exact: Double, _ standardError: Double) -> Double? {
  let rounding = 1e-9 * max(1, exact.magnitude)
  guard standardError > rounding * 1e-3 else {
    return (value - exact).magnitude <= rounding ? nil : .infinity
  }
  return (value - exact) / standardError
}
