import Foundation
import Testing

/// What commands say to readers of Chinese, as whole texts.
@Suite struct ChineseTextTests {
  private static let results = [
    "run Scenarios/membership.yaml --replications 400",
    "compare Scenarios/equal-pool.yaml --over plan.members=5万,2000万 --replications 400",
    "run Scenarios/campaigns/shenzhen-2020.yaml --replications 40",
    "run Scenarios/lucky-packet.yaml --replications 2000",
    "run Scenarios/equal-pool.yaml --precision 20% --convergence",
    "exact Scenarios/equal-pool.yaml --expect 'p99(annual-share) <= 300元'",
    "replay Scenarios/equal-pool.yaml --replication 17",
    "replay Scenarios/when-does-it-spiral.yaml --replication 1 --only left,shared,plan-ended",
    "seek Scenarios/how-many-members.yaml --metric period-share --above 20元 --chance 1%",
    "sharing Scenarios/who-subsidises-whom.yaml",
    "check Scenarios/membership.yaml",
    "coverage mean --repetitions 20",
    "verify Scenarios/equal-pool.yaml --replications 3000",
  ]

  private static let mistakes = [
    "runn Scenarios/membership.yaml", "run Scenarios/membership.yaml --replicatons 5",
    "run Scenarios/membership.yaml --format xml", "run /no/such/file.yaml",
    "run Scenarios/membership.yaml --threads 0", "run Scenarios/membership.yaml --out /dev/null",
    "replay Scenarios/membership.yaml --replication 1 --variant 宁互保",
    "run Scenarios/membership.yaml --shard auto", "merge Scenarios/membership.yaml",
    "seek Scenarios/equal-pool.yaml --metric annual-share --above 300 --from 5 --to 3",
    "run Scenarios/equal-pool.yaml -n 100 --expect 'mean(annual-share) <= 1元'",
  ]

  @Test func `results are what Tests Golden results.zh.txt says`() throws {
    try Golden.expect(try transcript(ChineseTextTests.results), "results.zh.txt")
  }

  @Test func `mistakes are what Tests Golden mistakes.zh.txt says`() throws {
    try Golden.expect(
      try transcript(ChineseTextTests.mistakes, showsOutput: false), "mistakes.zh.txt")
  }

  /// What is written for machines does not ask who sits before them.
  @Test(arguments: [
    "run Scenarios/lucky-packet.yaml -n 500 -f csv",
    "run Scenarios/lucky-packet.yaml -n 500 --json",
    "exact Scenarios/equal-pool.yaml --json --expect 'p99(annual-share) <= 300元'",
    "replay Scenarios/equal-pool.yaml -r 17 --json",
    "replay Scenarios/equal-pool.yaml -r 17 -f csv",
    "sharing Scenarios/who-subsidises-whom.yaml -f csv",
    "run Scenarios/equal-pool.yaml -n 99 --quiet --junit /dev/stdout -f csv "
      + "--expect 'mean(annual-share) <= 1元'",
    "yaml Scenarios/equal-pool.yaml",
  ])
  func `files for machines are the same in all languages`(line: String) throws {
    let english = try Tool.shell("exec \"$FENTAN\" \(line)", environment: ["LANG": "C"])
    let chinese = try Tool.shell("exec \"$FENTAN\" \(line)", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.output == english.output)
    #expect(chinese.code == english.code)
  }

  @Test(arguments: [
    "lucky-packet", "equal-pool", "membership", "which-rule-is-fairest", "when-does-it-spiral",
    "membership-through-time", "campaigns/shenzhen-2020", "campaigns/planner", "plans/xiang-hu-bao",
  ])
  func `a story says what happened in Chinese`(scenario: String) throws {
    let outcome = try Tool.run(
      "replay", "Scenarios/\(scenario).yaml", "--replication", "1", "--lang", "zh")
    let blocks = outcome.output.components(separatedBy: "\n\n")
    let events = blocks[1].split(separator: "\n").dropFirst(2)
    #expect(!events.isEmpty)
    for event in events {
      // The first column and the last hold no names that people type.
      let cells = event.components(separatedBy: "  ").filter { !$0.isEmpty }
      let words = (cells.last ?? "") + (cells[0].contains("+") ? "" : cells[0])
      #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(event)")
      #expect(cells[1].contains { !$0.isASCII }, "\(event)")
    }
  }

  /// Command lines, each with what it prints and its exit code.
  private func transcript(_ lines: [String], showsOutput: Bool = true) throws -> String {
    try lines.map { line in
      let outcome = try Tool.shell(
        "exec \"$FENTAN\" \(line)", environment: ["LANG": "zh_CN.UTF-8"])
      let output = line.hasPrefix("verify") ? timeless(outcome.output) : outcome.output
      return "$ fentan \(line)\n\(showsOutput ? output : "")\(outcome.errors)= \(outcome.code)\n\n"
    }.joined()
  }

  /// What verify prints without how long ways took and what a process had saved when it was killed,
  /// which is not the same twice.
  private func timeless(_ text: String) -> String {
    text.replacing(/[ ]+[0-9]+\.[0-9]{2}\n/, with: " #\n")
      .replacing(/进程被杀时已保存.*?\n每次/.dotMatchesNewlines(), with: "进程被杀时已保存 #\n每次")
  }
}
