/// An experiment some of whose parameters are drawn anew in each replication.
///
/// Replication r of the run draws its parameters, makes the experiment that they describe, and
/// runs the first replication of that one's block r: the numbers of a replication depend on its
/// number alone. What is reported is what the experiment at the medians reports, in stored numbers
/// that hold every experiment that can be drawn, and the values drawn besides.
///
/// - Draws: for each parameter one word, from the stream with purpose `laws` and the parameter's
///   own entity; see `ParameterSampling` for the other ways.
public struct UncertainExperiment: Experiment {
  /// Makes the experiment with given values of the parameters, in their order.
  public typealias Build = @Sendable ([Double]) throws(ParametersRefused) -> any Experiment

  private let parameters: [UncertainParameter]
  private let sampling: ParameterSampling
  private let build: Build
  private let layout: UncertainMeasures

  /// The experiment at the medians of all laws.
  public let median: any Experiment

  /// The experiment itself where there are no parameters.
  private let certain: (any Experiment)?

  /// How many of the first measures are parameters.
  private let reported: Int

  /// Looks at the experiment at the ends of all laws and between them, and lays out its measures.
  ///
  /// - Parameters:
  ///   - parameters: what is drawn; may be empty, to be compared with an experiment where
  ///     something is.
  ///   - sampling: how values are spread over replications.
  ///   - reportsParameters: whether the values drawn are reported.
  ///   - build: makes the experiment with given values.
  /// - Throws: `UncertaintyProblem` if the parameters cannot be drawn from their laws.
  public init(
    _ parameters: [UncertainParameter], sampling: ParameterSampling = .random,
    reportsParameters: Bool = true, build: @escaping Build
  ) throws(UncertaintyProblem) {
    self.parameters = parameters
    self.sampling = sampling
    self.build = build
    let probes = try ParameterProbes(parameters, build)
    layout = UncertainMeasures(
      probes, parameters: reportsParameters ? parameters.map(\.measure) : [])
    reported = reportsParameters ? parameters.count : 0
    median = probes.median
    certain = parameters.isEmpty ? probes.median : nil
  }

  /// The replications that share the names of streams of a block.
  public var blockSize: Int { ParameterSampling.randomisations }

  /// What each replication reports: the parameters, then what the experiment does.
  public var measures: [Measure] { layout.measures }

  /// The experiment's pools; their members share the parameters, and so are not independent.
  public var pools: [Pool] { layout.pools }

  /// Sums by place where values are spread evenly: a place is a randomisation.
  ///
  /// Without parameters too, so that every variant of a comparison has them.
  public var bookkeeping: Bookkeeping { Bookkeeping(byPlace: sampling != .random) }

  /// Runs the first replications of a block.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    let levels = parameters.map {
      sampling.levels(of: $0, block: block, seed: seed, replications: values.replications)
    }
    for r in 0..<values.replications {
      let drawn = parameters.indices.map { parameters[$0].value(at: levels[$0][r]) }
      for i in 0..<reported { values[i, r] = parameters[i].stored(drawn[i]) }
      let number = block * UInt64(blockSize) + UInt64(r)
      func failure(_ identity: String) -> LedgerError {
        LedgerError(identity: identity, block: block, replication: r, difference: 0)
      }
      let experiment: any Experiment
      do throws(ParametersRefused) {
        if let certain { experiment = certain } else { experiment = try build(drawn) }
      } catch {
        throw failure("parameters = allowed ones (\(error.reason))")
      }
      let own = certain == nil ? experiment.measures : layout.inner
      guard own.count == layout.inner.count else { throw failure("measures = their list") }
      var row = BlockValues(measures: own.count, replications: 1)
      try experiment.simulate(block: number, seed: seed, into: &row)
      for i in own.indices {
        guard let stored = layout.stored(row[i, 0], of: own[i], at: i) else {
          throw failure("\(own[i].metric) \(own[i].group) = a number that can be stored")
        }
        values[reported + i, r] = stored
      }
    }
  }

  /// The laws of the parameters, and those of the experiment where there are no parameters.
  public func exactLaws() -> ExactLaws {
    if let certain { return certain.exactLaws() }
    var laws = ExactLaws()
    for i in 0..<reported { laws.measures[i] = parameters[i].exactLaw }
    return laws
  }
}

/// Values of parameters that make no experiment.
public struct ParametersRefused: Error, Equatable, Sendable {
  /// What is wrong with them.
  public var reason: String

  /// Refuses values.
  public init(reason: String) { self.reason = reason }
}

/// Why parameters cannot be drawn from their laws.
public enum UncertaintyProblem: Error, Equatable, Sendable {
  /// Some values make no experiment; `parameter` is the place of the one that is at fault, `nil`
  /// where only several together are.
  case refused(parameter: Int?, values: [Double], reason: String)

  /// Some values change the list of measures.
  case changesMeasures(parameter: Int?, values: [Double])
}
