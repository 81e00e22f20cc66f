import MonteCarlo
import MutualAid
import Testing

@testable import Scenario

/// A table of incidence of the scenario's own.
struct OwnIncidenceTests {
  private static let rates = "age,men,women,note\n30,1,2,a\n31,3,4,b\n32,5,6,c\n"

  private func plan(_ more: String, file: String = "rates.csv", female: String = "women") -> String
  {
    """
    fentan: 1
    model: mutual-aid
    plan:
      members: 10万
      incidence: {file: \(file), male: men, female: \(female)}
      benefit: 30万
      age-mix: [{ages: 30-32, share: 100%}]
    \(more)
    """
  }

  private func files(_ scenario: String, _ table: String = rates) -> Files {
    Files(["a.yaml": scenario, "rates.csv": table])
  }

  @Test func `a static plan takes its rates from it`() throws {
    let scenario = try files(plan("")).load()
    let experiment = try #require(scenario.variants[0].experiment as? StaticPlanExperiment)
    #expect(
      experiment.plan.classes.map(\.annualIncidence) == [1, 3, 5, 2, 4, 6].map { $0 / 1000 })
  }

  @Test func `a plan through time takes the means of its bands from it`() throws {
    let scenario = try files(plan("  claims: {}")).load()
    let experiment = try #require(scenario.variants[0].experiment as? DynamicPlanExperiment)
    #expect(experiment.plan.classes.map(\.name) == ["male 30-32", "female 30-32"])
    for (memberClass, rate) in zip(experiment.plan.classes, [0.003, 0.004]) {
      #expect((memberClass.incidence - rate).magnitude < 1e-15)
    }
  }

  @Test func `other contents make another scenario`() throws {
    let first = try files(plan("")).load()
    let second = try files(plan(""), "age,men,women\n30,1,2\n31,3,4\n32,5,7\n").load()
    #expect(first.sha256 != second.sha256)
  }

  @Test func `what is wrong with it is told with its line`() throws {
    #expect(
      try files(plan(""), "age,men,women\n30,1,2\n32,3,4\n").problems() == [
        "rates.csv:3:1: the age is 32; ages that rise by one"
      ])
    #expect(
      try files(plan(""), "age,men,women\n30,1,x\n").problems() == [
        "rates.csv:2:1: x is no rate; a number per 1,000 and year, from 0 to 1000"
      ])
    #expect(
      try files(plan("", female: "girls")).problems() == [
        "rates.csv:1:1: there is no column girls; a first line that names age and the columns of "
          + "men and women"
      ])
    #expect(
      try files(plan(""), "age,men,women\n30,1,2\n31,3,4\n").problems() == [
        "a.yaml:7:12: plan.age-mix has members aged 32; the table of plan.incidence has the ages "
          + "30 to 31"
      ])
    #expect(
      try files(plan("", file: "none.csv")).problems().first?.hasPrefix(
        "a.yaml:5:21: file is none.csv, which cannot be read") == true)
  }
}
