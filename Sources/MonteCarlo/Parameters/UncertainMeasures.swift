/// In which stored numbers an experiment reports whose parameters are drawn.
///
/// Where all experiments that were looked at store a measure alike, that is kept. Else the
/// quantity is rounded to a power of ten of its unit, some 10^10 of which make the largest number
/// that was seen: what is lost lies ten digits below it.
struct UncertainMeasures: Sendable {
  /// The parameters, then what the experiment reports.
  let measures: [Measure]

  /// The pools, moved behind the parameters.
  let pools: [Pool]

  /// The measures of the experiment at the medians.
  let inner: [Measure]

  /// For each measure of the experiment whether quantities are rounded.
  private let rounds: [Bool]

  /// How many measures of parameters stand first.
  private let offset: Int

  /// The largest seen becomes a number of about so many bits.
  private static let bits = 34

  /// What is stored for 0 where quantities may be negative, and are rounded.
  private static let zero = Double(RunSettings.largestStored / 4)

  /// How many numbers are counted one by one, at most: a bin beyond is 0.05% wide.
  private static let exactBits = 12

  /// Lays out the measures.
  ///
  /// - Parameters:
  ///   - probes: the experiments to be held.
  ///   - parameters: the measures of the parameters.
  init(_ probes: ParameterProbes, parameters: [Measure]) {
    let all = probes.experiments.map(\.measures)
    let own = probes.median.measures
    let differs = own.indices.map { i in
      all.contains { $0[i].scale != all[0][i].scale || $0[i].zero != all[0][i].zero }
    }
    // The measures of a metric are pooled, so that they have to be stored alike.
    let metrics = Set(own.indices.filter { differs[$0] }.map { own[$0].metric })
    let rounded = own.map { metrics.contains($0.metric) && $0.kind == .quantity }
    let ranges = metrics.isEmpty ? [:] : UncertainMeasures.ranges(probes.experiments)
    var laidOut = parameters
    for (i, measure) in own.enumerated() {
      var measure = measure
      measure.listed = max(measure.listed, 1000)
      if rounded[i], let range = ranges[measure.metric] {
        measure.scale = decimalStep(
          max(range.high.magnitude, range.low.magnitude), bits: UncertainMeasures.bits)
        measure.zero = range.low < 0 ? UncertainMeasures.zero : 0
        measure.origin =
          range.low < 0 ? Int64(measure.zero + 4 * (range.low / measure.scale)) : 0
        measure.exactBits = min(measure.exactBits, UncertainMeasures.exactBits)
      } else if measure.kind == .quantity, all.count > 1 {
        let members = own.indices.filter { own[$0].metric == measure.metric }
        measure.origin = all.flatMap { list in members.map { list[$0].origin } }.min() ?? 0
        measure.exactBits = min(measure.exactBits, UncertainMeasures.exactBits)
      }
      laidOut.append(measure)
    }
    inner = own
    rounds = rounded
    measures = laidOut
    pools = probes.median.pools.map { pool in
      Pool(
        metric: pool.metric,
        members: pool.members.lowerBound + parameters.count..<pool.members.upperBound
          + parameters.count,
        independent: pool.independent && all.count == 1)
    }
    offset = parameters.count
  }

  /// The number that is stored here for one that an experiment stored.
  ///
  /// - Parameters:
  ///   - number: what the experiment stored.
  ///   - own: its measure.
  ///   - place: the place of that measure.
  /// - Returns: the number; `nil` for one that cannot be stored.
  func stored(_ number: Int64, of own: Measure, at place: Int) -> Int64? {
    let measure = measures[offset + place]
    guard rounds[place] else {
      return own.scale == measure.scale && own.zero == measure.zero ? number : nil
    }
    let quantity = own.scale * (Double(number) - own.zero)
    let stored = (quantity / measure.scale + measure.zero).rounded()
    guard stored >= 0, stored <= Double(RunSettings.largestStored) else { return nil }
    return Int64(stored)
  }

  /// The range of each metric in a few replications of experiments, with 0 and one step inside.
  ///
  /// The replications are those of a seed of their own, so that what is stored depends on the
  /// scenario alone.
  private static func ranges(_ experiments: [any Experiment]) -> [String: (
    low: Double, high: Double
  )] {
    var ranges: [String: (low: Double, high: Double)] = [:]
    for experiment in experiments {
      let measures = experiment.measures
      var values = BlockValues(measures: measures.count, replications: 8)
      // Money that does not add up will be told of when the run itself meets it.
      try? experiment.simulate(block: 0, seed: 0, into: &values)
      for (i, measure) in measures.enumerated() {
        var range = ranges[measure.metric] ?? (0, 0)
        range.high = max(range.high, measure.scale)
        for r in 0..<values.replications {
          let quantity = measure.scale * (Double(values[i, r]) - measure.zero)
          range.low = min(range.low, quantity)
          range.high = max(range.high, quantity)
        }
        ranges[measure.metric] = range
      }
    }
    return ranges
  }
}
