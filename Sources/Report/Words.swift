import Wording

/// Words that several tables have.
enum Words {
  /// A unit in parentheses behind a metric; nothing where the metric is its own unit.
  static func unit(_ units: [String], of metric: String) -> Message {
    guard units != [metric] else { return "" }
    return " (\(units.map { Message($0) }.joined(separator: ", ")))"
  }

  /// A unit in parentheses behind a metric; nothing where the metric is its own unit.
  static func unit(_ unit: String, of metric: String) -> Message {
    self.unit([unit], of: metric)
  }

  /// The heading of a statistic; quantiles and tail means such as `p99` and `tvar99` are called by
  /// their names everywhere.
  static func statistic(_ name: String) -> Message {
    name.contains { $0.isNumber } ? Message(verbatim: name) : Message(name)
  }
}
