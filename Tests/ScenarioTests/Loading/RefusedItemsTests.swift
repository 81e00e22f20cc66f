import Scenario
import Testing

/// Found by FuzzTests: a refused value in the table of a list made the reader of the list trap.
@Suite struct RefusedItemsTests {
  @Test(arguments: [
    ("classes: [{name: a, share: 3 天, incidence: 1‰, benefit: 1 元}]", "plan.classes[0].share"),
    ("classes: [{name: a, share: 100%, incidence: 1‰}]", "the key plan.classes[0].benefit"),
    (
      "incidence: ci4-2020\n  benefit: 1 元\n  age-mix: [{ages: 0-39, share: 3 天}]",
      "plan.age-mix[0].share"
    ),
    (
      "incidence: ci4-2020\n  benefit: [{ages: 39-0, amount: 1 元}, {ages: 0-59, amount: 1 元}]",
      "plan.benefit[0].ages"
    ),
  ])
  func `a refused value in a list is one problem`(keys: String, start: String) throws {
    let text = "fentan: 1\nmodel: mutual-aid\nplan:\n  members: 10\n  \(keys)\n"
    let problems = try problems(text)
    #expect(problems.count == 1)
    #expect(problems[0].contains(": \(start) is"), "\(problems)")
  }
}
