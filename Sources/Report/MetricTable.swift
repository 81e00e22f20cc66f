import Statistics

/// The table of one metric: a line for each variant and group.
struct MetricTable {
  let title: String
  let rows: [ResultRow]

  /// How many groups are left out.
  let hidden: Int

  /// The statistics that get a column, with how dispensable each is.
  private static let statistics = [("sd", 3), ("p50", 4), ("p95", 5), ("p99", 2)]

  var table: ResultTable {
    let isCategory = rows.contains { $0.statistic == "probability" }
    let lines = Lines(rows)
    let main = isCategory ? "probability" : "mean"
    let decimals = decimals(main)
    let others = isCategory ? [] : MetricTable.statistics
    var columns = lines.labelColumns
    columns += [
      .init(main), .init("95% low", dispensability: 1), .init("95% high", dispensability: 1),
    ]
    columns += others.map { .init($0.0, dispensability: $0.1) }
    let hasExact = rows.contains { $0.exact != nil }
    if hasExact {
      columns.append(.init("exact \(main)", dispensability: 0))
      if !isCategory { columns.append(.init("exact p99", dispensability: 6)) }
      columns.append(.init("z", dispensability: 0))
    }
    var marks = Marks()
    let cells = lines.keys.map { key -> [String] in
      let mean = lines.row(key, main)
      var cells = lines.labels(key)
      cells.append(text(mean?.value, decimals))
      cells.append(text(mean?.low, decimals))
      cells.append(text(mean?.high, decimals))
      for (statistic, _) in others {
        cells.append(marks.marked(lines.row(key, statistic), decimals, text))
      }
      if hasExact {
        cells.append(text(mean?.exact, decimals))
        if !isCategory { cells.append(text(lines.row(key, "p99")?.exact, decimals)) }
        cells.append(marks.score(mean?.z))
      }
      return cells
    }
    var notes = marks.notes
    if hidden > 0 { notes.append("\(hidden) more groups: --groups all, or --format csv.") }
    return ResultTable(title: title, columns: columns, rows: cells, notes: notes)
  }

  /// Enough decimals for the first two uncertain digits of the most precise line, within reason.
  private func decimals(_ statistic: String) -> Int {
    let errors = rows.filter { $0.statistic == statistic }.compactMap(\.standardError)
      .filter { $0 > 0 }
    let values = rows.filter { $0.statistic == statistic }.compactMap(\.value)
    let largest = values.map(\.magnitude).max() ?? 0
    let wanted = errors.min().map(NumberText.decimals) ?? (largest < 1000 ? 2 : 0)
    return min(wanted, largest >= 1e6 ? 0 : largest >= 1000 ? 2 : 6)
  }

  private func text(_ number: Double?, _ decimals: Int) -> String {
    number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
  }
}

/// The lines of a table: one for each pair of variant and group.
struct Lines {
  /// A variant with a group.
  struct Key: Hashable {
    var variant: String
    var group: String
  }

  private(set) var keys: [Key] = []
  private var rows: [Key: [String: ResultRow]] = [:]

  init(_ rows: [ResultRow]) {
    for row in rows {
      let key = Key(variant: row.variant, group: row.group)
      if self.rows[key] == nil { keys.append(key) }
      self.rows[key, default: [:]][row.statistic] = row
    }
  }

  func row(_ key: Key, _ statistic: String) -> ResultRow? {
    rows[key]?[statistic]
  }

  /// Columns for variant and group, where there are any.
  var labelColumns: [ResultTable.Column] {
    var columns: [ResultTable.Column] = []
    if hasVariants { columns.append(.init("variant", isNumeric: false)) }
    if hasGroups { columns.append(.init("group", isNumeric: false)) }
    return columns
  }

  func labels(_ key: Key) -> [String] {
    (hasVariants ? [key.variant] : []) + (hasGroups ? [key.group.isEmpty ? "all" : key.group] : [])
  }

  private var hasVariants: Bool { keys.contains { !$0.variant.isEmpty } }
  private var hasGroups: Bool { keys.contains { !$0.group.isEmpty } }
}

/// Marks on numbers that are not to be read bare, and the notes that explain them.
struct Marks {
  private var hasOpenQuantile = false
  private var hasDisagreement = false

  /// A quantile, marked if there are too few replications beyond it for an interval.
  mutating func marked(
    _ row: ResultRow?, _ decimals: Int, _ text: (Double?, Int) -> String
  ) -> String {
    guard let row, row.value != nil else { return "–" }
    guard row.statistic.hasPrefix("p"), row.high == nil else { return text(row.value, decimals) }
    hasOpenQuantile = true
    return text(row.value, decimals) + "?"
  }

  /// A z-score, marked if it is too large for chance.
  mutating func score(_ z: Double?) -> String {
    guard let z else { return "–" }
    guard z.magnitude > 5 else { return NumberText.fixed(z, decimals: 1) }
    hasDisagreement = true
    return (z.isFinite ? NumberText.fixed(z, decimals: 1) : "\(z)") + "!"
  }

  var notes: [String] {
    var notes: [String] = []
    if hasOpenQuantile {
      notes.append(
        "? too few replications beyond this quantile for an interval: raise --replications.")
    }
    if hasDisagreement {
      notes.append("! simulation and exact law disagree: one of them is wrong. Please report it.")
    }
    return notes
  }
}
