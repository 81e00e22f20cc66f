import Statistics
import Wording

/// The table of differences between the means of one metric in each variant and in the first.
struct DifferenceTable {
  let metric: String
  let unit: String

  /// The name of the first variant.
  let first: String
  let rows: [ResultRow]

  var table: ResultTable {
    let differences = rows.filter { $0.statistic == "difference" }
    let column = AlignedNumbers(decimals: differences.map(decimals).max() ?? 0)
    var marks = Marks()
    let lines = differences.map { row -> [String] in
      let decimals = decimals(row)
      func text(_ number: Double?) -> String { column.text(number, decimals: decimals) }
      let gain = other("variance-reduction", row)?.value
      return [
        row.variant, text(row.value), text(row.low), text(row.high), text(row.standardError),
        text(other("difference-unpaired", row)?.standardError),
        gain.map { NumberText.fixed($0, decimals: 2) } ?? "–", text(row.exact),
        marks.score(row.z),
      ]
    }
    return ResultTable(
      title: "\(metric)\(Words.unit(unit, of: metric)): mean less that of \(first), "
        + "replication by replication",
      columns: [
        .init("variant", isNumeric: false), .init("difference"),
        .init("95% low", dispensability: 1), .init("95% high", dispensability: 1),
        .init("se paired", dispensability: 2), .init("se unpaired", dispensability: 2),
        .init("gain", dispensability: 3), .init("exact", dispensability: 4), .init("z"),
      ],
      rows: lines, notes: marks.notes)
  }

  private func other(_ statistic: String, _ row: ResultRow) -> ResultRow? {
    rows.first { $0.variant == row.variant && $0.statistic == statistic }
  }

  /// Enough decimals for two digits of the error: this table compares errors.
  private func decimals(_ row: ResultRow) -> Int {
    guard let error = row.standardError, error > 0 else { return 2 }
    let most = (row.value ?? 0).magnitude >= 1e6 ? 0 : 6
    return min(NumberText.decimals(showing: error) + (error < 10 ? 1 : 0), most)
  }
}
