import MonteCarlo

extension ScenarioLoader {
  /// The thresholds of a scenario whose variants could all be read.
  func thresholds(
    _ read: [Settings], _ variants: [Scenario.Variant], _ decoder: inout Decoder
  ) -> [Threshold] {
    guard let first = read.first, variants.count == read.count, !variants.isEmpty,
      case .list(let items)? = first.setting(ScenarioKeys.expect)?.value
    else { return [] }
    let reader = ExpectationReader(variants: variants) {
      withAllMetrics(read).flatMap { $0.measures.map(\.metric) + $0.pools.map(\.metric) }
    }
    return reader.thresholds(items, &decoder)
  }
}
