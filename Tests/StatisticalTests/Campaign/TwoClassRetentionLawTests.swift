import Glibc
import Randomness
import RedPackets
import TestSupport
import Testing

/// Survivors against exact laws; each value at 1e-6, below 3000 values, so a false alarm has a
/// chance below 0.3%.
@Suite(.enabled(if: isOptimized)) struct TwoClassRetentionLawTests {
  private static let days = [1, 3, 7, 30]

  private func retention() throws -> TwoClassRetention {
    try TwoClassRetention(lastingShare: 0.3, scale: 10, exponent: 0.8, bonusDays: 2)
  }

  private func survival(_ day: Int) -> Double {
    let t = Double(day)
    return 0.3 * pow(1 + t / 10, -0.8) + 0.7 * exp(-t / 2)
  }

  @Test(arguments: [6, 150, 20_000] as [Int64])
  func `each day alone is binomial`(people: Int64) throws {
    let retention = try retention()
    var generator = StreamKey(seed: UInt64(people), block: 0, purpose: .parameters).generator()
    var counts = [[Int64: Int]](repeating: [:], count: 4)
    for _ in 0..<300_000 {
      let alive = retention.survivors(
        of: people, days: TwoClassRetentionLawTests.days, using: &generator)
      for (place, n) in alive.enumerated() { counts[place][n, default: 0] += 1 }
    }
    for (place, day) in TwoClassRetentionLawTests.days.enumerated() {
      let law = try Binomial(trials: people, probability: survival(day))
      let reach = Int64(12 * law.variance.squareRoot()) + 2
      let values = max(0, Int64(law.mean) - reach)...min(people, Int64(law.mean) + reach)
      #expect(
        LawBounds.violations(counts[place], values: values, chance: law.probability(of:)) == [])
    }
  }

  /// Four people on three days, against a class and a time of leaving drawn for each.
  @Test func `the same people are followed`() throws {
    let retention = try retention()
    let violations = OutcomeSamples.violations(
      draws: 400_000, seed: 7,
      { retention.survivors(of: 4, days: [1, 3, 30], using: &$0) },
      { generator in
        let stays = (0..<4).map { _ in
          // The Lomax and exponential stays by inversion.
          generator.unitInterval() < 0.3
            ? 10 * (pow(generator.openUnitInterval(), -1 / 0.8) - 1)
            : -2 * log(generator.openUnitInterval())
        }
        return [1.0, 3, 30].map { day in Int64(stays.count { $0 > day }) }
      })
    #expect(violations == [])
  }
}
