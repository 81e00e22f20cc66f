import Statistics

extension Column {
  /// The column of a metric and group; a pool before a measure of the same name.
  static func of(_ metric: String, _ group: String, in experiment: any Experiment) -> Column? {
    if group.isEmpty, let pool = experiment.pools.firstIndex(where: { $0.metric == metric }) {
      return .pool(pool)
    }
    let measures = experiment.measures
    let matching = measures.indices.filter {
      measures[$0].metric == metric && measures[$0].kind.isQuantity
    }
    let exact = matching.first { measures[$0].group == group }
    // A metric that has one group only needs no name for it.
    return (exact ?? (group.isEmpty && matching.count == 1 ? matching[0] : nil)).map {
      .measure($0)
    }
  }

  /// The measure of a column; of a pool one that stands for all members.
  func measure(in experiment: any Experiment) -> Measure {
    switch self {
    case .measure(let i): experiment.measures[i]
    case .pool(let i): experiment.measures[experiment.pools[i].members.lowerBound]
    }
  }
}

extension ExactLaws {
  /// The law of a column.
  subscript(column: Column) -> ExactLaw? {
    switch column {
    case .measure(let i): measures[i]
    case .pool(let i): pools[i]
    }
  }
}

extension Measure {
  /// A distance between stored numbers in the unit.
  ///
  /// Hundredths are divided by 100, not multiplied by 0.01: 47 fen are 0.47 yuan to the last digit.
  func scaled(_ number: Double) -> Double {
    let parts = 1 / scale
    return scale < 1 && parts.rounded() * scale == 1
      ? number / parts.rounded() : number * scale
  }

  /// A stored number as the quantity that it stands for.
  func located(_ number: Double) -> Double { scaled(number - zero) }

  /// The largest stored number whose quantity is not above a limit, or with `strictly` is below it.
  func stored(_ limit: Double, strictly: Bool = false) -> Int64 {
    // 20 yuan are 2,000 fen, whatever the last digit of a division says.
    let exact = limit / scale + zero
    let nearest = exact.rounded()
    let isWhole = (exact - nearest).magnitude < 1e-9 * max(1, nearest.magnitude)
    let bounded = max(-1e18, min(1e18, isWhole ? nearest : exact.rounded(.down)))
    return Int64(bounded) - (isWhole && strictly ? 1 : 0)
  }
}
