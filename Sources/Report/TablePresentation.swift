import Statistics

/// Chooses from the tidy rows what people read, and how many digits of it.
public struct TablePresentation: Sendable {
  /// Which groups of a metric are shown.
  public enum Groups: String, CaseIterable, Sendable {
    /// All together where that exists, and single groups only if they are few.
    case few
    /// Every group.
    case all
  }

  private let document: ResultsDocument
  private let groups: Groups

  /// So many groups are few.
  private static let fewest = 12

  /// Prepares the tables of a document.
  public init(_ document: ResultsDocument, groups: Groups = .few) {
    self.document = document
    self.groups = groups
  }

  /// One table for each metric, then one with the differences.
  public var tables: [ResultTable] {
    let plain = document.rows.filter { !isDifference($0) }
    let metrics = unique(plain.map(\.metric))
    let differences = document.rows.filter(isDifference)
    var tables = metrics.map { metric in
      MetricTable(
        title: title(metric), rows: visible(plain.filter { $0.metric == metric }),
        hidden: hidden(plain.filter { $0.metric == metric })
      ).table
    }
    if !differences.isEmpty {
      let first = plain.first?.variant ?? ""
      tables.append(
        DifferenceTable(first: first, rows: differences.filter { $0.group.isEmpty }).table)
    }
    return tables
  }

  private func isDifference(_ row: ResultRow) -> Bool {
    row.statistic.hasPrefix("difference") || row.statistic == "variance-reduction"
  }

  private func title(_ metric: String) -> String {
    let unit = document.rows.first { $0.metric == metric }?.unit ?? ""
    let meaning = document.metrics.first { $0.name == metric }?.meaning
    return "\(metric), \(unit)" + (meaning.map { ": \($0)" } ?? "")
  }

  /// The groups of a metric that are shown.
  private func visible(_ rows: [ResultRow]) -> [ResultRow] {
    guard groups == .few else { return rows }
    let hasPool = rows.contains { $0.group.isEmpty }
    let names = unique(rows.map(\.group))
    guard names.count > TablePresentation.fewest + (hasPool ? 1 : 0) else { return rows }
    let single = names.filter { !$0.isEmpty }
    let shown = Set([""] + single.prefix(3) + single.suffix(3))
    return rows.filter { shown.contains($0.group) }
  }

  private func hidden(_ rows: [ResultRow]) -> Int {
    unique(rows.map(\.group)).count - unique(visible(rows).map(\.group)).count
  }
}

/// The different values of a list, in the order in which they first come.
func unique(_ values: [String]) -> [String] {
  var seen = Set<String>()
  return values.filter { seen.insert($0).inserted }
}
