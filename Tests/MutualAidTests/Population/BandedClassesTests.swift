import Money
import MutualAid
import Testing

@Suite struct BandedClassesTests {
  private let table = IncidenceTable(
    firstAge: 0, male: (0..<60).map { Double($0) / 1000 },
    female: (0..<60).map { Double($0) / 2000 })

  private func population() throws -> Population {
    try Population(mix: [AgeBand(20...29, 0.4), AgeBand(30...49, 0.6)], male: 0.25)
  }

  @Test func `bands expect as many claims as single ages`() throws {
    let benefits = [AgeBand(0...39, Amount(yuan: 3)), AgeBand(40...59, Amount(yuan: 1))]
    let single = try population().classes(members: 100_003, table: table, benefits: benefits)
    let banded = try population().bandedClasses(
      members: 100_003, table: table, benefits: benefits)
    #expect(
      banded.classes.map(\.name) == [
        "male 20-29", "male 30-39", "male 40-49", "female 20-29", "female 30-39", "female 40-49",
      ])
    #expect(banded.bands == [0, 1, 2, 0, 1, 2])
    #expect(banded.classes.reduce(0) { $0 + $1.members } == 100_003)
    func cost(_ classes: [PlanClass]) -> Double {
      classes.reduce(0) { $0 + Double($1.members) * $1.annualIncidence * $1.benefit.yuan }
    }
    #expect((cost(banded.classes) / cost(single) - 1).magnitude < 1e-12)
    // Rates of men from 20 to 29 are 24.5 per 1,000 on average, apart from who is rounded up.
    #expect((banded.classes[0].annualIncidence - 0.0245).magnitude < 1e-5)
  }

  @Test func `a band of one age is named after it, and empty bands are left out`() throws {
    let population = try Population(
      mix: [AgeBand(7...7, 0.999), AgeBand(8...9, 0.001)], male: 1)
    let banded = try population.bandedClasses(
      members: 10, table: table, benefits: [AgeBand(0...20, Amount(yuan: 3))])
    #expect(banded.classes.map(\.name) == ["male 7"])
    #expect(banded.bands == [0])
  }
}
