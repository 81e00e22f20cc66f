import Money
import MutualAid
import Statistics
import Testing

/// Properties that are proved in the literature, and counterexamples that are known there, as they
/// come out of exact laws.
@Suite struct SharingPropertiesTests {
  private typealias Verdict = SharingProperties.Verdict

  @Test(arguments: SharingRule.allCases)
  func `contributions add up to the total under every rule`(rule: SharingRule) throws {
    for pool in [
      GoldenPools.heterogeneous(10), GoldenPools.heterogeneous(100), GoldenPools.million,
    ] {
      #expect(try SharingProperties(of: rule, in: pool).fullAllocation == .holds)
    }
    #expect(try SharingProperties(of: rule, in: GoldenPools.denuit).fullAllocation == .holds)
  }

  @Test func `per capita is comonotone, but neither fair nor normalised`() throws {
    let found = try SharingProperties(of: .perCapita, in: GoldenPools.heterogeneous(10))
    #expect(found.comonotone == .holds)
    #expect(found.fair == [.fails, .fails])
    #expect(found.normalised == .fails)
    // The low risks pay 0.3 for an own cost of 0.1; the high ones gain.
    #expect(found.willing == [.fails, .holds])
  }

  @Test func `per capita has a sixteenth of the variance of the pool of Denuit (2019)`() {
    for contribution in PerCapitaSharing.contributions(in: GoldenPools.denuit) {
      let found = GoldenPools.moments(contribution, under: GoldenPools.denuit.total(without: nil))
      #expect((found.variance - 0.201937).magnitude < 1e-6)
    }
  }

  @Test func `per capita is fair among equals`() throws {
    let equals = RiskPool(
      [DiscreteLaw](repeating: DiscreteLaw(first: 0, mass: [0.75, 0.25]), count: 4))
    let found = try SharingProperties(of: .perCapita, in: equals)
    #expect(found.fair == [Verdict](repeating: .holds, count: 4))
    #expect(found.willing == [Verdict](repeating: .holds, count: 4))
    #expect(found.noRipOff == [Verdict](repeating: .holds, count: 4))
  }

  @Test func `expected cost is fair, normalised and comonotone`() throws {
    for found in [
      try SharingProperties(of: .expectedCost, in: GoldenPools.denuit),
      try SharingProperties(of: .expectedCost, in: GoldenPools.heterogeneous(10)),
      try SharingProperties(of: .expectedCost, in: GoldenPools.million),
    ] {
      #expect(found.fair.allSatisfy { $0 == .holds })
      #expect(found.normalised == .holds)
      #expect(found.comonotone == .holds)
    }
  }

  /// A steady risk that pays for the spread of a wild one is worse off than alone.
  @Test func `expected cost may leave a steady risk worse off`() throws {
    let pool = RiskPool([
      DiscreteLaw(first: 9, mass: [0.5, 0, 0.5]),
      DiscreteLaw(first: 0, mass: [0.9] + zeros(9, 0.1)),
    ])
    let found = try SharingProperties(of: .expectedCost, in: pool)
    #expect(found.willing == [.fails, .holds])
    #expect(
      try SharingProperties(of: .conditionalMean, in: pool).willing == [.holds, .holds])
  }

  private func zeros(_ count: Int, _ last: Double) -> [Double] {
    [Double](repeating: 0, count: count) + [last]
  }

  @Test func `the conditional mean is fair and everybody gains by joining`() throws {
    for found in [
      try SharingProperties(of: .conditionalMean, in: GoldenPools.denuit),
      try SharingProperties(of: .conditionalMean, in: GoldenPools.heterogeneous(10)),
      try SharingProperties(of: .conditionalMean, in: GoldenPools.heterogeneous(100)),
      try SharingProperties(of: .conditionalMean, in: GoldenPools.million),
    ] {
      #expect(found.fair.allSatisfy { $0 == .holds })
      #expect(found.willing.allSatisfy { $0 == .holds })
      #expect(found.noRipOff.allSatisfy { $0 == .holds })
      #expect(found.normalised == .holds)
    }
  }

  @Test func `the conditional mean rises with the total in some pools only`() throws {
    #expect(
      try SharingProperties(of: .conditionalMean, in: GoldenPools.heterogeneous(10)).comonotone
        == .fails)
    #expect(
      try SharingProperties(of: .conditionalMean, in: GoldenPools.million).comonotone == .holds)
    #expect(
      try SharingProperties(of: .conditionalMean, in: GoldenPools.denuit).comonotone == .holds)
  }

  @Test func `variance is not fair where benefits differ, covariance-linear is`() throws {
    let variance = try SharingProperties(of: .variance, in: GoldenPools.million)
    #expect(variance.fair == [.fails, .fails])
    #expect(variance.normalised == .holds)
    #expect(variance.comonotone == .holds)
    #expect(variance.willing == [.fails, .holds])
    let linear = try SharingProperties(of: .covarianceLinear, in: GoldenPools.million)
    #expect(linear.fair == [.holds, .holds])
    #expect(linear.normalised == .holds)
    #expect(linear.comonotone == .holds)
  }

  @Test func `a band by itself is fair, normalised, and better than being alone`() throws {
    let found = try SharingProperties(of: .ageBand, in: GoldenPools.million)
    #expect(found.fair == [.holds, .holds])
    #expect(found.willing == [.holds, .holds])
    #expect(found.normalised == .holds)
    #expect(found.comonotone == .notComputed)
    #expect(found.noRipOff == [.holds, .holds])
  }

  @Test func `a quota share is fair but not normalised`() throws {
    let large = try SharingProperties(of: .quotaShare, in: GoldenPools.million)
    #expect(large.fair == [.holds, .holds])
    #expect(large.normalised == .fails)
    #expect(large.willing == [.notComputed, .notComputed])
    // Of ten members all combinations of claims are listed.
    let small = try SharingProperties(of: .quotaShare, in: GoldenPools.heterogeneous(10))
    #expect(small.fair == [.holds, .holds])
    #expect(!small.willing.contains(.notComputed))
  }
}
