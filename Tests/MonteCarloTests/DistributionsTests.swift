import Statistics
import Testing

@testable import MonteCarlo

@Suite("Distributions of a run")
struct DistributionsTests {
  private func distributions(_ replications: Int) throws -> (dice: DiceExperiment, [Distribution]) {
    let dice = DiceExperiment()
    let state = try Runner.run(
      [dice], settings: RunSettings(replications: replications, seed: 5, threads: 1))
    let metrics = Array(Set(dice.measures.map(\.metric))).sorted()
    return (
      dice,
      Distributions.all(
        variants: [("", dice)], tallies: state, metrics: metrics, split: Set(metrics))
    )
  }

  @Test("Counts of bins, below and above add up, and exact chances to at most 1")
  func sums() throws {
    let (_, all) = try distributions(3000)
    #expect(!all.isEmpty)
    for spread in all {
      let inside = spread.bins.reduce(0) { $0 + $1.count }
      #expect(inside + spread.below + spread.above == spread.count)
      for (bin, next) in zip(spread.bins, spread.bins.dropFirst()) { #expect(bin.high < next.low) }
      let exact = spread.bins.compactMap(\.exact)
      #expect(exact.isEmpty || exact.reduce(0, +) < 1 + 1e-9)
    }
  }

  @Test("Chances to exceed fall, and lie near the exact ones")
  func exceedance() throws {
    let (_, all) = try distributions(3000)
    for spread in all {
      for (point, next) in zip(spread.exceedance, spread.exceedance.dropFirst()) {
        #expect(point.value < next.value && point.chance > next.chance)
      }
      for point in spread.exceedance {
        guard let exact = point.exact else { continue }
        // Six standard errors: below 1 in 10^8 for each point.
        let error = (exact * (1 - exact) / 3000).squareRoot()
        #expect((point.chance - exact).magnitude <= 6 * error + 1e-12)
      }
    }
  }

  @Test("The Lorenz curve rises from nothing to all, below the straight line")
  func lorenz() throws {
    let (_, all) = try distributions(500)
    for spread in all where !spread.lorenz.isEmpty {
      #expect(spread.lorenz.first == .init(people: 0, money: 0))
      #expect(spread.lorenz.last == .init(people: 1, money: 1))
      for point in spread.lorenz { #expect(point.money <= point.people + 1e-12) }
    }
  }
}
