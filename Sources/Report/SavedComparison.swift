public import Statistics
public import Wording

/// Two saved results beside each other: what differs in the scenarios, and in every mean and chance.
///
/// The runs are taken as independent. Where both have used the same random numbers for the same
/// things, true errors of differences are smaller than those given here.
public struct SavedComparison: Sendable {
  private let first: ResultsDocument
  private let second: ResultsDocument
  private let pairs: [Pair]

  /// What the rows of both have in common.
  private struct Key: Hashable {
    var variant: String
    var metric: String
    var group: String
  }

  /// A mean or a chance in both.
  private struct Pair: Sendable {
    var first: ResultRow
    var second: ResultRow
  }

  /// Puts two results beside each other; two that have one variant each are compared whatever these
  /// are called.
  public init(_ first: ResultsDocument, _ second: ResultsDocument) {
    self.first = first
    self.second = second
    let isSingle =
      Set(first.rows.map(\.variant)).count == 1 && Set(second.rows.map(\.variant)).count == 1
    func key(_ row: ResultRow) -> Key {
      Key(variant: isSingle ? "" : row.variant, metric: row.metric, group: row.group)
    }
    func isCompared(_ row: ResultRow) -> Bool { ["mean", "probability"].contains(row.statistic) }
    var others: [Key: ResultRow] = [:]
    for row in second.rows where isCompared(row) { others[key(row)] = row }
    pairs = first.rows.filter(isCompared).compactMap { row in
      others[key(row)].map { Pair(first: row, second: $0) }
    }
  }

  /// How many numbers both have.
  public var count: Int { pairs.count }

  /// The differences as rows: second less first.
  public var rows: [ResultRow] { pairs.map(difference) }

  /// The differences as a results document of its own.
  public var document: ResultsDocument {
    ResultsDocument(
      engine: second.engine, title: "\(first.title) → \(second.title)", model: second.model,
      sha256: second.sha256, seed: second.seed, replications: second.replications,
      facts: [], metrics: second.metrics, notes: notes, rows: rows)
  }

  /// The tables: what was changed, then the differences.
  ///
  /// - Parameter groups: which groups are shown.
  /// - Returns: one table or two.
  public func tables(groups: TablePresentation.Groups) -> [ResultTable] {
    [settings, differences(groups)].compactMap { $0 }
  }

  /// What is said beneath them.
  public var notes: [Message] {
    var notes: [Message] = [
      "difference: second less first, with the interval of two independent runs"
    ]
    if first.seed == second.seed {
      notes.append(
        "Both have the seed \(first.seed): where they share random numbers the true error is smaller."
      )
    }
    if first.engine != second.engine {
      notes.append("The engines differ: \(first.engine) and \(second.engine).")
    }
    let missing = first.rows.count { ["mean", "probability"].contains($0.statistic) } - pairs.count
    if missing > 0 { notes.append("\(missing) numbers of the first are not in the second.") }
    return notes
  }

  private func difference(_ pair: Pair) -> ResultRow {
    var exact: Double?
    if let a = pair.first.exact, let b = pair.second.exact { exact = b - a }
    guard let a = pair.first.value, let b = pair.second.value else {
      return row(pair, value: nil, exact: exact)
    }
    var row = row(pair, value: b - a, exact: exact)
    if let e = pair.first.standardError, let f = pair.second.standardError {
      let error = (e * e + f * f).squareRoot()
      row.standardError = error
      row.low = b - a - Normal.quantile(0.975) * error
      row.high = b - a + Normal.quantile(0.975) * error
    }
    return row
  }

  private func row(_ pair: Pair, value: Double?, exact: Double?) -> ResultRow {
    ResultRow(
      variant: pair.first.variant, metric: pair.first.metric, group: pair.first.group,
      statistic: "difference", value: value, exact: exact, unit: pair.first.unit)
  }

  /// The values of the scenarios that differ.
  private var settings: ResultTable? {
    func values(_ document: ResultsDocument) -> [String: String] {
      Dictionary(
        (document.variants.first?.settings ?? []).map { ($0.path, $0.value) },
        uniquingKeysWith: { $1 })
    }
    let (a, b) = (values(first), values(second))
    let paths = unique(
      ((first.variants.first?.settings ?? []) + (second.variants.first?.settings ?? []))
        .map(\.path)
    ).filter { a[$0] != b[$0] }
    guard !paths.isEmpty else { return nil }
    return ResultTable(
      title: "What differs in the scenarios",
      columns: [
        .init("key", isNumeric: false), .init("first", isNumeric: false),
        .init("second", isNumeric: false),
      ], rows: paths.map { [$0, a[$0] ?? "–", b[$0] ?? "–"] })
  }

  private func differences(_ groups: TablePresentation.Groups) -> ResultTable? {
    let shown = pairs.filter { groups == .all || $0.first.group.isEmpty || isFew($0.first) }
    guard !shown.isEmpty else { return nil }
    let hasVariants = shown.contains { !$0.first.variant.isEmpty }
    let hasGroups = shown.contains { !$0.first.group.isEmpty }
    var columns: [ResultTable.Column] = [.init("metric", isNumeric: false)]
    if hasVariants { columns.append(.init("variant", isNumeric: false)) }
    if hasGroups { columns.append(.init("group", isNumeric: false)) }
    columns += [
      .init("first"), .init("second"), .init("difference"),
      .init("95% low", dispensability: 2), .init("95% high", dispensability: 2),
      .init("in percent", dispensability: 1), .init("unit", isNumeric: false),
    ]
    let lines = shown.map { pair -> [String] in
      var line = [pair.first.metric]
      if hasVariants { line.append(pair.first.variant) }
      if hasGroups { line.append(pair.first.group) }
      return line + numbers(pair) + [pair.first.unit]
    }
    return ResultTable(title: "Second less first", columns: columns, rows: lines)
  }

  /// Both numbers, their difference with its interval, and what part of the first it is.
  private func numbers(_ pair: Pair) -> [String] {
    let row = difference(pair)
    let a = pair.first.value ?? pair.first.exact
    let b = pair.second.value ?? pair.second.exact
    let size = max((a ?? 0).magnitude, (b ?? 0).magnitude)
    let most = size >= 1e6 ? 0 : size >= 1000 ? 2 : 6
    let error = row.standardError ?? 0
    let decimals = error > 0 ? min(most, NumberText.decimals(showing: error)) : min(4, most)
    var texts = [a, b, row.value ?? row.exact, row.low, row.high].map { number in
      number.map { NumberText.fixed($0, decimals: decimals) } ?? "–"
    }
    if let difference = row.value ?? row.exact, let a, a != 0 {
      texts.append(NumberText.fixed(100 * difference / a.magnitude, decimals: 1) + "%")
    } else {
      texts.append("–")
    }
    return texts
  }

  /// Whether the metric of a row has few groups.
  private func isFew(_ row: ResultRow) -> Bool {
    pairs.count { $0.first.metric == row.metric && $0.first.variant == row.variant } <= 12
  }
}
