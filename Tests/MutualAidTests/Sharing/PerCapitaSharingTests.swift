import Money
import MutualAid
import Testing

@Suite struct PerCapitaSharingTests {
  private func sharing(
    benefits: [Int64], members: Int64, fee: Double, cap: Amount? = nil
  ) throws -> PerCapitaSharing {
    PerCapitaSharing(
      try StaticPlan(
        classes: benefits.map {
          PlanClass(
            name: "\($0)", members: members, annualIncidence: 0.001, benefit: Amount(yuan: $0))
        }, fee: fee, capPerCase: cap))
  }

  @Test func `a case costs its benefit and the fee`() throws {
    let sharing = try sharing(benefits: [300_000, 100_000], members: 50_000, fee: 0.08)
    #expect(sharing.members == 100_000)
    #expect(sharing.cases.map(\.benefit) == [30_000_000, 10_000_000])
    #expect(sharing.cases.map(\.fee) == [2_400_000, 800_000])
    #expect(sharing.cases.map(\.collected) == [32_400_000, 10_800_000])
    #expect(sharing.cases.map(\.shortfall) == [0, 0])
    #expect(sharing.unit == 10_800_000)
  }

  /// 点滴相互: one case of 500,000 yuan with a fee of 6% costs each of 50,000 members 10.6 yuan.
  @Test func `one case of 点滴相互 costs each of 50,000 members 10.60 yuan`() throws {
    let sharing = try sharing(benefits: [500_000], members: 50_000, fee: 0.06)
    #expect(sharing.cases[0].collected == 1060 * sharing.members)
  }

  @Test func `the cap limits what a case may cost each member`() throws {
    let sharing = try sharing(
      benefits: [300_000, 100], members: 500, fee: 0.08, cap: Amount(fen: 10))
    #expect(sharing.cases.map(\.collected) == [10 * 1000, 10 * 1000])
    #expect(sharing.cases.map(\.shortfall) == [32_400_000 - 10_000, 10_800 - 10_000])
  }

  @Test(arguments: [(0.0, 0), (0.005, 0), (0.015, 2), (0.025, 2), (0.035, 4)])
  func `the fee is rounded to the fen, half to even`(fee: Double, expected: Int64) throws {
    // A benefit of one yuan, so that the fee is 0, 0.5, 1.5, 2.5 and 3.5 fen.
    #expect(try sharing(benefits: [1], members: 10, fee: fee).cases[0].fee == expected)
  }
}
