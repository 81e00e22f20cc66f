import Money
import MutualAid
import Statistics
import Testing

@Suite struct AgeBandSharingTests {
  private let classes = [
    PlanClass(name: "boys", members: 10, annualIncidence: 0.1, benefit: Amount(yuan: 6)),
    PlanClass(name: "girls", members: 30, annualIncidence: 0.1, benefit: Amount(yuan: 4)),
    PlanClass(name: "old", members: 20, annualIncidence: 0.3, benefit: Amount(yuan: 2)),
  ]

  @Test func `every class pays its own claims unless bands say otherwise`() {
    let pool = ClassPool(classes)
    let paid = AgeBandSharing.contributions(in: pool).map {
      $0.value(ofEvents: [1, 3, 5], sizes: pool.eventSizes)
    }
    // In units of 2 yuan: 3 / 10, 3 × 2 / 30, 5 × 1 / 20.
    #expect(pool.unit == 200)
    for (found, expected) in zip(paid, [0.3, 0.2, 0.25]) {
      #expect((found - expected).magnitude < 1e-12)
    }
  }

  @Test func `classes of a band pay together`() {
    let pool = ClassPool(classes, bands: [0, 0, 1])
    let paid = AgeBandSharing.contributions(in: pool).map {
      $0.value(ofEvents: [1, 3, 5], sizes: pool.eventSizes)
    }
    for (found, expected) in zip(paid, [9.0 / 40, 9.0 / 40, 0.25]) {
      #expect((found - expected).magnitude < 1e-12)
    }
  }

  @Test func `one band is the per-capita rule`() {
    let pool = ClassPool(classes, bands: [4, 4, 4])
    let events: [Int64] = [2, 5, 7]
    let equal = PerCapitaSharing.contributions(in: pool)
    for (i, contribution) in AgeBandSharing.contributions(in: pool).enumerated() {
      let paid = contribution.value(ofEvents: events, sizes: pool.eventSizes)
      #expect((paid - equal[i].value(ofEvents: events, sizes: pool.eventSizes)).magnitude < 1e-12)
    }
  }
}
