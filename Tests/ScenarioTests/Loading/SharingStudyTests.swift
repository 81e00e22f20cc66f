import Testing

@testable import Scenario

/// Which rule has which property for the plan of a scenario.
struct SharingStudyTests {
  private func study(members: String) throws -> SharingStudy? {
    let text = """
      fentan: 1
      model: mutual-aid
      plan:
        members: \(members)
        sharing: per-capita
        classes:
          - {name: low, share: 60%, incidence: 10%, benefit: 1 元}
          - {name: high, share: 40%, incidence: 20%, benefit: 3 元}
      """
    let loader = ScenarioLoader(facts: try FactBook.builtIn()) { _ in Array(text.utf8) }
    return SharingStudy(try loader.load("plan.yaml"))
  }

  @Test func `ten members of two kinds, as the guide says`() throws {
    let study = try #require(try study(members: "10"))
    func cell(_ rule: String, _ property: String) -> [Bool?]? {
      study.findings.first { $0.rule == rule }?.verdicts.first { $0.property == property }?.classes
    }
    #expect(cell("per-capita", "fair") == [false, false])
    #expect(cell("per-capita", "all-gain") == [false, true])
    #expect(cell("conditional-mean", "comonotone") == [false])
    #expect(cell("conditional-mean", "all-gain") == [true, true])
    #expect(cell("quota-share", "comonotone") == [nil])
    #expect(study.rows.count == 7 * (1 + 2 + 1 + 2 + 1 + 2))
  }

  @Test func `all rules allocate fully among ten million`() throws {
    let study = try #require(try study(members: "1000万"))
    for finding in study.findings { #expect(finding.verdicts[0].classes == [true]) }
  }
}
