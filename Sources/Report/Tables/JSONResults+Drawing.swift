import Statistics

/// What a page is drawn from, besides the rows.
extension JSONResults {
  /// The metrics with their meanings, and whether they are looked at first.
  static func metrics(_ document: ResultsDocument) -> [String] {
    document.metrics.map { metric in
      "    "
        + object([
          ("name", text(metric.name)), ("meaning", text(metric.meaning)),
          ("headline", "\(document.headlines.contains(metric.name))"),
        ])
    }
  }

  /// A variant with its values.
  static func variant(_ variant: VariantSettings) -> String {
    let settings = variant.settings.map { setting in
      "      "
        + object([
          ("path", text(setting.path)), ("value", text(setting.value)),
          ("origin", text(setting.origin)),
        ])
    }
    return "    " + object([("name", text(variant.name)), ("settings", list(settings))])
  }

  /// A distribution: bins, chances to exceed and the Lorenz curve as lists of numbers.
  static func distribution(_ distribution: Distribution) -> String {
    func numbers(_ lists: [[Double?]]) -> String {
      "["
        + lists.map { "[" + $0.map(number).joined(separator: ", ") + "]" }
        .joined(separator: ", ") + "]"
    }
    return "    "
      + object([
        ("variant", text(distribution.variant)), ("metric", text(distribution.metric)),
        ("group", text(distribution.group)), ("unit", text(distribution.unit)),
        ("count", "\(distribution.count)"), ("below", "\(distribution.below)"),
        ("above", "\(distribution.above)"),
        ("bins", numbers(distribution.bins.map { [$0.low, $0.high, Double($0.count), $0.exact] })),
        ("exceedance", numbers(distribution.exceedance.map { [$0.value, $0.chance, $0.exact] })),
        ("lorenz", numbers(distribution.lorenz.map { [$0.people, $0.money] })),
      ])
  }
}
