public import Statistics

/// The thresholds of a scenario together with its variants, ready to be judged.
///
/// Exact laws are computed once, here; a verdict is then a pure function of what was tallied, so
/// that a run may ask after every round whether all is decided.
public struct Thresholds: Sendable {
  private let list: [Threshold]
  private let variants: [(name: String, experiment: any Experiment)]
  private let laws: [ExactLaws]

  /// Binds thresholds to variants.
  ///
  /// - Parameters:
  ///   - list: the thresholds.
  ///   - variants: the name and the experiment of each variant.
  public init(
    _ list: [Threshold], variants: [(name: String, experiment: any Experiment)]
  ) {
    self.list = list
    self.variants = variants
    laws = list.isEmpty ? variants.map { _ in ExactLaws() } : variants.map { $0.1.exactLaws() }
  }

  /// Judges all thresholds by what was tallied and, where there is one, by the exact law.
  ///
  /// A threshold gives a verdict for each variant that it is about; a difference from the first
  /// variant gives none for that one itself.
  ///
  /// - Parameters:
  ///   - tallies: what was tallied of each variant, in their order.
  ///   - confidence: how often intervals hold the true value; above 0 and below 1.
  /// - Returns: the verdicts, threshold by threshold.
  /// - Complexity: that of the rows of the metrics that are asked for.
  public func verdicts(tallies: [ExperimentTally], confidence: Double = 0.95) -> [Verdict] {
    precondition(tallies.count == variants.count, "every variant has a tally")
    let parts = variants.indices.map { i in
      Part(
        name: variants[i].name, experiment: variants[i].experiment, tally: tallies[i],
        laws: laws[i], confidence: confidence)
    }
    return verdicts { question, i in parts[i].answer(question, first: parts[0]) }
  }

  /// Judges all thresholds by exact laws alone; what has none is undecided.
  public var exactVerdicts: [Verdict] {
    verdicts { _, _ in nil }
  }

  private func verdicts(
    estimate: (Question, Int) -> EstimatedAnswer?
  ) -> [Verdict] {
    list.flatMap { threshold in
      variants.indices.filter { concerns(threshold, $0) }.map { i in
        let exact = exact(threshold.question, i)
        let answer =
          exact.map { EstimatedAnswer(value: $0, low: $0, high: $0) }
          ?? estimate(threshold.question, i)
        return Verdict(
          expectation: threshold.text, variant: variants[i].name,
          outcome: threshold.relation.outcome(
            low: answer?.low, high: answer?.high, limit: threshold.limit),
          value: answer?.value, low: exact == nil ? answer?.low : nil,
          high: exact == nil ? answer?.high : nil, limit: threshold.limit,
          isExact: exact != nil,
          unit: threshold.question.unit(in: variants[i].experiment) ?? "")
      }
    }
  }

  private func concerns(_ threshold: Threshold, _ i: Int) -> Bool {
    (threshold.variant.map { $0 == variants[i].name } ?? true)
      && (threshold.question.statistic != .difference || i > 0)
  }

  private func exact(_ question: Question, _ i: Int) -> Double? {
    func answer(_ question: Question, _ i: Int) -> Double? {
      ExactAnswers(experiment: variants[i].experiment, laws: laws[i]).answer(question)
    }
    guard question.statistic == .difference else { return answer(question, i) }
    var mean = question
    mean.statistic = .mean
    guard let own = answer(mean, i), let first = answer(mean, 0) else { return nil }
    return own - first
  }
}
