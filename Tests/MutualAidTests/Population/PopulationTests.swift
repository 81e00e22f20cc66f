import Money
import MutualAid
import Testing

@Suite struct PopulationTests {
  private let table = IncidenceTable(
    firstAge: 20, male: [0.001, 0.002, 0.003, 0.004], female: [0.002, 0.003, 0.004, 0.005])

  @Test func `members spread evenly over the ages of a band and add up exactly`() throws {
    let population = try Population(
      mix: [AgeBand(20...21, 0.3), AgeBand(22...23, 0.7)], male: 0.4)
    let classes = try population.classes(
      members: 1_003, table: table,
      benefits: [AgeBand(0...21, Amount(yuan: 30)), AgeBand(22...99, Amount(yuan: 10))])
    #expect(classes.reduce(0) { $0 + $1.members } == 1_003)
    #expect(
      classes.map(\.name) == [
        "male 20", "male 21", "male 22", "male 23", "female 20", "female 21", "female 22",
        "female 23",
      ])
    #expect(classes.map(\.annualIncidence) == table.male + table.female)
    for (planClass, share) in zip(classes, [0.06, 0.06, 0.14, 0.14, 0.09, 0.09, 0.21, 0.21]) {
      #expect((Double(planClass.members) - 1_003 * share).magnitude < 1)
    }
    #expect(classes[1].benefit == Amount(yuan: 30))
    #expect(classes[2].benefit == Amount(yuan: 10))
  }

  @Test func `a mix that does not add up or overlaps is refused`() {
    #expect(throws: Population.PopulationError.sharesMiss(sum: 0.5)) {
      try Population(mix: [AgeBand(20...21, 0.5)], male: 0.5)
    }
    #expect(throws: Population.PopulationError.overlap(age: 21)) {
      try Population(mix: [AgeBand(20...21, 0.5), AgeBand(21...22, 0.5)], male: 0.5)
    }
  }

  @Test func `an age without a rate or a benefit is named`() throws {
    let population = try Population(mix: [AgeBand(23...24, 1)], male: 0.5)
    #expect(throws: Population.PopulationError.noRate(age: 24)) {
      try population.classes(
        members: 10, table: table, benefits: [AgeBand(0...99, Amount(yuan: 1))])
    }
    #expect(throws: Population.PopulationError.noBenefit(age: 23)) {
      try population.classes(
        members: 10, table: table, benefits: [AgeBand(0...22, Amount(yuan: 1))])
    }
    #expect(throws: Population.PopulationError.overlap(age: 30)) {
      try population.classes(
        members: 10, table: table,
        benefits: [AgeBand(0...30, Amount(yuan: 1)), AgeBand(30...40, Amount(yuan: 1))])
    }
  }

  @Test func `the assumed mix is a mix with a mean age of 33.7`() throws {
    let mix = AgeBand.assumedXiangHuBao
    _ = try Population(mix: mix, male: 0.5)
    let mean = mix.reduce(0.0) {
      $0 + $1.value * Double($1.ages.lowerBound + $1.ages.upperBound + 1) / 2
    }
    // Completed ages are half a year younger than people on average.
    #expect((mean - 33.72).magnitude < 1e-9)
  }
}
