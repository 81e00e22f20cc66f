import Statistics
import Wording

/// What came out, in one to three sentences: the metrics that are looked at first, each mean with its
/// interval.
struct Headlines {
  /// The results.
  let document: ResultsDocument

  /// With more sentences than this nobody reads them.
  private static let most = 3

  /// The sentences; none where nothing was simulated.
  var sentences: [Message] {
    let sentences = document.headlines.lazy.compactMap { metric -> Message? in
      let means = means(metric)
      guard !means.isEmpty else { return nil }
      return Headlines.sentence(metric, amount(means))
    }
    return Array(sentences.prefix(Headlines.most))
  }

  /// The mean of all together in each variant; none where a variant has no such line.
  func means(_ metric: String) -> [ResultRow] {
    let rows = document.rows.filter {
      $0.metric == metric && $0.group.isEmpty && $0.statistic == "mean" && $0.value != nil
    }
    return rows.count == Set(document.rows.map(\.variant)).count ? rows : []
  }

  /// A metric in words; one that has none of its own is called by its name.
  private static func sentence(_ metric: String, _ amount: Message) -> Message {
    switch metric {
    case "period-share": "A member pays \(amount) a period on average."
    case "annual-share": "A member pays \(amount) a year on average."
    case "amount": "A person gets \(amount) on average."
    case "largest": "The largest amount is \(amount) on average."
    case "smallest": "The smallest amount is \(amount) on average."
    case "paid": "People are paid \(amount) in all on average."
    case "winners": "There are \(amount) winners on average."
    case "amount-per-win": "A win is worth \(amount) on average."
    default: "\(metric) is \(amount) on average."
    }
  }

  /// One amount, two side by side, or of more the smallest and the largest.
  private func amount(_ means: [ResultRow]) -> Message {
    guard means.count > 1 else { return text(means[0]) }
    guard means.count > 2 else {
      return "\(text(means[0], in: means[0].variant)) or \(text(means[1], in: means[1].variant))"
    }
    let rising = means.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    let (first, last) = (rising[0], rising[rising.count - 1])
    return "from \(text(first, in: first.variant)) to \(text(last, in: last.variant))"
  }

  /// A mean with its unit, its interval and the variant it is of.
  private func text(_ row: ResultRow, in variant: String = "") -> Message {
    let value = NumberText.fixed(row.value ?? 0, decimals: decimals(row))
    let isPlain = ["people", "ratio", "number", row.metric].contains(row.unit)
    let amount: Message =
      isPlain ? Message(verbatim: value) : "\(value) \(Message(row.unit))"
    let interval = interval(row)
    let named: Message = variant.isEmpty ? "" : "\(variant)"
    if interval.isEmpty { return variant.isEmpty ? amount : "\(amount) (\(named))" }
    return variant.isEmpty ? "\(amount) (\(interval))" : "\(amount) (\(named); \(interval))"
  }

  private func interval(_ row: ResultRow) -> Message {
    guard let low = row.low, let high = row.high else { return "" }
    guard low < high else { return "the same in every replication" }
    let decimals = decimals(row)
    return
      "95% interval \(NumberText.fixed(low, decimals: decimals)) to \(NumberText.fixed(high, decimals: decimals))"
  }

  /// Down to the first uncertain digit.
  private func decimals(_ row: ResultRow) -> Int {
    let size = (row.value ?? 0).magnitude
    let most = size >= 1e6 ? 0 : size >= 1000 ? 2 : 6
    guard let error = row.standardError, error > 0 else {
      return size < 1000 ? NumberText.decimals(writing: size, from: 2, to: 4) : 0
    }
    return min(NumberText.decimals(showing: error), most)
  }
}
