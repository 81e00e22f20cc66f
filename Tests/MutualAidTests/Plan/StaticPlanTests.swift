import Money
import MonteCarlo
import MutualAid
import Statistics
import Testing

@Suite struct StaticPlanTests {
  private func pool(
    _ members: Int64, incidence: Double = 0.001, periods: Int = 24, fee: Double = 0.08,
    cap: Amount? = nil
  ) throws -> StaticPlan {
    try StaticPlan(
      classes: [
        PlanClass(
          name: "all", members: members, annualIncidence: incidence,
          benefit: Amount(yuan: 300_000))
      ], periodsPerYear: periods, fee: fee, capPerCase: cap)
  }

  @Test func `a pool of ten thousand pays 162 yuan on average, with its exact spread and tail`()
    throws
  {
    let share = try #require(
      ExactShare("annual-share", of: pool(10_000, incidence: 0.0005, periods: 1)))
    #expect(agree(share.mean, 162, within: 1e-12))
    // sd = (1+f) b sqrt(q (1-q) / N)
    #expect(
      agree(
        share.standardDeviation, 324_000 * (0.0005 * 0.9995 / 10_000).squareRoot(), within: 1e-9))
    #expect(agree(share.standardDeviation, 72.43, within: 1e-4))
    #expect(agree(share.quantile(0.99), 356.40, within: 1e-12))
  }

  /// Closed forms: CV = sqrt((1-q)/(q N)) with q the incidence of one of 24 periods.
  @Test(
    arguments: [
      (3_333, 2.683, 0.870), (10_000, 1.549, 0.659), (50_000, 0.693, 0.125), (100_000, 0.490, nil),
      (500_000, 0.219, nil), (1_000_000, 0.155, nil), (3_300_000, 0.0853, nil),
      (10_000_000, 0.0490, nil), (100_000_000, 0.0155, nil),
    ] as [(Int64, Double, Double?)])
  func `the spread of a period's share falls with the root of the members`(
    members: Int64, variation: Double, empty: Double?
  ) throws {
    let share = try #require(ExactShare("period-share", of: pool(members)))
    #expect(agree(share.mean, 13.5, within: 1e-9), "the mean does not depend on the members")
    #expect(agree(share.standardDeviation / share.mean, variation, within: 2e-3))
    if let empty { #expect((share.probability(of: 0) - empty).magnitude < 5e-4) }
  }

  @Test(
    arguments: [
      (10_000, [0, 64.80, 64.80, 97.20]), (50_000, [12.96, 32.40, 38.88, 51.84]),
      (1_000_000, [13.284, 17.172, 18.468, 20.412]),
    ] as [(Int64, [Double])])
  func `quantiles of a period's share are those of the binomial law`(
    members: Int64, expected: [Double]
  ) throws {
    let share = try #require(ExactShare("period-share", of: pool(members)))
    for (level, value) in zip([0.5, 0.95, 0.99, 0.999], expected) {
      #expect(agree(share.quantile(level), value, within: 1e-9), "level \(level)")
    }
  }

  @Test func `two classes cost what each costs, weighted`() throws {
    // Source: the two-class example of a fair quota share, 700,000 and 300,000 members.
    let plan = try StaticPlan(
      classes: [
        PlanClass(
          name: "young", members: 700_000, annualIncidence: 0.001, benefit: Amount(yuan: 300_000)),
        PlanClass(
          name: "old", members: 300_000, annualIncidence: 0.004, benefit: Amount(yuan: 100_000)),
      ], periodsPerYear: 1, fee: 0.08)
    let share = try #require(ExactShare("annual-share", of: plan))
    #expect(agree(share.mean, 356.40, within: 1e-9))
    #expect(agree(share.standardDeviation, 9.346, within: 1e-4))
  }

  @Test(arguments: [0.08, 0.10])
  func `a cap of ten fen a case binds below 3.24 million members at 8%, below 3.3 million at 10%`(
    fee: Double
  ) throws {
    let threshold: Int64 = fee == 0.08 ? 3_240_000 : 3_300_000
    func shortfall(_ members: Int64) throws -> Double {
      let plan = try pool(members, fee: fee, cap: Amount(fen: 10))
      return try #require(ExactShare("shortfall", of: plan)).mean
    }
    #expect(try shortfall(threshold) == 0)
    #expect(try shortfall(threshold - 1) > 0)
  }

  @Test func `what the cap cuts off is what the members do not pay`() throws {
    let plan = try pool(100_000, cap: Amount(fen: 10))
    let share = try #require(ExactShare("annual-share", of: plan))
    let shortfall = try #require(ExactShare("shortfall", of: plan))
    // 0.10 yuan a case from each of 100,000 members, 100 cases a year.
    #expect(agree(share.mean, 10, within: 1e-9))
    #expect(agree(shortfall.mean, 100 * (324_000 - 10_000), within: 1e-9))
  }

  @Test(arguments: [
    (
      [PlanClass(name: "a", members: 0, annualIncidence: 0.1, benefit: Amount(yuan: 1))],
      PlanError.noMembers
    ),
    (
      [PlanClass(name: "a", members: -1, annualIncidence: 0.1, benefit: Amount(yuan: 1))],
      .negativeMembers(class: "a", members: -1)
    ),
    (
      [PlanClass(name: "a", members: 1, annualIncidence: 1.5, benefit: Amount(yuan: 1))],
      .incidenceOutside(class: "a", incidence: 1.5)
    ),
    (
      [PlanClass(name: "a", members: 1, annualIncidence: 0.1, benefit: .zero)],
      .benefitNotPositive(class: "a")
    ),
    (
      [
        PlanClass(
          name: "a", members: 20_000_000_000, annualIncidence: 1,
          benefit: Amount(yuan: 10_000_000_000))
      ], .tooLarge
    ),
  ])
  func `a plan that cannot be is refused`(classes: [PlanClass], error: PlanError) {
    #expect(throws: error) { try StaticPlan(classes: classes) }
  }

  /// The cap makes the shares small, but aid is added up as well, here in units of a fen.
  @Test func `what is paid out is bounded beside what is collected`() {
    let classes = [Amount(yuan: 1_000_000_000), Amount(fen: 99_999_999_999)].map {
      PlanClass(name: "\($0)", members: 50_000_000, annualIncidence: 0.01, benefit: $0)
    }
    #expect(throws: PlanError.tooLarge) {
      try StaticPlan(classes: classes, capPerCase: Amount(fen: 1))
    }
  }

  @Test func `numbers of the plan itself are checked`() {
    #expect(throws: PlanError.noPeriods) { try pool(1, periods: 0) }
    #expect(throws: PlanError.feeOutside(1.5)) { try pool(1, fee: 1.5) }
    #expect(throws: PlanError.capNotPositive) { try pool(1, cap: .zero) }
  }
}
