import Statistics
import Wording

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

  /// So many dates stand for a course through time.
  private static let fewestDates = 9

  /// Prepares the tables of a document.
  public init(_ document: ResultsDocument, groups: Groups = .few) {
    self.document = document
    self.groups = groups
  }

  /// The thresholds, one table for each metric, then one for the differences of each.
  public var tables: [ResultTable] {
    let results =
      (document.replications > 0 ? simulated : exact) + ConvergenceTable.all(document.convergence)
    guard !document.verdicts.isEmpty else { return results }
    return [ExpectationTable(verdicts: document.verdicts).table] + results
  }

  /// The tables of what was computed without simulation.
  private var exact: [ResultTable] {
    unique(document.rows.map(\.metric)).map { metric in
      let rows = document.rows.filter { $0.metric == metric }
      return ExactTable(title: title(metric), rows: visible(rows), hidden: hidden(rows)).table
    }
  }

  private var simulated: [ResultTable] {
    let plain = document.rows.filter {
      !isDifference($0) && !["reported", "observed"].contains($0.statistic)
    }
    let metrics = unique(plain.map(\.metric))
    let differences = document.rows.filter(isDifference)
    let single = singles(metrics, plain)
    var tables = metrics.filter { !single.contains($0) }.map { metric in
      MetricTable(
        title: title(metric), rows: visible(plain.filter { $0.metric == metric }),
        hidden: hidden(plain.filter { $0.metric == metric })
      ).table
    }
    if !single.isEmpty {
      tables.insert(
        OverviewTable(
          metrics: metrics.filter(single.contains).map {
            ($0, Words.list(units($0).map { Message($0) }), meaning($0))
          },
          rows: plain.filter { single.contains($0.metric) }
        ).table, at: 0)
    }
    if !document.reported.isEmpty {
      tables.insert(
        ReportedTable(figures: document.reported, rows: plain).table, at: 0)
    }
    let first = plain.first?.variant ?? ""
    let observed = ObservedComparison.all(document.observed, plain)
    let histories = unique(observed.map(\.variant)).map { variant in
      ObservedTable(comparisons: observed.filter { $0.variant == variant }).table
    }
    tables.insert(contentsOf: histories, at: document.reported.isEmpty ? 0 : 1)
    for metric in metrics {
      let rows = differences.filter { $0.metric == metric && $0.group.isEmpty }
      guard let unit = rows.first?.unit else { continue }
      tables.append(
        DifferenceTable(metric: metric, unit: unit, first: first, rows: rows).table)
    }
    return tables
  }

  /// The metrics that go into one table: those of one line without an exact value, if they are many.
  private func singles(_ metrics: [String], _ rows: [ResultRow]) -> Set<String> {
    let single = metrics.filter { metric in
      let own = rows.filter { $0.metric == metric }
      return unique(own.map { $0.variant + "\n" + $0.group }) == ["\n"]
        && own.allSatisfy { $0.exact == nil && $0.statistic != "probability" }
    }
    return single.count >= OverviewTable.fewest ? Set(single) : []
  }

  /// The unit of a metric; all of them where its groups have several.
  private func units(_ metric: String) -> [String] {
    let rows = document.rows.filter { $0.metric == metric }
    let main = rows.filter { $0.statistic == rows[0].statistic }
    return unique(main.map(\.unit))
  }

  private func meaning(_ metric: String) -> String {
    document.metrics.first { $0.name == metric }?.meaning ?? ""
  }

  private func isDifference(_ row: ResultRow) -> Bool {
    row.statistic.hasPrefix("difference") || row.statistic == "variance-reduction"
  }

  private func title(_ metric: String) -> Message {
    let meaning = meaning(metric)
    return "\(metric)\(Words.unit(units(metric), of: metric))"
      + "\(meaning.isEmpty ? "" : ": \(Message(meaning))" as Message)"
  }

  /// The groups of a metric that are shown.
  ///
  /// Where all are shown together as well, periods are left to that line: what differs between
  /// them is mostly chance. Of other groups, such as positions, the first and the last stand for
  /// the rest. A group that is alone is the same as all together. What is followed second by second
  /// is left to those who ask for it.
  private func visible(_ rows: [ResultRow]) -> [ResultRow] {
    guard groups == .few else { return rows }
    let names = unique(rows.map(\.group)).filter { !$0.contains(" second=") }
    let single = names.filter { !$0.isEmpty }
    if names.contains(""), single.count == 1 { return rows.filter { $0.group.isEmpty } }
    guard single.count > TablePresentation.fewest else {
      return rows.filter { !$0.group.contains(" second=") }
    }
    if single.allSatisfy({ $0.hasPrefix("date=") }) {
      // A course through time: dates as evenly spread as they are, the first and the last among them.
      let steps = TablePresentation.fewestDates - 1
      let dates = (0...steps).map { single[$0 * (single.count - 1) / steps] }
      return rows.filter { $0.group.isEmpty || dates.contains($0.group) }
    }
    let isTimed = names.contains("") && single.allSatisfy { $0.hasPrefix("period=") }
    let shown = Set([""] + (isTimed ? [] : single.prefix(3) + single.suffix(3)))
    return rows.filter { shown.contains($0.group) }
  }

  private func hidden(_ rows: [ResultRow]) -> Message {
    let shown = Set(visible(rows).map(\.group))
    let hidden = unique(rows.map(\.group)).filter { !shown.contains($0) }
    // The dimension that differs fastest: the last one of `round=1 second=0`.
    guard hidden.count > 1,
      let dimension = hidden.first?.split(separator: " ").last?.split(separator: "=").first
    else { return "" }
    return "\(hidden.count) more lines by \(dimension): --groups all, or --format csv."
  }
}

/// The different values of a list, in the order in which they first come.
func unique(_ values: [String]) -> [String] {
  var seen = Set<String>()
  return values.filter { seen.insert($0).inserted }
}
