import Statistics

/// The chance that a metric lies above a limit: exact where the law is known, else estimated.
public struct ChanceAbove: Equatable, Sendable {
  /// The chance.
  public var value: Double

  /// The interval of an estimate; the value itself where it is exact.
  public var low: Double
  /// Its upper end.
  public var high: Double

  /// Whether it was computed from the law itself.
  public var isExact: Bool

  /// A chance that is known exactly.
  public init(exact value: Double) {
    self.value = value
    (low, high, isExact) = (value, value, true)
  }

  /// The chance of the opposite.
  var complement: ChanceAbove {
    var other = self
    (other.value, other.low, other.high) = (1 - value, 1 - high, 1 - low)
    return other
  }

  /// The exact chance of a metric; `nil` where its law is not known, or there is no such metric.
  ///
  /// - Parameters:
  ///   - experiment: the model.
  ///   - metric: the metric's name.
  ///   - group: its group; empty for all together.
  ///   - limit: the limit in the metric's unit.
  ///   - orEqual: whether the limit itself counts as above.
  ///   - laws: the exact laws of the experiment, where they are at hand.
  public init?(
    exactly experiment: any Experiment, metric: String, group: String, above limit: Double,
    orEqual: Bool = false, laws: ExactLaws? = nil
  ) {
    guard let place = Column.of(metric, group, in: experiment),
      case .law(let masses)? = (laws ?? experiment.exactLaws())[place]
    else { return nil }
    let stored = place.measure(in: experiment).stored(limit, strictly: orEqual)
    value = max(0, 1 - masses.cumulative(stored))
    (low, high, isExact) = (value, value, true)
  }

  /// The estimated chance of a metric; `nil` where there is no such metric.
  ///
  /// A pool counts as one observation a replication unless its members are independent. Where the
  /// limit lies inside a bin of numbers that were not counted one by one, the chance is in the
  /// middle of what is possible, and the interval reaches from that of the least to that of the
  /// most.
  ///
  /// - Parameters:
  ///   - tally: what was tallied of the experiment.
  ///   - experiment: the model.
  ///   - metric: the metric's name.
  ///   - group: its group; empty for all together.
  ///   - limit: the limit in the metric's unit.
  ///   - orEqual: whether the limit itself counts as above.
  ///   - confidence: how often such intervals hold the true value; above 0 and below 1.
  public init?(
    _ tally: ExperimentTally, of experiment: any Experiment, metric: String, group: String,
    above limit: Double, orEqual: Bool = false, confidence: Double = 0.95
  ) {
    guard let place = Column.of(metric, group, in: experiment) else { return nil }
    let members: Range<Int>
    var observations: Int
    switch place {
    case .measure(let i):
      members = i..<i + 1
      observations = tally.measures[i].count
    case .pool(let i):
      members = experiment.pools[i].members
      let perMember = tally.measures[members.lowerBound].count
      observations = experiment.pools[i].independent ? perMember * members.count : perMember
    }
    let stored = experiment.measures[members.lowerBound].stored(limit, strictly: orEqual)
    let all = members.reduce(0) { $0 + tally.measures[$1].count }
    guard all > 0 else { return nil }
    let counts = members.map { tally.measures[$0].countAbove(stored) }
    let least = Double(counts.reduce(0) { $0 + $1.lowerBound }) / Double(all)
    let most = Double(counts.reduce(0) { $0 + $1.upperBound }) / Double(all)
    value = (least + most) / 2
    observations = max(1, observations)
    func interval(_ part: Double) -> ProbabilityInterval {
      ProbabilityInterval(
        successes: Int((part * Double(observations)).rounded()), trials: observations,
        confidence: confidence)
    }
    low = min(interval(least).low, least)
    high = max(interval(most).high, most)
    isExact = false
  }
}
