public import Statistics

/// What is known of a few quantities after more and more replications.
public struct Convergence: Sendable {
  private let questions: [Question]
  private let variants: [(name: String, experiment: any Experiment)]
  private let laws: [ExactLaws]

  /// Binds questions to variants; exact laws are computed once, here.
  ///
  /// - Parameters:
  ///   - questions: which metrics and groups; a variant that has none of it is left out.
  ///   - variants: the name and the experiment of each variant.
  public init(_ questions: [Question], variants: [(name: String, experiment: any Experiment)]) {
    self.questions = questions
    self.variants = variants
    laws = variants.map { $0.1.exactLaws() }
  }

  /// The mean and the 99% quantile of each quantity, the chance of each value of a category.
  ///
  /// - Parameters:
  ///   - tallies: what was tallied of each variant so far.
  ///   - replications: how many replications that were; the rows' groups end with it.
  ///   - confidence: how often intervals hold the true value; above 0 and below 1.
  /// - Returns: the rows, variant by variant.
  public func rows(
    _ tallies: [ExperimentTally], replications: Int, confidence: Double
  ) -> [ResultRow] {
    variants.indices.flatMap { i -> [ResultRow] in
      let part = Part(
        name: variants[i].name, experiment: variants[i].experiment, tally: tallies[i],
        laws: laws[i], confidence: confidence)
      return questions.flatMap { part.convergence($0) }.map { row in
        var row = row
        row.group += "\(row.group.isEmpty ? "" : " ")replications=\(replications)"
        return row
      }
    }
  }
}

extension Part {
  /// The rows that show how a question is answered; none where the experiment has no such thing.
  fileprivate func convergence(_ question: Question) -> [ResultRow] {
    switch question.subject(in: experiment) {
    case .category(let i, let value)?:
      guard case .category(let dimension, let count) = experiment.measures[i].kind else {
        return []
      }
      return [category(i, dimension: dimension, count: count).row(Int(value))]
    case .column(let column)?:
      let rows = quantity(column)
      guard rows.sample.tally.count > 0 else { return [] }
      return [rows.mean, rows.quantile("p99", 0.99)]
    case nil: return []
    }
  }
}
