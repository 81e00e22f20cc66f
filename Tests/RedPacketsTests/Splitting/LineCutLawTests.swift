import Statistics
import Testing

@testable import RedPackets

@Suite struct LineCutLawTests {
  @Test(arguments: [(2, 2), (3, 2), (10, 3), (100, 7), (20_000, 10), (2001, 2000), (99, 50)])
  func `moments are those of the closed form`(total: Int64, count: Int) {
    let law = LineCutSplit(pot: Pot(total)).positionLaw(count: count)
    let (t, n) = (Double(total), Double(count))
    #expect(abs(law.mean - t / n) < 1e-9 * t / n)
    let variance = t * (t - n) * (n - 1) / (n * n * (n + 1))
    #expect(abs((law.variance ?? -1) - variance) <= 1e-8 * (variance + 1e-3))
    guard case .law(let masses) = law else { return }
    #expect(abs(masses.mass.reduce(0, +) - 1) < 1e-11)
  }

  @Test func `a law too long to be written out keeps its moments`() {
    let law = LineCutSplit(pot: Pot(10_000_000_000)).positionLaw(count: 4)
    #expect(law == .moments(mean: 2.5e9, variance: 1e10 * (1e10 - 4) * 3 / (16 * 5)))
    #expect(LineCutSplit(pot: Pot(10_000_000_000)).smallestLaw(count: 4) == nil)
    #expect(LineCutSplit(pot: Pot(10_000_000_000)).giniNumeratorMean(count: 4) == nil)
  }

  @Test(arguments: [3, 10, 100])
  func `with many fen the smallest share is a square of the people's number`(count: Int) throws {
    // Continuous limit: E[smallest] = T / n².
    let total = Int64(count * count) * 500
    let law = try #require(LineCutSplit(pot: Pot(total)).smallestLaw(count: count))
    #expect(abs(law.mass.reduce(0, +) - 1) < 1e-12)
    #expect(abs(law.mean / 500 - 1) < 2e-3)
  }

  @Test(arguments: [2, 3, 10, 50])
  func `with many fen the Gini coefficient approaches its limit`(count: Int) throws {
    // E[Gini] = (n - 1) / (2n), short of it by about n / T.
    let total = Int64(count) * 10_000
    let mean = try #require(LineCutSplit(pot: Pot(total)).giniNumeratorMean(count: count))
    let gini = mean / (Double(count) * Double(total))
    #expect(abs(gini - Double(count - 1) / Double(2 * count)) < 2e-4)
  }

  @Test func `a large packet for many keeps its masses`() throws {
    // Log-gammas of this size have errors of 1e-7; ratios have not.
    let law = try #require(LineCutSplit(pot: Pot(1_000_000)).smallestLaw(count: 1000))
    #expect(abs(law.mass.reduce(0, +) - 1) < 1e-12)
    // P(smallest ≥ 2) = Π (T - n - 1 - j) / (T - 1 - j), about e^(-n²/T)= e^-1.
    #expect(abs(1 - law.mass[0] - 0.3675) < 1e-3)
  }
}
