import Statistics
import Wording

/// The rows of a document, found by what they are of; charts and sentences are made from it.
struct Findings {
  /// The whole document.
  let document: ResultsDocument

  /// The language of titles and sentences.
  let language: Language

  /// The names of the variants in their order.
  let variants: [String]

  /// The metrics that have rows, in their order.
  let metrics: [String]

  private let found: [Place: [String: ResultRow]]
  private let groups: [Place: [String]]

  /// What rows have in common; for lists of groups, with an empty group.
  private struct Place: Hashable {
    var variant: String
    var metric: String
    var group = ""
  }

  /// Sorts the rows of a document.
  init(_ document: ResultsDocument, language: Language) {
    self.document = document
    self.language = language
    var found: [Place: [String: ResultRow]] = [:]
    var groups: [Place: [String]] = [:]
    var variants: [String] = []
    var metrics: [String] = []
    var seen = Set<String>()
    for row in document.rows where Findings.isPlain(row) {
      if seen.insert("v" + row.variant).inserted { variants.append(row.variant) }
      if seen.insert("m" + row.metric).inserted { metrics.append(row.metric) }
      let place = Place(variant: row.variant, metric: row.metric, group: row.group)
      if found[place] == nil {
        groups[Place(variant: row.variant, metric: row.metric), default: []].append(row.group)
      }
      found[place, default: [:]][row.statistic] = row
    }
    self.found = found
    self.groups = groups
    self.variants = variants
    self.metrics = metrics
  }

  /// Whether a row is a result by itself, not a difference and not from elsewhere.
  private static func isPlain(_ row: ResultRow) -> Bool {
    !row.statistic.hasPrefix("difference") && row.statistic != "variance-reduction"
      && row.statistic != "reported" && row.statistic != "observed"
      && !row.group.contains("replications=")
  }

  /// A row.
  func row(_ variant: String, _ metric: String, _ group: String, _ statistic: String) -> ResultRow?
  {
    found[Place(variant: variant, metric: metric, group: group)]?[statistic]
  }

  /// The simulated number of a row, or the exact one where nothing was simulated.
  func value(
    _ variant: String, _ metric: String, _ group: String, _ statistic: String
  ) -> Double? {
    let row = row(variant, metric, group, statistic)
    return row?.value ?? row?.exact
  }

  /// The groups of a metric that one dimension names, such as all of `position=`.
  func groups(_ variant: String, _ metric: String, of dimension: String) -> [String] {
    groups[Place(variant: variant, metric: metric), default: []].filter {
      $0.hasPrefix(dimension + "=") && !$0.contains(" \(dimension)=")
    }
  }

  /// All groups of a metric.
  func groups(_ variant: String, _ metric: String) -> [String] {
    groups[Place(variant: variant, metric: metric), default: []]
  }

  /// A text in the language of the page.
  func say(_ message: Message) -> String { message.text(in: language) }

  /// What a metric means.
  func meaning(_ metric: String) -> String {
    say(Message(document.metrics.first { $0.name == metric }?.meaning ?? ""))
  }

  /// How numbers of a metric are written.
  func quantity(_ metric: String, _ group: String = "") -> Quantity {
    let row =
      variants.lazy.compactMap { self.row($0, metric, group, "mean") }.first
      ?? document.rows.first { $0.metric == metric }
    return Quantity(unit: row?.unit ?? "", language: language)
  }

  /// The name of an axis: a metric with its unit.
  func axis(_ metric: String, _ group: String = "") -> String {
    let unit = quantity(metric, group).name
    return unit.isEmpty || unit == metric ? metric : "\(metric) (\(unit))"
  }

  /// What a variant is called in titles.
  func called(_ variant: String) -> String {
    variant.isEmpty ? say("this scenario") : variant
  }

  /// The value of a group, such as `3` of `position=3`.
  static func name(_ group: String) -> String {
    group.split(separator: "=", maxSplits: 1).last.map(String.init) ?? group
  }
}
