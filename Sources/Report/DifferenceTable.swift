import Statistics

/// The table of differences between the means of each variant and of the first.
struct DifferenceTable {
  /// The name of the first variant.
  let first: String
  let rows: [ResultRow]

  var table: ResultTable {
    var lines: [[String]] = []
    var marks = Marks()
    for row in rows where row.statistic == "difference" {
      func other(_ statistic: String) -> ResultRow? {
        rows.first {
          $0.variant == row.variant && $0.metric == row.metric && $0.statistic == statistic
        }
      }
      let error = other("difference-unpaired")?.standardError ?? row.standardError ?? 0
      let decimals = min(
        NumberText.decimals(showing: row.standardError.flatMap { $0 > 0 ? $0 : nil } ?? error),
        (row.value ?? 0).magnitude >= 1e6 ? 0 : 6)
      func text(_ number: Double?) -> String {
        number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
      }
      lines.append([
        row.variant, row.metric, text(row.value), text(row.low), text(row.high),
        text(row.standardError), text(other("difference-unpaired")?.standardError),
        other("variance-reduction")?.value.map { NumberText.fixed($0, decimals: 2) } ?? "–",
        text(row.exact), marks.score(row.z),
      ])
    }
    return ResultTable(
      title: "Differences of the means from \(first), replication by replication",
      columns: [
        .init("variant", isNumeric: false), .init("metric", isNumeric: false),
        .init("difference"), .init("95% low", dispensability: 1),
        .init("95% high", dispensability: 1), .init("se paired", dispensability: 2),
        .init("se unpaired", dispensability: 3), .init("gain", dispensability: 4),
        .init("exact", dispensability: 0), .init("z", dispensability: 0),
      ],
      rows: lines,
      notes: marks.notes + [
        "gain: how many times more replications two independent runs would need for the same error."
      ])
  }
}
