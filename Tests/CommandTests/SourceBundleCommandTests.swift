import Scenario
import Testing

@testable import Commands

@Suite("The command that makes the same results")
struct SourceBundleCommandTests {
  private func bundle(_ assignments: [Overrides.Assignment]) -> SourceBundle {
    var overrides = Overrides()
    overrides.assignments = assignments
    return SourceBundle(path: "Scenarios/a b.yaml", files: [:], overrides: overrides)
  }

  @Test("Flags that change results are told, quoted as a shell reads them")
  func flags() {
    var bundle = bundle([
      .init(path: "run.replications", value: "20万", source: "--replications"),
      .init(path: "run.precision", value: "[\"1%\", \"annual-share 0.5元\"]", source: "--precision"),
      .init(path: "plan.fee", value: "6%", source: "--set plan.fee"),
    ])
    bundle.overrides.comparisons = [
      .init(path: "plan.members", value: "5万,20万", source: "--over plan.members")
    ]
    bundle.overrides.expectations = ["p99(period-share) <= 20元"]
    #expect(
      bundle.command("compare")
        == "fentan compare 'Scenarios/a b.yaml' --replications 20万 --precision 1% "
        + "--precision 'annual-share 0.5元' --set plan.fee=6% --over plan.members=5万,20万 "
        + "--expect 'p99(period-share) <= 20元'")
  }

  @Test("A value that --set changes stays a value")
  func set() {
    let bundle = bundle([.init(path: "run.seed", value: "7", source: "--set run.seed")])
    #expect(bundle.command("run") == "fentan run 'Scenarios/a b.yaml' --set run.seed=7")
  }
}
