import MonteCarlo
import Randomness
import Statistics

/// How often an interval of the mean holds whose error is that of another number of numbers.
struct StudyOfWidth {
  var law: CoverageLaw

  /// How many numbers each one is taken for.
  var factor: Double

  /// The coverage of 10,000 samples of 200.
  func coverage() -> Double {
    let table = InversionTable(first: law.law.first, mass: law.law.mass)
    var generator = StreamKey(seed: 5, block: 0, purpose: .coverage).generator()
    var held = 0
    for _ in 0..<10_000 {
      var tally = IntegerTally(exactBits: 11)
      for _ in 0..<200 { tally.add(table.outcome(of: generator.next())) }
      let error = tally.variance.map { ($0 / (200 * factor)).squareRoot() }
      let interval = MeanInterval(tally, standardError: error, observations: 200)
      guard let low = interval.low, let high = interval.high else { continue }
      held += low <= law.law.mean && law.law.mean <= high ? 1 : 0
    }
    return Double(held) / 10_000
  }
}
