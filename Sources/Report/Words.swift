import Wording

/// Words that several tables have.
enum Words {
  /// A unit in parentheses behind a metric; nothing where the metric is its own unit.
  static func unit(_ units: [String], of metric: String) -> Message {
    guard units != [metric] else { return "" }
    return " (\(list(units.map { Message($0) })))"
  }

  /// A unit in parentheses behind a metric; nothing where the metric is its own unit.
  static func unit(_ unit: String, of metric: String) -> Message {
    self.unit([unit], of: metric)
  }

  /// The heading of numbers of replications; as a unit the word is another one in Chinese.
  static let replications = Message(verbatim: "replications", chinese: "重复次数")

  /// Messages one after another.
  static func list(_ messages: [Message]) -> Message {
    guard let first = messages.first else { return "" }
    return messages.dropFirst().reduce(first) { "\($0), \($1)" }
  }

  /// The heading of a statistic; quantiles and tail means such as `p99` and `tvar99` are called by
  /// their names everywhere.
  static func statistic(_ name: String) -> Message {
    name.contains { $0.isNumber } ? Message(verbatim: name) : Message(name)
  }
}
