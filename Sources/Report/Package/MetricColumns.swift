import Statistics

/// A metric as a table with a line for each variant and group, and columns for each statistic.
///
/// The columns of a statistic are `mean`, `mean_se`, `mean_low`, `mean_high`, `mean_exact` and
/// `mean_z`. One that has no number in any line is left out.
struct MetricColumns: Sendable {
  /// The metric.
  let metric: String

  /// The lines, in the order in which results have them.
  private let lines: MetricLines

  /// The columns that hold something.
  private let columns: [Column]

  /// The unit of each line, and the one that all have.
  private let units: [String]
  private var unit: String? { Set(units).count == 1 ? units[0] : nil }

  /// What a column holds of a row.
  private struct Part: Sendable {
    var suffix: String
    var title: String
    var meaning: String
    var number: @Sendable (ResultRow) -> Double?
  }

  private struct Column: Sendable {
    var statistic: String
    var part: Part
    var name: String { statistic + part.suffix }
  }

  private static let parts: [Part] = [
    .init(suffix: "", title: "", meaning: "", number: \.value),
    .init(
      suffix: "_se", title: ", standard error", meaning: "The standard error of",
      number: \.standardError),
    .init(
      suffix: "_low", title: ", lower end", meaning: "The lower end of the confidence interval of",
      number: \.low),
    .init(
      suffix: "_high", title: ", upper end", meaning: "The upper end of the confidence interval of",
      number: \.high),
    .init(
      suffix: "_exact", title: ", exact", meaning: "Computed from the law itself:",
      number: \.exact),
    .init(
      suffix: "_z", title: ", z-score", meaning: "Standard errors above the exact value, of",
      number: \.z),
  ]

  /// Statistics that no simulation gives; they have files of their own.
  private static let others: Set = ["reported", "observed"]

  /// The tables of all metrics, in the order of the rows.
  static func all(_ rows: [ResultRow]) -> [MetricColumns] {
    var byMetric: [String: [ResultRow]] = [:]
    for row in rows where !others.contains(row.statistic) {
      byMetric[row.metric, default: []].append(row)
    }
    return unique(rows.map(\.metric)).compactMap { metric in
      byMetric[metric].map { MetricColumns(metric, $0) }
    }
  }

  private init(_ metric: String, _ rows: [ResultRow]) {
    self.metric = metric
    let lines = MetricLines(rows)
    self.lines = lines
    var found: [String: Set<String>] = [:]
    for row in rows {
      for part in MetricColumns.parts where !NumberText.exact(part.number(row)).isEmpty {
        found[row.statistic, default: []].insert(part.suffix)
      }
    }
    columns = unique(rows.map(\.statistic)).flatMap { statistic in
      MetricColumns.parts.filter { found[statistic]?.contains($0.suffix) == true }
        .map { Column(statistic: statistic, part: $0) }
    }
    var units: [MetricLines.Key: String] = [:]
    for row in rows where !MetricColumns.isFactor(row.statistic) {
      units[.init(variant: row.variant, group: row.group)] = row.unit
    }
    self.units = lines.keys.map { units[$0] ?? "" }
  }

  /// Whether a statistic is a factor between two errors, whatever the unit of the metric.
  private static func isFactor(_ statistic: String) -> Bool {
    statistic.hasSuffix("-gain") || statistic == "variance-reduction"
  }

  /// The file.
  var text: String {
    var text = (["variant", "group", "unit"] + columns.map(\.name)).joined(separator: ",") + "\r\n"
    for (key, unit) in zip(lines.keys, units) {
      let names = [key.variant, key.group, unit].map(CSVTable.quoted)
      let numbers = columns.map { column in
        NumberText.exact(lines.row(key, column.statistic).flatMap(column.part.number))
      }
      text += (names + numbers).joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// What Table Schema says of each column.
  var schema: [JSONNode] {
    let row = [Field].row
    let names = ["variant", "group", "unit"].compactMap { name in
      row.first { $0.name == name }?.tableSchema
    }
    return names + columns.map(describe)
  }

  private func describe(_ column: Column) -> JSONNode {
    let (statistic, part) = (column.statistic, column.part)
    let definition = StatisticMeanings.meaning(statistic) ?? statistic
    let meaning =
      part.meaning.isEmpty ? definition : "\(part.meaning) \(statistic). \(definition)"
    let node = JSONNode.members(
      ("name", .text(column.name)), ("type", .text("number")),
      ("title", .text(statistic + part.title)), ("description", .text(meaning)))
    let own =
      part.suffix == "_z"
      ? "standard errors" : MetricColumns.isFactor(statistic) ? "ratio" : unit
    return own.map { node.with("unit", .text($0)) } ?? node
  }
}
