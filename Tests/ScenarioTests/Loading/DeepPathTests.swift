import Scenario
import Testing

@Suite struct DeepPathTests {
  /// Found by FuzzTests: one argument of a command may be 128 KB, and used to end the stack.
  @Test func `a path of 60,000 keys leads nowhere`() throws {
    let path = String(repeating: "a.", count: 60_000) + "a"
    let overrides = Overrides(assignments: [.init(path: path, value: "1", source: "--set")])
    let problems = try problems("fentan: 1\n", overrides: overrides)
    #expect(problems.contains { $0.hasPrefix("--set: the path a.a.") && $0.count < 300 })
  }
}
