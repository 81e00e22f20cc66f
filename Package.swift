// swift-tools-version: 6.2
import PackageDescription

// No package dependency, ever: only what the toolchain ships (see CONTRIBUTING.md).

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A module under Sources/ together with the modules it may import.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target under Tests/ for the modules it names.
func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "fentan",
  products: [
    .executable(name: "fentan", targets: ["fentan"]),
    .library(
      name: "Fentan",
      targets: ["Money", "Randomness", "Statistics", "MonteCarlo", "RedPackets", "MutualAid"]),
  ],
  targets: [
    // The engine, in the order in which data flows.
    module("Money"),
    module("Statistics"),
    module("Randomness", "Statistics"),
    module("MonteCarlo", "Randomness", "Statistics"),
    module("RedPackets", "Money", "Randomness", "Statistics", "MonteCarlo"),
    module("MutualAid", "Money", "Randomness", "Statistics", "MonteCarlo"),

    // What people are told, in their language: templates in code, words in PO files.
    .target(
      name: "Wording", resources: [.embedInCode("Chinese")], swiftSettings: settings),

    // From text to experiment, from rows to tables, and the command line.
    .target(
      name: "Seeds", path: "seeds", exclude: ["README.md"], sources: ["Seeds.swift"],
      resources: [.embedInCode("facts"), .embedInCode("tables")], swiftSettings: settings),
    module(
      "Scenario", "Money", "Seeds", "Wording", "Statistics", "MonteCarlo", "RedPackets", "MutualAid"
    ),
    .target(
      name: "Report", dependencies: ["Statistics", "Wording"],
      resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")],
      swiftSettings: settings),
    .target(
      name: "Commands",
      dependencies: ["Scenario", "Report", "MonteCarlo", "Randomness", "Statistics", "Wording"],
      resources: [.embedInCode("Init/Starters")], swiftSettings: settings),
    .executableTarget(name: "fentan", dependencies: ["Commands"], swiftSettings: settings),

    // Tests: one target a module, then the slow, the whole and the repository itself.
    .target(
      name: "TestSupport", dependencies: ["Statistics"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("MoneyTests", "Money"),
    tests("RandomnessTests", "Randomness", "Statistics"),
    tests("StatisticsTests", "Statistics"),
    tests("WordingTests", "Wording"),
    tests("MonteCarloTests", "MonteCarlo", "Randomness", "Statistics"),
    tests("RedPacketsTests", "RedPackets", "MonteCarlo", "Money", "Randomness", "Statistics"),
    tests("MutualAidTests", "MutualAid", "MonteCarlo", "Money", "Randomness", "Statistics"),
    tests(
      "ScenarioTests", "Scenario", "Seeds", "MonteCarlo", "MutualAid", "RedPackets", "Statistics",
      "Wording"),
    tests("ReportTests", "Report", "Statistics", "Wording"),
    tests(
      "StatisticalTests", "Randomness", "Statistics", "MonteCarlo", "RedPackets", "MutualAid",
      "Money"),
    tests(
      "CommandTests", "Commands", "Scenario", "Report", "MonteCarlo", "Randomness", "Statistics",
      "Wording"),
    tests("FuzzTests", "Scenario", "Seeds", "MonteCarlo", "Randomness"),
    tests("LayoutTests", "RedPackets"),
  ],
  swiftLanguageModes: [.v6]
)
