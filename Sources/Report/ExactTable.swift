import Statistics
import Wording

/// The table of one metric that was computed from its law alone: a line for each variant and group.
struct ExactTable {
  let title: Message
  let rows: [ResultRow]

  /// What is said of groups that are left out; empty where none is.
  let hidden: Message

  /// The statistics that get a column, with how dispensable each is.
  private static let statistics = [
    ("mean", 0), ("sd", 1), ("p1", 8), ("p5", 5), ("p25", 7), ("p50", 3), ("p75", 7), ("p90", 6),
    ("p95", 2), ("p99", 0), ("p99.9", 4), ("tvar99", 3),
  ]

  var table: ResultTable {
    let isCategory = rows.contains { $0.statistic == "probability" }
    let all = isCategory ? [("probability", 0)] : ExactTable.statistics
    let statistics = all.filter { statistic, _ in rows.contains { $0.statistic == statistic } }
    let lines = MetricLines(rows)
    let places = lines.keys.map { decimals(lines, $0, isCategory: isCategory) }
    let column = AlignedNumbers(decimals: places.max() ?? 0)
    let cells = zip(lines.keys, places).map { key, decimals -> [Message] in
      lines.labels(key)
        + statistics.map { column.text(lines.row(key, $0.0)?.exact, decimals: decimals) }.verbatim
    }
    return ResultTable(
      title: title,
      columns: lines.labelColumns
        + statistics.map {
          .init(Words.statistic($0.0), dispensability: $0.1)
        },
      rows: cells, notes: [hidden].filter { !$0.isEmpty })
  }

  /// Three digits of the spread; of what does not vary, as many as it has.
  private func decimals(_ lines: MetricLines, _ key: MetricLines.Key, isCategory: Bool) -> Int {
    guard !isCategory else { return 6 }
    let size = lines.row(key, "mean")?.exact?.magnitude ?? 0
    let most = size >= 1e6 ? 0 : size >= 1000 ? 2 : 6
    guard let spread = lines.row(key, "sd")?.exact, spread > 0 else {
      return size < 1000 ? NumberText.decimals(writing: size, from: 2, to: 4) : 0
    }
    return min(NumberText.decimals(showing: spread / 100), most)
  }
}
