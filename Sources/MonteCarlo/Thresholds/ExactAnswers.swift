import Statistics

/// Answers questions from the exact laws of an experiment.
struct ExactAnswers {
  /// The experiment.
  var experiment: any Experiment

  /// Its laws.
  var laws: ExactLaws

  /// A single value that is less likely than this is not taken for possible: laws end where what
  /// is left out is smaller, and transforms leave noise of 1e-16.
  static let leastChance = 1e-12

  /// The exact answer in its unit; `nil` where no law gives it, and for differences, which need two
  /// experiments.
  func answer(_ question: Question) -> Double? {
    switch question.subject(in: experiment) {
    case .category(let i, let value)?:
      guard case .law(let law)? = laws.measures[i] else { return nil }
      return law.probability(of: value)
    case .column(let column)?:
      if case .chance(let relation, let limit) = question.statistic {
        return chance(question, relation, limit)
      }
      return laws[column].flatMap {
        answer(question.statistic, $0, column.measure(in: experiment))
      }
    case nil: return nil
    }
  }

  /// What a law says of a statistic other than a chance, in the unit of a measure.
  func answer(
    _ statistic: Question.Statistic, _ law: ExactLaw, _ measure: Measure
  ) -> Double? {
    switch statistic {
    case .mean: return measure.located(law.mean)
    case .deviation: return law.variance.map { measure.scaled($0.squareRoot()) }
    case .chance, .category, .difference: return nil
    case .least, .greatest, .quantile, .tailMean: break
    }
    guard case .law(let masses) = law else { return nil }
    func isPossible(_ mass: Double) -> Bool { mass > ExactAnswers.leastChance }
    let stored: Double? =
      switch statistic {
      case .quantile(let level): Double(masses.quantile(level))
      case .tailMean(let level): masses.tailMean(level)
      case .least:
        masses.mass.firstIndex(where: isPossible).map { Double(masses.first + Int64($0)) }
      default:
        masses.mass.lastIndex(where: isPossible).map { Double(masses.first + Int64($0)) }
      }
    return stored.map(measure.located)
  }

  private func chance(_ question: Question, _ relation: Relation, _ limit: Double) -> Double? {
    let above = ChanceAbove(
      exactly: experiment, metric: question.metric, group: question.group, above: limit,
      orEqual: relation == .below || relation == .atLeast, laws: laws)
    return (relation.isUpperBound ? above?.complement : above)?.value
  }
}
