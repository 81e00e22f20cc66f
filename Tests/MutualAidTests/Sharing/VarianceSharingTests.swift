import Money
import MutualAid
import Statistics
import Testing

@Suite struct VarianceSharingTests {
  @Test func `parts of the pool of Denuit (2019) are parts of its variance`() throws {
    let contributions = VarianceSharing.contributions(in: GoldenPools.denuit)
    for (contribution, variance) in zip(contributions, [0.744, 0.692, 0.930, 0.865]) {
      let paid = try #require(contribution.value(ofTotal: 7))
      #expect((paid - 7 * variance / 3.231).magnitude < 1e-12)
    }
  }

  /// Variances of a member are 9 × 0.000999 and 0.003984 units², all together
  /// 700,000 × 0.008991 + 300,000 × 0.003984 = 7,488.9.
  @Test func `large benefits pay for small ones`() throws {
    let contributions = VarianceSharing.contributions(in: GoldenPools.million)
    let young = try #require(contributions[0].value(ofTotal: 3300)) * 100_000
    let old = try #require(contributions[1].value(ofTotal: 3300)) * 100_000
    #expect((young - 330_000_000 * 0.008991 / 7_488.9).magnitude < 1e-6)
    #expect((700_000 * young + 300_000 * old - 330_000_000).magnitude < 1e-3)
    // Their own costs are 300 and 400.
    #expect(young > 390 && old < 180)
  }

  @Test func `where nothing varies all pay alike`() {
    let pool = RiskPool([.certain(3), .certain(1)])
    #expect(VarianceSharing.contributions(in: pool) == PerCapitaSharing.contributions(in: pool))
  }
}
