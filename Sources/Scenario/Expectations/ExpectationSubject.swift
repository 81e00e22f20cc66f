import MonteCarlo
import Wording

/// Finds out why a question cannot be asked of the variants.
struct ExpectationSubject {
  /// What is asked.
  let question: Question

  /// All variants.
  let variants: [Scenario.Variant]

  /// Where the threshold stands.
  let entry: ExpectationReader.Entry

  /// What is wrong with metric, group or kind; `nil` if every variant has an answer.
  ///
  /// - Parameters:
  ///   - concerned: the places of the variants that are asked; `nil` if they are not known.
  ///   - allMetrics: the metrics without `run.metrics`.
  /// - Returns: the problem.
  func problem(concerned: [Int]?, allMetrics: () -> [String]) -> Problem? {
    let there = unique(variants.flatMap { names(of: $0) })
    guard there.contains(question.metric) else { return missing(there, allMetrics()) }
    let asked = concerned ?? Array(variants.indices)
    let needed = question.statistic == .difference ? [0] + asked : asked
    let without = needed.filter { question.unit(in: variants[$0].experiment) == nil }
    guard let first = without.first else { return nil }
    let having = variants.filter { names(of: $0).contains(question.metric) }
    if let problem = kindProblem(having) { return problem }
    if without.count < needed.count || !names(of: variants[first]).contains(question.metric) {
      return Problem(
        entry.place,
        given: "\(entry.path) is about \(subjectText), which the variant "
          + "\(variants[first].name.excerpt()) does not have",
        allowed: "a metric and a group that every variant has",
        advice: "restrict it with in and the name of a variant")
    }
    return groupProblem(having)
  }

  private var subjectText: String {
    question.metric.excerpt() + (question.group.isEmpty ? "" : " \(question.group.excerpt())")
  }

  private func names(of variant: Scenario.Variant) -> [String] {
    variant.experiment.measures.map(\.metric) + variant.experiment.pools.map(\.metric)
  }

  private func missing(_ there: [String], _ all: [String]) -> Problem {
    let metric = question.metric
    if all.contains(metric) {
      return Problem(
        entry.place,
        given: "\(entry.path) is about \(metric), which run.metrics leaves out",
        allowed: "a metric that is reported: \(there.listed())",
        advice: "add \(metric) to run.metrics")
    }
    return Problem(
      entry.place,
      given: metric.isEmpty
        ? "\(entry.path) is about no metric"
        : "\(entry.path) is about \(metric.excerpt()), which this scenario does not have",
      allowed: "it has \(there.listed())",
      advice: nearestName(to: metric, among: all).map { "did you mean \($0)?" } ?? "")
  }

  /// A category was asked like a quantity, or a quantity like a category.
  private func kindProblem(_ having: [Scenario.Variant]) -> Problem? {
    let measures = having.flatMap(\.experiment.measures).filter { $0.metric == question.metric }
    for measure in measures {
      guard case .category(let dimension, let count) = measure.kind else { continue }
      let form = "probability(\(question.metric), \(dimension)=1)"
      guard question.statistic == .category else {
        return Problem(
          entry.place, given: "\(entry.path) asks of \(question.metric), which is a category",
          allowed: "the probability of one of its values", advice: "write \(form)")
      }
      return Problem(
        entry.place,
        given: question.group.isEmpty
          ? "\(entry.path) is about \(question.metric) without a value"
          : "\(entry.path) is about \(question.metric) \(question.group.excerpt())",
        allowed: "\(dimension)=1 to \(dimension)=\(count)", advice: "write, for example, \(form)")
    }
    guard question.statistic == .category, let unit = measures.first?.unit else { return nil }
    return Problem(
      entry.place,
      given: "\(entry.path) asks for the probability of \(question.metric), which is a quantity",
      allowed: "the probability that it is above or below a number",
      advice: "write, for example, probability(\(question.metric) > "
        + "\(ExpectationLimit(unit: unit).example))")
  }

  private func groupProblem(_ having: [Scenario.Variant]) -> Problem {
    let groups = unique(
      having.flatMap(\.experiment.measures).filter { $0.metric == question.metric }.map(\.group)
    )
    .filter { !$0.isEmpty }
    let given: Message =
      question.group.isEmpty
      ? "\(entry.path) is about \(question.metric) without a group"
      : "\(entry.path) is about \(subjectText), which is not a group of it"
    guard let first = groups.first else {
      return Problem(
        entry.place, given: given, allowed: "this metric has no groups",
        advice: "leave out , \(question.group.excerpt())")
    }
    return Problem(
      entry.place, given: given, allowed: "its groups are \(groups.listed(12))",
      advice: question.group.isEmpty
        ? "write, for example, \(question.metric), \(first.excerpt())"
        : nearestName(to: question.group, among: groups).map { "did you mean \($0)?" } ?? "")
  }

  private func unique(_ names: [String]) -> [String] {
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }
}
