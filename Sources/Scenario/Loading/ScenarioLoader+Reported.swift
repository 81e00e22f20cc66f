import MonteCarlo
import Statistics
import Wording

extension ScenarioLoader {
  /// The figures that results stand beside; each has to be one of a metric that is reported.
  func reported(
    _ settings: Settings?, _ variants: [Scenario.Variant], _ decoder: inout Decoder
  ) -> [ReportedFigure] {
    guard let list = settings?[optional: ScenarioKeys.reported], let first = variants.first else {
      return []
    }
    let measures = first.experiment.measures
    let known =
      measures.map { ($0.metric, $0.group) } + first.experiment.pools.map { ($0.metric, "") }
    let model = Model(rawValue: settings?[optional: ScenarioKeys.model] ?? "")
    let metrics = Set(model.map { RunKeys.metricChoices(for: $0).map(\.name) } ?? [])
    // A figure of a metric that is left out of the report is left out with it.
    let isShown = { (name: String) in
      !metrics.contains(name) || known.contains { $0.0 == name }
    }
    return list.filter { isShown($0[ReportedKeys.metric]) }.map { entry in
      let figure = ReportedFigure(
        metric: entry[ReportedKeys.metric], group: entry[optional: ReportedKeys.group] ?? "",
        value: entry[ReportedKeys.value], basis: entry[ReportedKeys.basis],
        note: entry[optional: ReportedKeys.note] ?? "")
      let groups = known.filter { $0.0 == figure.metric }.map(\.1)
      if !groups.contains(figure.group) {
        let names = unique(groups.isEmpty ? known.map(\.0) : groups)
        let key = groups.isEmpty ? ReportedKeys.metric : ReportedKeys.group
        let given = groups.isEmpty ? figure.metric : figure.group
        decoder.problems.append(
          Problem(
            entry.place(of: key),
            given: given.isEmpty
              ? "\(key.name) is missing" : "\(key.name) is \(given.excerpt())",
            allowed: "allowed is one of \(names.prefix(40).joined(separator: ", "))",
            advice: nearestName(to: given, among: names).map { "did you mean \($0)?" } ?? ""))
      }
      return figure
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen = Set<String>()
    return names.filter { seen.insert($0).inserted }
  }
}
