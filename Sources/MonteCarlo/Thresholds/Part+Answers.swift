import Statistics

/// An estimate with its interval, in the unit of its question.
struct EstimatedAnswer: Equatable {
  var value: Double?
  var low: Double?
  var high: Double?

  init(value: Double?, low: Double?, high: Double?) {
    self.value = value
    self.low = low
    self.high = high
  }

  init(_ row: ResultRow) {
    self.init(value: row.value, low: row.low, high: row.high)
  }
}

extension Part {
  /// What the tally says of a question; `nil` where it says nothing.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - first: the first variant, for a difference from it.
  /// - Returns: the estimate with its interval. Of the smallest and the largest possible value it
  ///   is only known that they lie beyond what was met, so there the interval has one end.
  func answer(_ question: Question, first: Part) -> EstimatedAnswer? {
    switch question.subject(in: experiment) {
    case .category(let i, let value)?:
      guard case .category(let dimension, let count) = experiment.measures[i].kind,
        tally.measures[i].count > 0
      else { return nil }
      return EstimatedAnswer(
        category(i, dimension: dimension, count: count).row(Int(value)))
    case .column(let column)?:
      let rows = quantity(column)
      guard rows.sample.tally.count > 0 else { return nil }
      return answer(question, column, rows, first)
    case nil: return nil
    }
  }

  private func answer(
    _ question: Question, _ column: Column, _ rows: QuantityRows, _ first: Part
  ) -> EstimatedAnswer? {
    switch question.statistic {
    case .mean: return EstimatedAnswer(reduced([rows.mean], column)[0])
    case .deviation: return EstimatedAnswer(rows.deviation)
    case .quantile(let level): return EstimatedAnswer(rows.quantile("", level))
    case .tailMean(let level): return EstimatedAnswer(rows.tailMean("", level))
    case .least:
      let met = rows.extreme("min", rows.sample.tally.min).value
      return EstimatedAnswer(value: met, low: nil, high: met)
    case .greatest:
      let met = rows.extreme("max", rows.sample.tally.max).value
      return EstimatedAnswer(value: met, low: met, high: nil)
    case .chance(let relation, let limit):
      let above = ChanceAbove(
        tally, of: experiment, metric: question.metric, group: question.group, above: limit,
        orEqual: relation == .below || relation == .atLeast, confidence: confidence)
      let chance = relation.isUpperBound ? above?.complement : above
      return chance.map { EstimatedAnswer(value: $0.value, low: $0.low, high: $0.high) }
    case .difference:
      return difference(column, from: first)
    case .category: return nil
    }
  }

  private func difference(_ column: Column, from first: Part) -> EstimatedAnswer? {
    let measure = column.measure(in: experiment)
    let group = if case .pool = column { "" } else { measure.group }
    return differences(from: first, replications: tally.measures[0].count).first {
      $0.statistic == "difference" && $0.metric == measure.metric && $0.group == group
    }.map(EstimatedAnswer.init)
  }
}
