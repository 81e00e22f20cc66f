import MonteCarlo
import Wording

/// The metrics that a scenario asks for with `run.metrics`.
///
/// A model knows more metrics than each of its scenarios has: a plan without investigation has no
/// refused claims. Asking for one that none of the variants has is a mistake, not an empty table.
struct MetricRequest {
  private let items: [Setting]

  /// Reads the request of a `run` section; `nil` if all metrics are reported.
  init?(_ run: Settings, _ model: Model) {
    guard case .list(let items)? = run.setting(RunKeys.metrics(for: model))?.value else {
      return nil
    }
    self.items = items
  }

  /// Looks for what is asked for and not there.
  ///
  /// - Parameters:
  ///   - given: the experiments of the variants, with the metrics asked for.
  ///   - all: the same experiments with all metrics; called only if something is missing.
  /// - Returns: a problem for each metric that none of them has.
  func problems(_ given: [any Experiment], all: () -> [any Experiment]) -> [Problem] {
    let there = MetricRequest.metrics(given)
    let missing = items.enumerated().compactMap { i, item in
      if case .choice(let word) = item.value, !there.contains(word) {
        return (i, word, item.place)
      }
      return nil
    }
    guard !missing.isEmpty else { return [] }
    let names = MetricRequest.metrics(all())
    return missing.map { i, word, place in
      Problem(
        place, given: "run.metrics[\(i)] is \(word.excerpt()), which this scenario does not have",
        allowed: "it has \(names.joined(separator: ", "))",
        advice: nearestName(to: word, among: names).map { "did you mean \($0)?" } ?? "")
    }
  }

  /// The metrics of experiments, each once, in the order of reports.
  private static func metrics(_ experiments: [any Experiment]) -> [String] {
    var seen = Set<String>()
    return experiments.flatMap { $0.measures.map(\.metric) + $0.pools.map(\.metric) }
      .filter { seen.insert($0).inserted }
  }
}
