import Money
import Testing

@testable import MutualAid

@Suite struct AgeClassesTests {
  /// Rates that rise by age, so that every mean is told from its neighbours.
  private static func table(_ unit: Double) -> IncidenceTable {
    IncidenceTable(
      firstAge: 0, male: (0...105).map { Double($0) * unit },
      female: (0...105).map { Double($0) * unit * 2 })
  }

  private static func ages(
    _ mix: [AgeBand<Double>] = AgeBand.assumedXiangHuBao, oldest: Int = 59, change: Int = 40,
    male: Double = 0.4
  ) -> AgeClasses {
    AgeClasses(
      mix: mix, male: male, incidence: table(0.001),
      benefits: [
        AgeBand(0...change - 1, Amount(yuan: 30)), AgeBand(change...105, Amount(yuan: 10)),
      ], oldest: oldest)
  }

  private func sums(_ classes: [MemberClass]) -> [Double] {
    [
      classes.reduce(0) { $0 + $1.share }, classes.reduce(0) { $0 + $1.entryShare.first },
      classes.reduce(0) { $0 + $1.entryShare.last },
    ]
  }

  @Test func `bands that benefits do not cut are classes of each sex`() throws {
    let classes = try AgeClassesTests.ages().classes()
    let bands = ["0-17", "18-29", "30-39", "40-49", "50-59"]
    #expect(classes.map(\.name) == bands.map { "male \($0)" } + bands.map { "female \($0)" })
    let yuan = classes.map(\.benefit.fen).map { $0 / 100 }
    #expect(yuan == [30, 30, 30, 10, 10, 30, 30, 30, 10, 10])
    for (memberClass, share) in zip(classes, [0.08, 0.30, 0.32, 0.19, 0.11]) {
      #expect((memberClass.share - 0.4 * share).magnitude < 1e-12)
      #expect(memberClass.entryShare.first == memberClass.share)
    }
    for sum in sums(classes) { #expect((sum - 1).magnitude < 1e-12) }
  }

  @Test func `a band is divided where benefits change`() throws {
    let classes = try AgeClassesTests.ages(change: 42).classes()
    #expect(
      classes.prefix(6).map(\.ages) == [0...17, 18...29, 30...39, 40...41, 42...49, 50...59])
    #expect(classes.prefix(6).map(\.benefit.fen) == [3000, 3000, 3000, 3000, 1000, 1000])
    // Two of the ten ages of the band.
    #expect((classes[3].share - 0.4 * 0.19 * 0.2).magnitude < 1e-12)
    #expect((classes[4].share - 0.4 * 0.19 * 0.8).magnitude < 1e-12)
  }

  @Test func `each class grows older into the next of its sex, the last out of the plan`() throws {
    let classes = try AgeClassesTests.ages().classes()
    #expect(classes.map(\.next) == [1, 2, 3, 4, nil, 6, 7, 8, 9, nil])
    for memberClass in classes {
      let ages = try #require(memberClass.ages)
      #expect(memberClass.ageing == 1 / Double(ages.count))
      guard let next = memberClass.next else { continue }
      #expect(classes[next].sex == memberClass.sex)
      #expect(classes[next].ages?.lowerBound == ages.upperBound + 1)
    }
  }

  @Test func `rates are plain means, and nobody dies without a life table`() throws {
    var ages = AgeClassesTests.ages()
    let living = try ages.classes()
    #expect(living.allSatisfy { $0.mortality == 0 })
    ages.mortality = AgeClassesTests.table(0.002)
    let classes = try ages.classes()
    for memberClass in classes {
      let own = try #require(memberClass.ages)
      let mean = Double(own.lowerBound + own.upperBound) / 2
      let sex = memberClass.sex == .male ? 1.0 : 2.0
      #expect((memberClass.incidence - sex * 0.001 * mean).magnitude < 1e-12)
      #expect((memberClass.mortality - sex * 0.002 * mean).magnitude < 1e-12)
    }
  }

  @Test func `single ages are exact, and each lasts a year`() throws {
    var ages = AgeClassesTests.ages()
    ages.singleAges = true
    let classes = try ages.classes()
    #expect(classes.count == 120)
    #expect(classes.map(\.name).prefix(2) == ["male 0", "male 1"])
    #expect(classes.allSatisfy { $0.ageing == 1 })
    #expect(classes[59].next == nil && classes[60].next == 61 && classes[119].next == nil)
    #expect((classes[45].share - 0.4 * 0.019).magnitude < 1e-12)
    #expect((classes[45].incidence - 0.045).magnitude < 1e-12)
    for sum in sums(classes) { #expect((sum - 1).magnitude < 1e-12) }
  }

  @Test func `gaps, newcomers and old age have classes where members can come`() throws {
    var ages = AgeClassesTests.ages([AgeBand(20...29, 0.5), AgeBand(40...49, 0.5)], oldest: 64)
    ages.entryMix = ([AgeBand(10...19, 1)], [AgeBand(50...54, 1)])
    let classes = try ages.classes()
    let men = classes.prefix(7)
    #expect(
      men.map(\.ages) == [10...19, 20...29, 30...39, 40...49, 50...54, 55...64, 10...19])
    // Nobody is there at the start who only joins or grows older into a class.
    #expect(men.prefix(6).map { $0.share > 0 } == [false, true, false, true, false, false])
    #expect(
      men.prefix(6).map { $0.entryShare.first > 0 } == [true] + [Bool](repeating: false, count: 5))
    #expect(
      men.prefix(6).map { $0.entryShare.last > 0 } == [false, false, false, false, true, false])
    for sum in sums(classes) { #expect((sum - 1).magnitude < 1e-12) }
    ages.ageing = false
    let young = try ages.classes()
    #expect(young.prefix(4).map(\.ages) == [10...19, 20...29, 40...49, 50...54])
    #expect(young.allSatisfy { $0.ageing == 0 && $0.next == nil })
  }

  @Test func `a sex without members has no classes`() throws {
    let classes = try AgeClassesTests.ages(male: 1).classes()
    #expect(classes.count == 5 && classes.allSatisfy { $0.sex == .male })
  }

  @Test func `ages without a rate or a benefit, and mixes that miss, are named`() {
    var ages = AgeClassesTests.ages(oldest: 106)
    #expect(throws: Population.PopulationError.noBenefit(age: 106)) { try ages.classes() }
    ages.benefits = [AgeBand(0...130, Amount(yuan: 1))]
    #expect(throws: Population.PopulationError.noRate(age: 106)) { try ages.classes() }
    ages = AgeClassesTests.ages()
    ages.benefits.append(AgeBand(50...60, Amount(yuan: 1)))
    #expect(throws: Population.PopulationError.overlap(age: 50)) { try ages.classes() }
    ages = AgeClassesTests.ages()
    ages.entryMix.last = [AgeBand(0...9, 0.5)]
    #expect(throws: Population.PopulationError.sharesMiss(sum: 0.5)) { try ages.classes() }
  }
}
