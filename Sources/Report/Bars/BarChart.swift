import Statistics
import Wording

/// A chart of bars, one a line: a label, a number and the bar.
struct BarChart {
  /// What is shown.
  let title: Message

  /// The lines, each with the length of its bar, where the longest is 1.
  let lines: [(label: String, number: String, part: Double)]

  /// A chart with more lines than this is left to tables.
  private static let most = 16

  /// A histogram has about so many lines.
  private static let bins = 12

  /// The chart as text, each line ended.
  func text(width: Int, style: BarStyle, language: Language) -> String {
    let label = lines.map { DisplayWidth.of($0.label) }.max() ?? 0
    let number = lines.map { DisplayWidth.of($0.number) }.max() ?? 0
    let room = min(40, width - label - number - 4)
    guard room >= 8 else { return "" }
    let heading = TerminalTable(width: width, language: language).wrapped(title)
    let drawn = lines.map { line in
      DisplayWidth.padded(line.label, to: label, right: false) + "  "
        + DisplayWidth.padded(line.number, to: number, right: true) + "  "
        + style.bar(line.part, width: room)
    }
    return (heading + drawn).map { $0.trimmed + "\n" }.joined()
  }

  /// How the numbers of a metric are spread; `nil` where they are all the same.
  init?(_ distribution: Distribution) {
    let bins = distribution.bins
    guard bins.count > 1, distribution.count > 0 else { return nil }
    let step = (bins.count + BarChart.bins - 1) / BarChart.bins
    let starts = Array(stride(from: 0, to: bins.count, by: step))
    let groups = starts.map { Array(bins[$0..<min($0 + step, bins.count)]) }
    let counts = groups.map { $0.reduce(0) { $0 + $1.count } }
    guard let most = counts.max(), most > 0 else { return nil }
    let width = (bins[bins.count - 1].high - bins[0].low) / Double(groups.count)
    let isWhole = bins.allSatisfy { $0.low == $0.low.rounded() && $0.high == $0.high.rounded() }
    let decimals = isWhole ? 0 : min(6, NumberText.decimals(showing: width / 10))
    title =
      "How \(distribution.metric)\(Words.unit(distribution.unit, of: distribution.metric)) is spread"
    lines = zip(groups, counts).map { group, count in
      let low = NumberText.fixed(group[0].low, decimals: decimals)
      let high = NumberText.fixed(group[group.count - 1].high, decimals: decimals)
      let share = 100 * Double(count) / Double(distribution.count)
      return (
        low == high ? low : "\(low) – \(high)", NumberText.fixed(share, decimals: 1) + "%",
        Double(count) / Double(most)
      )
    }
  }

  /// The mean of a metric in each variant; `nil` for one variant, many, or means below 0.
  init?(_ means: [ResultRow]) {
    let values = means.map { $0.value ?? 0 }
    guard (2...BarChart.most).contains(means.count), let most = values.max(), most > 0,
      values.allSatisfy({ $0 >= 0 })
    else { return nil }
    title = "\(means[0].metric)\(Words.unit(means[0].unit, of: means[0].metric)), mean by variant"
    let decimals = min(6, NumberText.decimals(showing: most / 1000))
    lines = means.map {
      let value = $0.value ?? 0
      return ($0.variant, NumberText.fixed(value, decimals: decimals), value / most)
    }
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
