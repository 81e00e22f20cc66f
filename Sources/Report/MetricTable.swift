import Statistics
import Wording

/// The table of one metric: a line for each variant and group.
///
/// Each line has as many decimals as its own mean is known to, so that a number never claims more
/// than was simulated; decimal points stand beneath each other all the same.
struct MetricTable {
  let title: Message
  let rows: [ResultRow]

  /// What is said of groups that are left out; empty where none is.
  let hidden: Message

  /// The statistics that get a column, with how dispensable each is.
  private static let statistics = [("sd", 2), ("p50", 6), ("p95", 4), ("p99", 1)]

  /// Statistics of variance reduction, which get a column where there are any.
  private static let reductions = [
    ("mean-controlled", 0), ("control-gain", 2), ("sampling-gain", 2),
  ]

  /// The exact statistics that get a column besides the main one, with how dispensable each is.
  private static let exactStatistics = [("sd", 7), ("p99", 5)]

  var table: ResultTable {
    let isCategory = rows.contains { $0.statistic == "probability" }
    let main = isCategory ? "probability" : "mean"
    let reductions = MetricTable.reductions.filter { statistic, _ in
      rows.contains { $0.statistic == statistic }
    }
    let others = isCategory ? [] : MetricTable.statistics + reductions
    let lines = MetricLines(rows)
    let hasExact = rows.contains { $0.exact != nil }
    let exact = MetricTable.exactStatistics.filter { statistic, _ in
      !isCategory && rows.contains { $0.statistic == statistic && $0.exact != nil }
    }
    var columns = lines.labelColumns
    columns += [
      .init(Words.statistic(main)), .init("95% low", dispensability: 3),
      .init("95% high", dispensability: 3),
    ]
    columns += others.map { .init(Words.statistic($0.0), dispensability: $0.1) }
    if hasExact { columns.append(.init("exact \(Words.statistic(main))")) }
    columns += exact.map {
      .init("exact \(Words.statistic($0.0))", dispensability: $0.1)
    }
    if hasExact { columns.append(.init("z")) }

    let places = self.places(lines.keys.map { lines.row($0, main) })
    let column = AlignedNumbers(decimals: places.max() ?? 0)
    var marks = Marks()
    let cells = zip(lines.keys, places).map { key, decimals -> [Message] in
      let mean = lines.row(key, main)
      func text(_ number: Double?, mark: String = "") -> String {
        column.text(number, decimals: decimals, mark: mark)
      }
      var cells = [mean?.value, mean?.low, mean?.high].map { text($0) }
      for (statistic, _) in others {
        let row = lines.row(key, statistic)
        cells.append(
          column.text(
            row?.value, decimals: self.decimals(of: row, decimals), mark: marks.quantile(row)))
      }
      if hasExact { cells.append(text(mean?.exact)) }
      for (statistic, _) in exact {
        let row = lines.row(key, statistic)
        cells.append(column.text(row?.exact, decimals: self.decimals(of: row, decimals)))
      }
      if hasExact { cells.append(marks.score(mean?.z)) }
      return lines.labels(key) + cells.verbatim
    }
    return ResultTable(
      title: title, columns: columns, rows: cells,
      notes: marks.notes + [hidden].filter { !$0.isEmpty })
  }

  /// The decimals of each line.
  ///
  /// A line that is always 0 needs none: it must not widen a column of large numbers.
  private func places(_ means: [ResultRow?]) -> [Int] {
    let varying = means.filter { $0?.standardError ?? 0 > 0 }.map(decimals)
    return means.map { mean in
      guard mean?.value == 0, mean?.standardError ?? 0 == 0, let most = varying.max() else {
        return decimals(mean)
      }
      return min(decimals(mean), most)
    }
  }

  /// Enough decimals for the first uncertain digit of a mean, within reason.
  private func decimals(_ mean: ResultRow?) -> Int {
    guard let mean, let value = mean.value?.magnitude else { return 0 }
    let most = value >= 1e6 ? 0 : value >= 1000 ? 2 : 6
    guard let error = mean.standardError, error > 0 else {
      return value < 1000 ? NumberText.decimals(writing: value, from: 2, to: 4) : 0
    }
    return min(NumberText.decimals(showing: error), most)
  }

  /// A gain is a rough number, a quantile of what is counted a whole one; all else is as long as its mean.
  private func decimals(of row: ResultRow?, _ decimals: Int) -> Int {
    if row?.unit == "ratio", row?.statistic.hasSuffix("-gain") == true { return 1 }
    return row?.unit == "claims" && row?.statistic != "sd" ? 0 : decimals
  }
}
