import Money
import MutualAid
import Statistics
import Testing

@Suite struct CovarianceLinearSharingTests {
  @Test func `the mean is the own mean and the slope the part of the variance`() throws {
    let pool = GoldenPools.denuit
    let contributions = CovarianceLinearSharing.contributions(in: pool)
    for (i, contribution) in contributions.enumerated() {
      let found = GoldenPools.moments(contribution, under: pool.total(without: nil))
      let payer = pool.payers[i]
      #expect((found.mean - payer.mean).magnitude < 1e-12)
      #expect((found.variance - payer.variance * payer.variance / 3.231).magnitude < 1e-9)
    }
  }

  /// Least squares: no other straight line of the total is nearer to the conditional mean.
  @Test func `it is the line nearest to the conditional mean`() throws {
    let pool = GoldenPools.denuit
    let total = pool.total(without: nil)
    let means = ConditionalMeanSharing.contributions(in: pool)
    for (i, contribution) in CovarianceLinearSharing.contributions(in: pool).enumerated() {
      guard case .line(let line) = contribution else {
        Issue.record("it is a line")
        continue
      }
      func distance(_ intercept: Double, _ slope: Double) -> Double {
        total.mass.enumerated().reduce(0) { sum, item in
          let s = total.first + Int64(item.offset)
          let error =
            (means[i].value(ofTotal: s) ?? .nan) - line.value(Double(s)) - intercept
            - slope * Double(s)
          return sum + item.element * error * error
        }
      }
      for step in [-0.01, 0.01] {
        #expect(distance(0, 0) < distance(step, 0))
        #expect(distance(0, 0) < distance(0, step))
      }
    }
  }

  /// One risk of 10 with 1%, one of 1 with 50%: without any claim the second gets money.
  @Test func `a contribution may be negative`() throws {
    let pool = ClassPool([
      PlanClass(name: "rare", members: 1, annualIncidence: 0.01, benefit: Amount(yuan: 10)),
      PlanClass(name: "often", members: 1, annualIncidence: 0.5, benefit: Amount(yuan: 1)),
    ])
    let contributions = CovarianceLinearSharing.contributions(in: pool)
    // Variances 0.99 and 0.25, means 0.1 and 0.5: 0.1 - 0.6 × 0.99 / 1.24 = -0.379.
    let rare = try #require(contributions[0].value(ofTotal: 0))
    let often = try #require(contributions[1].value(ofTotal: 0))
    #expect((rare - (0.1 - 0.6 * 0.99 / 1.24)).magnitude < 1e-12)
    #expect(rare < -0.37)
    #expect((rare + often).magnitude < 1e-12)
  }
}
