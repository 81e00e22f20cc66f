import Statistics

/// An experiment whose means are made better with control variates.
///
/// Each measure and pool whose mean is not known exactly is paired with one measure whose mean is:
/// that with the greatest correlation in 64 replications of a seed of their own. These are not
/// among the replications of the run, so that the choice leaves the estimate unbiased. The
/// numbers of the run are the experiment's own.
public struct ControlledExperiment: Experiment {
  /// The experiment.
  public let inner: any Experiment

  /// Which measure controls which.
  public let bookkeeping: Bookkeeping

  /// Added to the seed of the run for the replications that decide.
  private static let pilotSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// How many replications decide.
  private static let pilot = 64

  /// Chooses the controls.
  ///
  /// - Parameters:
  ///   - inner: the experiment, whose replications are independent of each other.
  ///   - seed: the seed of the run.
  public init(_ inner: any Experiment, seed: UInt64) {
    self.inner = inner
    bookkeeping = Bookkeeping(
      controls: ControlledExperiment.controls(inner, seed: seed &+ ControlledExperiment.pilotSeed))
  }

  /// The replications of a block of the experiment.
  public var blockSize: Int { inner.blockSize }

  /// What the experiment reports.
  public var measures: [Measure] { inner.measures }

  /// The pools of the experiment.
  public var pools: [Pool] { inner.pools }

  /// Runs the experiment.
  public func simulate(
    block: UInt64, seed: UInt64, into values: inout BlockValues
  ) throws(LedgerError) {
    try inner.simulate(block: block, seed: seed, into: &values)
  }

  /// What is known exactly of the experiment.
  public func exactLaws() -> ExactLaws { inner.exactLaws() }

  private static func controls(_ experiment: any Experiment, seed: UInt64) -> [Bookkeeping.Control]
  {
    let laws = experiment.exactLaws()
    let measures = experiment.measures
    let known = measures.indices.filter {
      measures[$0].kind == .quantity && laws.measures[$0] != nil
    }
    let unknown = experiment.quantities.filter {
      switch $0 {
      case .measure(let i): laws.measures[i] == nil
      case .pool(let i): laws.pools[i] == nil
      }
    }
    guard !known.isEmpty, !unknown.isEmpty else { return [] }
    let blocks = (0..<UInt64((pilot + experiment.blockSize - 1) / experiment.blockSize))
      .compactMap { block -> BlockColumns? in
        var columns = BlockColumns(
          experiment, replications: min(experiment.blockSize, pilot))
        // Money that does not add up is told of when the run meets it.
        guard
          (try? experiment.simulate(block: block, seed: seed, into: &columns.values)) != nil
        else { return nil }
        columns.total(experiment.pools)
        return columns
      }
    return unknown.compactMap { column in
      var best: (control: Int, correlation: Double)?
      for control in known {
        var sums = ProductSums()
        for block in blocks {
          block.withColumn(column) { own in
            block.withColumn(.measure(control)) { sums.add(own, $0) }
          }
        }
        let correlation = sums.correlation?.magnitude ?? 0
        if correlation > best?.correlation ?? 0 { best = (control, correlation) }
      }
      guard let best, let law = laws.measures[best.control] else { return nil }
      return Bookkeeping.Control(column: column, control: best.control, mean: law.mean)
    }
  }
}
