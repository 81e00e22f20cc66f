import Statistics
import Wording

/// What was known of one statistic after more and more replications.
struct ConvergenceTable {
  /// The rows of one metric and one statistic, in the order of looks.
  let rows: [ResultRow]

  var table: ResultTable {
    let first = rows[0]
    let decimals = rows.map(decimals).max() ?? 0
    let hasVariants = rows.contains { !$0.variant.isEmpty }
    let hasGroups = rows.contains { !ConvergenceTable.group($0).isEmpty }
    let hasExact = rows.contains { $0.exact != nil }
    var marks = Marks()
    let lines = rows.map { row -> [String] in
      func text(_ number: Double?) -> String {
        number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
      }
      let labels =
        (hasVariants ? [row.variant] : []) + (hasGroups ? [ConvergenceTable.group(row)] : [])
      let value = text(row.value) + marks.quantile(row)
      return labels + [ConvergenceTable.replications(row), value, text(row.low), text(row.high)]
        + [width(row)] + (hasExact ? [text(row.exact), marks.score(row.z)] : [])
    }
    return ResultTable(
      title:
        "Convergence: \(heading(first)) of \(first.metric)\(Words.unit(first.unit, of: first.metric))",
      columns: (hasVariants ? [.init("variant", isNumeric: false)] : [])
        + (hasGroups ? [.init("group", isNumeric: false)] : [])
        + [
          .init(Words.replications), .init(heading(first)), .init("95% low", dispensability: 1),
          .init("95% high", dispensability: 1), .init("half width"),
        ] + (hasExact ? [.init("exact"), .init("z", dispensability: 2)] : []),
      rows: lines, notes: marks.notes)
  }

  /// The tables of all rows, one for each metric and statistic.
  static func all(_ rows: [ResultRow]) -> [ResultTable] {
    unique(rows.map { "\($0.metric)\n\($0.statistic)" }).map { key in
      let own = rows.filter { "\($0.metric)\n\($0.statistic)" == key }
      // The looks of one line stand together.
      let lines = unique(own.map { "\($0.variant)\n\(group($0))" })
      return ConvergenceTable(
        rows: lines.flatMap { line in own.filter { "\($0.variant)\n\(group($0))" == line } }
      ).table
    }
  }

  private func heading(_ row: ResultRow) -> Message { Words.statistic(row.statistic) }

  /// Half of the interval as a part of the estimate.
  private func width(_ row: ResultRow) -> String {
    guard let value = row.value, value != 0, let low = row.low, let high = row.high else {
      return "–"
    }
    let part = 100 * (high - low) / 2 / value.magnitude
    return NumberText.fixed(part, decimals: part < 1 ? 2 : 1) + "%"
  }

  private static func group(_ row: ResultRow) -> String {
    row.group.split(separator: " ").dropLast().joined(separator: " ")
  }

  private static func replications(_ row: ResultRow) -> String {
    let number = row.group.split(separator: "=").last.flatMap { Int($0) } ?? 0
    return NumberText.whole(number)
  }

  private func decimals(_ row: ResultRow) -> Int {
    guard let value = row.value?.magnitude else { return 0 }
    let most = value >= 1e6 ? 0 : value >= 1000 ? 2 : 6
    guard let low = row.low, let high = row.high, high > low else { return min(2, most) }
    return min(NumberText.decimals(showing: (high - low) / 4), most)
  }
}
