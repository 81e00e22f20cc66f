import Statistics
import Testing

@testable import MonteCarlo

@Suite struct UncertainExperimentTests {
  private func sides(_ low: Double, _ high: Double) throws -> UncertainParameter {
    UncertainParameter(
      path: "dice.sides", stream: 7, dimension: 0, law: try ParameterLaw(.uniform, [low, high]),
      isWhole: true, unit: "sides")
  }

  private func dice(
    _ sampling: ParameterSampling = .random, reporting: Bool = true
  ) throws -> UncertainExperiment {
    try UncertainExperiment(
      [try sides(4, 12)], sampling: sampling, reportsParameters: reporting
    ) { DiceExperiment(sides: UInt64($0[0])) }
  }

  private func block(
    _ experiment: any Experiment, _ number: UInt64, replications: Int = 16, seed: UInt64 = 1
  ) throws -> [[Int64]] {
    var values = BlockValues(measures: experiment.measures.count, replications: replications)
    try experiment.simulate(block: number, seed: seed, into: &values)
    return (0..<replications).map { r in experiment.measures.indices.map { values[$0, r] } }
  }

  @Test(arguments: ParameterSampling.allCases)
  func `fewer replications are the first of many`(sampling: ParameterSampling) throws {
    let experiment = try dice(sampling)
    #expect(
      try block(experiment, 3, replications: 5) == Array(try block(experiment, 3).prefix(5)))
    #expect(try block(experiment, 3) != block(experiment, 4))
    #expect(try block(experiment, 3) != block(experiment, 3, seed: 2))
  }

  @Test func `a replication is the first of its own block, with the values drawn`() throws {
    let experiment = try dice()
    for (r, row) in try block(experiment, 2).enumerated() {
      let sides = UInt64(row[0] + 4)
      let inner = try block(DiceExperiment(sides: sides), UInt64(32 + r), replications: 1)
      #expect(Array(row.dropFirst()) == inner[0])
    }
  }

  @Test func `what is reported changes no draw`() throws {
    let rows = try block(try dice(), 0)
    #expect(try block(try dice(reporting: false), 0) == rows.map { Array($0.dropFirst()) })
  }

  /// Two dice with n sides add up to n + 1 on average, with n uniform from 4 to 12 after rounding.
  @Test(arguments: [1, 2, 5]) func `results do not depend on threads`(threads: Int) throws {
    let experiment = try dice()
    func run(_ threads: Int) throws -> [ExperimentTally] {
      try Runner.run(
        [experiment], settings: RunSettings(replications: 20_000, seed: 4, threads: threads))
    }
    let rows = Summary(
      variants: [("", experiment)], tallies: try run(threads), replications: 20_000
    ).rows
    #expect(
      rows
        == Summary(variants: [("", experiment)], tallies: try run(3), replications: 20_000).rows)
    let sum = try #require(rows.first { $0.metric == "sum" && $0.statistic == "mean" })
    #expect(abs((sum.value ?? 0) - 9) < 5 * (sum.standardError ?? 0))
    let drawn = try #require(rows.first { $0.metric == "parameter" && $0.statistic == "mean" })
    #expect(drawn.exact == 8)
    #expect((drawn.z ?? .infinity).magnitude < 5)
    #expect(drawn.group == "key=dice.sides")
  }

  @Test func `members of a pool share the parameters, and are not independent`() throws {
    #expect(try dice().pools.map(\.independent) == [false])
    #expect(try dice().pools.map(\.members) == [1..<3])
  }

  @Test func `without parameters the experiment is itself, laws and all`() throws {
    let experiment = try UncertainExperiment([]) { _ in DiceExperiment() }
    #expect(experiment.exactLaws().measures.count == 4)
    #expect(experiment.pools == DiceExperiment().pools)
    for (r, row) in try block(experiment, 2).enumerated() {
      #expect(try block(DiceExperiment(), UInt64(32 + r), replications: 1)[0] == row)
    }
  }

  @Test func `values that are refused anywhere in the law are told before the run`() throws {
    #expect(
      throws: UncertaintyProblem.refused(parameter: 0, values: [12], reason: "too many")
    ) {
      try UncertainExperiment([sides(4, 12)]) { values throws(ParametersRefused) in
        guard values[0] < 12 else { throw ParametersRefused(reason: "too many") }
        return DiceExperiment(sides: UInt64(values[0]))
      }
    }
  }

  @Test func `values that are refused only together are told before the run`() throws {
    var other = try sides(1, 3)
    other.path = "dice.more"
    #expect(
      throws: UncertaintyProblem.refused(parameter: nil, values: [12, 3], reason: "too many")
    ) {
      try UncertainExperiment([sides(4, 12), other]) { values throws(ParametersRefused) in
        guard values[0] + values[1] < 15 else { throw ParametersRefused(reason: "too many") }
        return DiceExperiment(sides: UInt64(values[0] + values[1]))
      }
    }
  }

  @Test func `a parameter that decides which lines there are is refused`() throws {
    #expect(throws: UncertaintyProblem.changesMeasures(parameter: 0, values: [4])) {
      try UncertainExperiment([sides(4, 12)]) { ScaledNumber(scale: 1, group: "\($0[0])") }
    }
  }

  /// Numbers that are stored in a unit that is drawn: what is reported is the quantity.
  @Test(arguments: [0.0, 5.0]) func `quantities survive another unit`(zero: Double) throws {
    let experiment = try UncertainExperiment([sides(4, 12)]) {
      ScaledNumber(scale: 1 / $0[0], zero: zero, group: "")
    }
    let measure = experiment.measures[1]
    for row in try block(experiment, 0) {
      let quantity = measure.scale * (Double(row[1]) - measure.zero)
      #expect(abs(quantity - (3 - zero) / Double(row[0] + 4)) < 1e-9)
    }
  }

  @Test(
    arguments: [
      (70_000, 10, 100), (1023, 10, 1), (1025, 10, 10), (0.9, 10, 0.001), (1e-6, 34, 1e-16),
      (3e12, 34, 1000),
    ] as [(Double, Int, Double)])
  func `steps are powers of ten`(size: Double, bits: Int, step: Double) {
    #expect(decimalStep(size, bits: bits) == step)
  }
}

/// The number 3 in every replication, in a unit of its own.
private struct ScaledNumber: Experiment {
  var scale: Double
  var zero = 0.0
  var group: String
  let blockSize = 16
  let pools: [Pool] = []

  var measures: [Measure] {
    [Measure(metric: "number", group: group, unit: "m", scale: scale, zero: zero)]
  }

  func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError) {
    for r in 0..<values.replications { values[0, r] = 3 }
  }

  func exactLaws() -> ExactLaws { ExactLaws() }
}
