import Money
import MutualAid
import Statistics
import Testing

@Suite struct ExpectedCostSharingTests {
  @Test func `variances of the pool of Denuit (2019)`() {
    let pool = GoldenPools.denuit
    let contributions = ExpectedCostSharing.contributions(in: pool)
    for (i, variance) in [0.168140, 0.151196, 0.262719, 0.236244].enumerated() {
      let found = GoldenPools.moments(contributions[i], under: pool.total(without: nil))
      #expect((found.variance - variance).magnitude < 5.1e-7, "risk \(i + 1)")
      #expect((found.mean - pool.payers[i].mean).magnitude < 1e-12)
    }
  }

  /// Expected costs of 300 and 400 yuan, 330 on average: a year of exactly the expected total costs
  /// everybody the own mean, one of twice that twice as much.
  @Test func `contributions of a plan are in proportion to the own cost`() throws {
    let pool = GoldenPools.million
    let contributions = ExpectedCostSharing.contributions(in: pool)
    #expect(pool.unit == 10_000_000)
    for (contribution, yuan) in zip(contributions, [300.0, 400]) {
      for times in 1...2 as ClosedRange<Int64> {
        // 3,300 units of 100,000 yuan are expected.
        let paid = try #require(contribution.value(ofTotal: times * 3300)) * 100_000
        #expect((paid - Double(times) * yuan).magnitude < 1e-9)
      }
    }
  }

  @Test func `where nobody can have a claim all pay alike`() {
    let pool = RiskPool([.certain(0), .certain(0)])
    #expect(
      ExpectedCostSharing.contributions(in: pool) == PerCapitaSharing.contributions(in: pool))
  }
}
