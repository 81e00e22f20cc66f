import MonteCarlo
import Randomness
import Statistics

/// A model whose laws are known by heart: two dice thrown in each replication.
struct DiceExperiment: Experiment {
  /// How many sides each die has.
  var sides: UInt64 = 6

  /// Adds a wrong number to the ledger in this replication of block 0, to test the engine.
  var cheatsIn: Int?

  /// Spoils the exact law, to test that the engine notices.
  var claimsMean: Double?

  let blockSize = 64

  var measures: [Measure] {
    [
      Measure(metric: "die", group: "throw=1", unit: "points"),
      Measure(metric: "die", group: "throw=2", unit: "points"),
      Measure(metric: "sum", unit: "points"),
      Measure(
        metric: "higher", unit: "share", kind: .category(dimension: "throw", count: 2)),
    ]
  }

  var pools: [Pool] { [Pool(metric: "die", members: 0..<2, independent: true)] }

  func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) throws(LedgerError) {
    var generator = StreamKey(seed: seed, block: block, purpose: .parameters).generator()
    for r in 0..<values.replications {
      let a = Int64(generator.uniform(below: sides)) + 1
      let b = Int64(generator.uniform(below: sides)) + 1
      values[0, r] = a
      values[1, r] = b
      values[2, r] = a + b
      values[3, r] = a >= b ? 1 : 2
      if r == cheatsIn, block == 0 {
        throw LedgerError(
          identity: "points = points", block: block, replication: r, difference: 1)
      }
    }
  }

  func exactLaws() -> ExactLaws {
    let p = 1 / Double(sides)
    let die = DiscreteLaw(first: 1, mass: [Double](repeating: p, count: Int(sides)))
    let n = Int(sides)
    let sum = DiscreteLaw(
      first: 2,
      mass: (2...2 * n).map { Double(min($0 - 1, 2 * n + 1 - $0)) * p * p })
    let ties = (1 + p) / 2
    let law: ExactLaw =
      claimsMean.map { .moments(mean: $0, variance: sum.variance) } ?? .law(sum)
    return ExactLaws(
      measures: [
        0: .law(die), 1: .law(die), 2: law,
        3: .law(DiscreteLaw(first: 1, mass: [ties, 1 - ties])),
      ],
      pools: [0: .law(die)])
  }
}
