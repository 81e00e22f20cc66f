import Glibc
import MonteCarlo
import Randomness
import Statistics
import TestSupport
import Testing

/// Means over evenly spread parameters and by control variates: unbiased, and with intervals that
/// hold as often as they say.
@Suite(.enabled(if: isOptimized)) struct SpreadSamplingLawTests {
  /// How many runs each case makes, each with a seed of its own.
  private static let runs = 4000

  private func rows(
    _ experiment: any Experiment, seed: UInt64, replications: Int
  ) throws -> [ResultRow] {
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: replications, seed: seed, threads: 1))
    return Summary(
      variants: [("", experiment)], tallies: tallies, replications: replications
    ).rows.filter { $0.metric == "product" }
  }

  /// E[xy + noise] with x, y uniform on (0, 1) and the noise 0 or 1/2: 1/4 + 1/4.
  private static let mean = 0.5

  /// Means within 5 standard errors over 4,000 runs; how often 95% intervals hold within the bounds
  /// of a binomial number at a false-alarm rate of 10^-6, widened by 1.5% for the intervals' own
  /// approximation, since 16 randomisations, or 128 replications, are no normal sample.
  private func expect(_ rows: [ResultRow]) {
    let values = rows.compactMap(\.value)
    let n = Double(values.count)
    let average = values.reduce(0, +) / n
    let variance = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / (n - 1)
    #expect(abs(average - SpreadSamplingLawTests.mean) < 5 * (variance / n).squareRoot())
    let held = rows.filter {
      ($0.low ?? 1) <= SpreadSamplingLawTests.mean && SpreadSamplingLawTests.mean <= ($0.high ?? 0)
    }.count
    #expect(
      BinomialBounds.allow(hits: held, trials: rows.count, chance: 0.95, falseAlarm: 1e-6)
        || abs(Double(held) / n - 0.95) < 0.015, "\(held) of \(rows.count)")
    // The mean of the squared errors is the variance of the estimate.
    let claimed = rows.reduce(0) { $0 + ($1.standardError ?? 0) * ($1.standardError ?? 0) } / n
    #expect(abs(claimed / variance - 1) < 0.15)
  }

  @Test(arguments: [ParameterSampling.random, .stratified, .sobol], [128, 300])
  func `means are unbiased and intervals hold`(
    sampling: ParameterSampling, replications: Int
  ) throws {
    let experiment = try Products.experiment(sampling)
    let found = try (0..<SpreadSamplingLawTests.runs).compactMap {
      try rows(experiment, seed: UInt64($0), replications: replications)
        .first { $0.statistic == "mean" }
    }
    #expect(found.count == SpreadSamplingLawTests.runs)
    expect(found)
  }

  @Test func `means by control variates are unbiased and intervals hold`() throws {
    let experiment = try Products.experiment(.random)
    let found = try (0..<SpreadSamplingLawTests.runs).compactMap {
      try rows(
        ControlledExperiment(experiment, seed: UInt64($0)), seed: UInt64($0), replications: 128
      ).first { $0.statistic == "mean-controlled" }
    }
    #expect(found.count == SpreadSamplingLawTests.runs)
    expect(found)
  }

  /// Even points gain what the parameters contribute.
  ///
  /// Var(xy) = 7/144 and the noise's 1/16. Even points remove nearly all of the first, so the gain
  /// is nearly (7/144 + 1/16) / (1/16) = 16/9.
  @Test(arguments: [ParameterSampling.sobol])
  func `what the parameters leave is chance`(sampling: ParameterSampling) throws {
    let experiment = try Products.experiment(sampling)
    let gains = try (0..<400).compactMap {
      try rows(experiment, seed: UInt64($0), replications: 16 * 256)
        .first { $0.statistic == "sampling-gain" }?.value
    }
    // The mean of 1 / gain is 9/16, with a relative spread of √(2/15) in each run.
    let inverse = gains.reduce(0) { $0 + 1 / $1 } / Double(gains.count)
    #expect(abs(inverse - 9.0 / 16) < 5 * 9.0 / 16 * (2.0 / 15 / 400).squareRoot())
  }
}

/// The product of two numbers that are uniform from 0 to 1, and a coin.
private struct Products: Experiment {
  var value: Double
  let blockSize = 16
  let pools: [Pool] = []
  let measures = [Measure(metric: "product", unit: "one", scale: 1e-9)]

  func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError) {
    for r in 0..<values.replications {
      var coin = StreamKey(
        seed: seed, block: block, entity: UInt64(r), purpose: .claims
      ).generator()
      values[0, r] = Int64((1e9 * value).rounded()) + (coin.next() >> 63 == 1 ? 500_000_000 : 0)
    }
  }

  func exactLaws() -> ExactLaws { ExactLaws() }

  static func experiment(_ sampling: ParameterSampling) throws -> UncertainExperiment {
    let law = try ParameterLaw(.uniform, [0, 1])
    let parameters = (0..<2).map {
      UncertainParameter(
        path: "x\($0)", stream: UInt64(20 + $0), dimension: $0, law: law, isWhole: false,
        unit: "one")
    }
    return try UncertainExperiment(parameters, sampling: sampling) {
      Products(value: $0[0] * $0[1])
    }
  }
}
