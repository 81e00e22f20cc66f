import Statistics

/// A metric with its meaning, and in which place it is looked at.
struct MetricLine: Sendable {
  let name: String
  let meaning: String
  let headline: Int?

  /// The metrics of a document.
  static func all(_ document: ResultsDocument) -> [MetricLine] {
    document.metrics.map {
      MetricLine(
        name: $0.name, meaning: $0.meaning,
        headline: document.headlines.firstIndex(of: $0.name).map { $0 + 1 })
    }
  }
}

extension [Field<MetricLine>] {
  /// The members of a metric.
  static let metric: [Field<MetricLine>] = [
    .init("name", "Name", "The name of the metric.", .text) { .text($0.name) },
    .init("meaning", "Meaning", "What it is.", .text) { .text($0.meaning) },
    .init(
      "headline", "Headline",
      "In which place it is looked at, from 1; null for a metric that is not.",
      .whole, .orNothing
    ) { .number($0.headline.map(Double.init)) },
  ]
}

extension [Field<VariantSettings.Setting>] {
  /// The members of a value of a scenario.
  static let setting: [Field<VariantSettings.Setting>] = [
    .init("path", "Path", "The path of the value, such as plan.members.", .text) {
      .text($0.path)
    },
    .init("value", "Value", "The value in a form of its own kind.", .text, .orEmpty) {
      .text($0.value)
    },
    .init(
      "origin", "Origin", "A place of a file, a flag, a fact, or a default with its reason.",
      .text, .orEmpty
    ) {
      .text($0.origin)
    },
  ]
}

extension VariantSettings {
  /// The variant as a member of a list in JSON.
  var json: String {
    let lines = settings.map { "      " + [Field].setting.json($0) }
    return "    {\"name\": \(JSONResults.text(name)), \"settings\": \(JSONResults.list(lines))}"
  }

  /// What JSON Schema says of it.
  static let schema = JSONNode.members(
    ("type", .text("object")),
    ("description", .text("A variant with its values.")),
    (
      "properties",
      .members(
        (
          "name",
          .members(
            ("type", .text("string")),
            ("description", .text("The variant; empty where there is only one.")))
        ),
        (
          "settings",
          .members(
            ("type", .text("array")), ("items", [Field].setting.objectSchema("A value.")),
            (
              "description",
              .text("Of the first variant all values, of the others those that differ from it.")
            ))
        ))
    ),
    ("required", .texts(["name", "settings"])), ("additionalProperties", .flag(false)))
}
