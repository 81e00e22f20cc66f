import Statistics
import Testing

@testable import MonteCarlo

@Suite struct ReductionTests {
  private func sums(_ x: [Int64], _ c: [Int64]) -> ProductSums {
    var sums = ProductSums()
    sums.add(x.span, c.span)
    return sums
  }

  @Test func `sums that are merged are those of one pass`() {
    var merged = sums([5, 7], [1, 2])
    merged.merge(sums([1, 9, 4], [3, 0, 8]))
    #expect(merged == sums([1, 9, 4, 5, 7], [3, 0, 8, 1, 2]))
    #expect(merged.count == 5)
  }

  /// By hand: in the even blocks x = (1, 3, 2), c = (0, 2, 4), so β = 2/8; in the odd blocks
  /// x = (2, 6), c = (1, 3), so β = 2. With γ = 3/2
  ///
  ///     x̄ = 3/5 (2 - 2 (2 - 3/2)) + 2/5 (4 - 1/4 (2 - 3/2)) = 3/5 + 31/20 = 43/20
  ///
  /// Residual squares: even 2 - 2·2·2 + 4·8 = 26, odd 8 - 2·(1/4)·4 + (1/16)·2 = 49/8.
  @Test func `a mean by control variates is the one by hand`() throws {
    let mean = try #require(
      ControlledMean([sums([1, 3, 2], [0, 2, 4]), sums([2, 6], [1, 3])], known: 1.5))
    #expect(abs(mean.value - 2.15) < 1e-14)
    let variance = 0.36 * 26 / 6 + 0.16 * 49 / 8 / 2
    #expect(abs(mean.standardError * mean.standardError - variance) < 1e-14)
    let plain = 0.36 * 2 / 6 + 0.16 * 8 / 2
    #expect(abs(try #require(mean.gain) - plain / variance) < 1e-14)
  }

  @Test func `without two replications in each half, or with a constant control, there is none`() {
    #expect(ControlledMean([sums([1, 2], [1, 2]), sums([3], [4])], known: 0) == nil)
    #expect(ControlledMean([sums([1, 2], [1, 1]), sums([3, 4], [4, 5])], known: 0) == nil)
  }

  /// Means 1, 2, 3, 4 lie so far apart that SE² = (9/4 + 1/4 + 1/4 + 9/4) / 12; their differences
  /// from 1, 3, 4, 5 are 0, -1, -1, -1, with SE² = 3/4 / 12.
  @Test func `the error of a spread mean is the one by hand`() throws {
    let even = try #require(SpreadMean([12, 6, 3, 9], replications: 12))
    #expect(even.means == [4.0, 2.0, 1.0, 3.0])
    let uneven = try #require(SpreadMean([2, 2, 3, 4], replications: 5))
    #expect(uneven.means == [1.0, 2.0, 3.0, 4.0])
    let error = (5.0 / 12).squareRoot()
    #expect(abs(uneven.standardError(times: 2) - 2 * error) < 1e-14)
    let other = try #require(SpreadMean([2, 3, 4, 5], replications: 5))
    #expect(abs(uneven.standardError(times: 1, less: other, times: 1) - 0.25) < 1e-14)
    #expect(SpreadMean([1, 2, 3, 4], replications: 3) == nil)
  }

  /// scipy 1.17.1: norm.isf(t.sf(3, 3)), and symmetric.
  @Test func `scores with few degrees of freedom are as rare as normal ones`() throws {
    let mean = try #require(SpreadMean([1, 2, 3, 4], replications: 4))
    #expect(abs(try #require(mean.score(3, 0, 1)) - 1.8982064945739632) < 1e-9)
    #expect(abs(try #require(mean.score(-3, 0, 1)) + 1.8982064945739632) < 1e-9)
  }

  @Test(arguments: [ParameterSampling.stratified, .sobol])
  func `each randomisation has one value in each of 256 parts`(
    sampling: ParameterSampling
  ) throws {
    let experiment = try Squares.experiment(sampling)
    var values = BlockValues(measures: 3, replications: 16)
    var parts = [Set<Int64>](repeating: [], count: 16)
    for block in UInt64(256)..<512 {
      try experiment.simulate(block: block, seed: 9, into: &values)
      for r in 0..<16 { parts[r].insert(values[0, r] * 256 / 1_000_000_000) }
    }
    #expect(parts.map(\.count) == [Int](repeating: 256, count: 16))
  }

  @Test(arguments: [1, 2, 5]) func `sums by place do not depend on threads`(threads: Int) throws {
    let experiment = try Squares.experiment(.sobol)
    func rows(_ threads: Int) throws -> [ResultRow] {
      let tallies = try Runner.run(
        [experiment, experiment],
        settings: RunSettings(replications: 4096, seed: 4, threads: threads))
      let variants = [("a", experiment as any Experiment), ("b", experiment)]
      let summary = Summary(
        variants: variants.map { (name: $0.0, experiment: $0.1) }, tallies: tallies,
        replications: 4096)
      return summary.rows + summary.differences
    }
    let all = try rows(threads)
    #expect(try all == rows(3))
    let gains = all.filter { $0.statistic == "sampling-gain" && $0.metric == "square" }
    #expect(gains.count == 2)
    // One point in each of 256 parts leaves a variance of E[f'²] / 12 / 256³ in each of the 16
    // randomisations, where f = x²; independent replications leave 4/45 / 4096. So the gain is
    // 52,000 in the long run, and within a factor of 5 in any run worth mentioning.
    #expect(gains.allSatisfy { (10_000..<260_000).contains($0.value ?? 0) })
    // The variants are the same, and so is every randomisation.
    #expect(
      all.filter { $0.statistic == "difference" }.allSatisfy { $0.standardError == 0 })
  }

  @Test func `a control that says everything leaves no error`() throws {
    let experiment = ControlledExperiment(try Squares.experiment(.random), seed: 3)
    // The double of the parameter, and its square.
    #expect(experiment.bookkeeping.controls.map(\.column) == [.measure(1), .measure(2)])
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 5000, seed: 3, threads: 2))
    let rows = Summary(
      variants: [("", experiment)], tallies: tallies, replications: 5000
    ).rows
    let double = try #require(
      rows.first { $0.metric == "double" && $0.statistic == "mean-controlled" })
    #expect(abs((double.value ?? 0) - 1) < 1e-8)
    let square = try #require(
      rows.first { $0.metric == "square" && $0.statistic == "mean-controlled" })
    #expect(abs((square.value ?? 0) - 1.0 / 3) < 5 * (square.standardError ?? 0))
    // The correlation of u and u² is √(15/16), so the gain is 16.
    let gain = try #require(
      rows.first { $0.metric == "square" && $0.statistic == "control-gain" }?.value)
    #expect(abs(gain - 16) < 1)
  }
}

/// Sums that are written down and read again.
@Suite struct ReductionCodingTests {
  @Test(arguments: [ParameterSampling.sobol, .random])
  func `a run that is saved and gone on with is the run itself`(
    sampling: ParameterSampling
  ) throws {
    var experiment: any Experiment = try Squares.experiment(sampling)
    if sampling == .random { experiment = ControlledExperiment(experiment, seed: 3) }
    let tallies = try Runner.run(
      [experiment], settings: RunSettings(replications: 777, seed: 3, threads: 2))
    var writer = ByteWriter()
    tallies[0].encode(to: &writer)
    var reader = ByteReader(writer.bytes[...])
    let again = try ExperimentTally(from: &reader, experiment, pairs: [])
    #expect(reader.isAtEnd)
    #expect(again == tallies[0])
    #expect(again.reduction.isOf(777))
    #expect(again.reduction.isOf(776) == (sampling == .sobol))
    #expect(again.reduction.places.isEmpty == (sampling == .random))
    #expect(again.reduction.controls.isEmpty == (sampling == .sobol))
  }
}

/// The double and the square of a number that is uniform from 0 to 1.
struct Squares: Experiment {
  var value: Double
  let blockSize = 16
  let pools: [Pool] = []

  let measures = [
    Measure(metric: "double", unit: "one", scale: 1e-9),
    Measure(metric: "square", unit: "one", scale: 1e-9),
  ]

  func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError) {
    for r in 0..<values.replications {
      values[0, r] = Int64((2e9 * value).rounded())
      values[1, r] = Int64((1e9 * value * value).rounded())
    }
  }

  func exactLaws() -> ExactLaws { ExactLaws() }

  static func experiment(_ sampling: ParameterSampling) throws -> UncertainExperiment {
    let parameter = UncertainParameter(
      path: "value", stream: 5, dimension: 0, law: try ParameterLaw(.uniform, [0, 1]),
      isWhole: false, unit: "one")
    return try UncertainExperiment([parameter], sampling: sampling) { Squares(value: $0[0]) }
  }
}
