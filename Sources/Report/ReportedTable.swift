import Statistics
import Wording

/// The table of figures from elsewhere beside the simulated ones.
///
/// Beside each stands the simulated mean with the range that holds the middle 90% of replications:
/// a figure was one outcome, not a mean.
struct ReportedTable {
  let figures: [ReportedFigure]
  let rows: [ResultRow]

  var table: ResultTable {
    let variants = unique(rows.map(\.variant))
    var lines: [[Message]] = []
    for figure in figures {
      for variant in variants { lines.append(line(figure, variant)) }
    }
    let hasVariants = variants.count > 1
    return ResultTable(
      title: "Reported beside simulated (middle 90% of replications)",
      columns: (hasVariants ? [.init("variant", isNumeric: false)] : []) + [
        .init("metric", isNumeric: false), .init("reported"), .init("simulated"),
        .init(Words.statistic("p5")), .init(Words.statistic("p95")),
        .init("basis", isNumeric: false),
      ],
      rows: hasVariants ? lines : lines.map { Array($0.dropFirst()) },
      notes: notes)
  }

  private var notes: [Message] {
    figures.filter { !$0.note.isEmpty }.map { "\(name($0)): \(Message($0.note))" }
  }

  private func name(_ figure: ReportedFigure) -> String {
    figure.group.isEmpty ? figure.metric : "\(figure.metric) \(figure.group)"
  }

  private func line(_ figure: ReportedFigure, _ variant: String) -> [Message] {
    let found = rows.filter {
      $0.variant == variant && $0.metric == figure.metric && $0.group == figure.group
    }
    func value(_ statistic: String) -> Double? {
      found.first { $0.statistic == statistic }?.value
    }
    let mean = value("mean") ?? value("probability")
    let decimals = decimals([figure.value, mean])
    func text(_ number: Double?) -> String {
      number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
    }
    return [
      variant, name(figure), text(figure.value), text(mean), text(value("p5")),
      text(value("p95")),
    ].verbatim + [Message(figure.basis)]
  }

  /// Enough decimals for four digits of the smaller number.
  private func decimals(_ numbers: [Double?]) -> Int {
    let least = numbers.compactMap { $0?.magnitude }.filter { $0 > 0 }.min() ?? 1
    return least >= 1000 ? 0 : least >= 100 ? 1 : least >= 1 ? 2 : 4
  }
}
