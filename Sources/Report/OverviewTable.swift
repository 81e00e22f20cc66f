import Statistics
import Wording

/// One table for many metrics that have a single line each.
///
/// A campaign reports dozens of numbers; a table for each would be a page for each.
struct OverviewTable {
  /// The metrics in order, each with its unit and what it means.
  let metrics: [(name: String, unit: Message, meaning: String)]

  /// The rows of all these metrics.
  let rows: [ResultRow]

  /// With fewer metrics than this each has its own table.
  static let fewest = 6

  var table: ResultTable {
    var marks = Marks()
    let lines = metrics.map { metric -> [Message] in
      let own = rows.filter { $0.metric == metric.name }
      func row(_ statistic: String) -> ResultRow? { own.first { $0.statistic == statistic } }
      let decimals = decimals(row("mean"))
      func text(_ number: Double?) -> String {
        number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
      }
      let mean = row("mean")
      let cells =
        [metric.name, text(mean?.value), text(mean?.low), text(mean?.high)]
        + ["sd", "p5", "p95"].map { text(row($0)?.value) + marks.quantile(row($0)) }
      return cells.verbatim + [metric.unit]
    }
    return ResultTable(
      title: "What came out",
      columns: [
        .init("metric", isNumeric: false), .init("mean"), .init("95% low", dispensability: 2),
        .init("95% high", dispensability: 2), .init("sd", dispensability: 3),
        .init(Words.statistic("p5"), dispensability: 1),
        .init(Words.statistic("p95"), dispensability: 1),
        .init("unit", isNumeric: false),
      ],
      rows: lines,
      notes: marks.notes
        + metrics.filter { !$0.meaning.isEmpty }.map { "\($0.name): \(Message($0.meaning))" })
  }

  /// Down to the first uncertain digit of the mean; of what is certain, at most four decimals.
  private func decimals(_ mean: ResultRow?) -> Int {
    guard let value = mean?.value?.magnitude else { return 0 }
    let most = value >= 1e6 ? 0 : value >= 1000 ? 2 : 6
    guard let error = mean?.standardError, error > 0 else {
      return value < 1000 ? NumberText.decimals(writing: value, from: value < 1 ? 2 : 0, to: 4) : 0
    }
    return min(NumberText.decimals(showing: error), most)
  }
}
