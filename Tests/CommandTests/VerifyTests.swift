import Foundation
import MonteCarlo
import Randomness
import Report
import Synchronization
import Testing
import Wording

@testable import Commands

/// `fentan verify`, and that it notices engines that are wrong.
@Suite struct VerifyTests {
  /// One coin a replication.
  ///
  /// A wrong one is tossed with what a thread happens to have seen before.
  private final class Coin: Experiment {
    let blockSize = 16
    let isWrong: Bool
    let blocksSeen = Atomic<UInt64>(0)

    init(isWrong: Bool) { self.isWrong = isWrong }

    var measures: [Measure] { [Measure(metric: "heads", unit: "share")] }

    var pools: [Pool] { [] }

    func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) {
      let turn = blocksSeen.add(1, ordering: .relaxed).oldValue
      let key = isWrong ? turn : block
      var generator = StreamKey(seed: seed, block: key, purpose: .parameters).generator()
      for r in 0..<values.replications {
        values[0, r] = Int64(generator.uniform(below: 1000))
      }
    }

    func exactLaws() -> ExactLaws { ExactLaws() }
  }

  private func compared(_ coin: Coin) throws -> WayComparison {
    let ways = EngineWays(experiments: [coin], replications: 1000, seed: 7, threads: 2)
    var comparison = WayComparison()
    for way in EngineWays.all {
      try comparison.run(way.name) { .init(tallies: try way.run(ways).encoded()) }
    }
    return comparison
  }

  @Test func `an engine that keeps to its streams is the same in every way`() throws {
    let ways = try compared(Coin(isWrong: false)).ways
    #expect(ways.count == 9)
    #expect(ways.filter { !$0.isSame }.isEmpty)
    #expect(Set(ways.map(\.digest)).count == 1)
  }

  @Test func `draws that depend on the order of blocks are noticed in every other way`() throws {
    let ways = try compared(Coin(isWrong: true)).ways
    #expect(ways[0].isSame)
    for way in ways.dropFirst() {
      #expect(!way.isSame, "\(way.name)")
      #expect(way.difference.description.hasPrefix("the tallies differ from byte "))
    }
  }

  @Test func `printed bytes that differ are named by their line`() throws {
    var comparison = WayComparison()
    comparison.printed["csv"] = Array("a\nb\nc\n".utf8)
    try comparison.run("first") { .init(tallies: [1]) }
    try comparison.run("same") { .init(tallies: [1], printed: Array("a\nb\nc\n".utf8)) }
    try comparison.run("other") { .init(tallies: [1], printed: Array("a\nB\nc\n".utf8)) }
    try comparison.run("short") { .init(tallies: [1], printed: Array("a\nb\n".utf8)) }
    try comparison.run("broken") { throw WayFailure(message: "exit code 4: no") }
    #expect(comparison.ways.map(\.isSame) == [true, true, false, false, false])
    #expect(
      comparison.ways.map(\.difference.description) == [
        "", "", "the csv differs in line 2", "the csv differs in line 3", "exit code 4: no",
      ])
  }

  @Test(arguments: [1, 2, 3, 16, 97, 1000], [0, 1, 0x6665_6e74_616e_2031, UInt64.max])
  func `a scattered order comes by every block once`(count: Int, key: UInt64) throws {
    let state = Mutex<Set<UInt64>>([])
    var run = RunState([Recorder(seen: { block in _ = state.withLock { $0.insert(block) } })])
    let experiment = Recorder(seen: { block in
      #expect(state.withLock { $0.insert(block).inserted })
    })
    try Runner.advance(
      &run, of: [experiment], to: count, seed: 1, threads: 1, order: .scattered(key))
    #expect(run.replications == count)
    #expect(state.withLock { $0 } == Set((0..<count).map(UInt64.init)))
  }

  /// Says which blocks are run; a block is a replication.
  private struct Recorder: Experiment {
    let blockSize = 1
    var seen: @Sendable (UInt64) -> Void
    var measures: [Measure] { [Measure(metric: "nothing", unit: "share")] }
    var pools: [Pool] { [] }

    func simulate(block: UInt64, seed: UInt64, into values: inout BlockValues) {
      seen(block)
      values[0, 0] = 0
    }

    func exactLaws() -> ExactLaws { ExactLaws() }
  }

  @Test func `verify ends with one digest, and leaves nothing behind`() throws {
    try Tool.withFolder { folder in
      let text = try String(
        contentsOfFile: "\(Tool.root)/Scenarios/equal-pool.yaml", encoding: .utf8)
      let file = try Tool.run(
        "verify", "Scenarios/equal-pool.yaml", "-n", "20000", environment: ["TMPDIR": folder])
      #expect(file.code == 0)
      #expect(file.errors.isEmpty)
      #expect(file.output.hasSuffix("\n14 ways, the same bytes.\n"))
      let digest = try #require(file.output.split(separator: "\n").dropLast().last)
      #expect(digest.hasPrefix("sha256 ") && digest.count == 71)
      // From standard input, with a flag in the environment that must not reach the processes.
      let input = try Tool.run(
        "verify", "-", "-n", "20000", "--json", input: text,
        environment: ["TMPDIR": folder, "FENTAN_SHARD": "1/2"])
      #expect(input.code == 0)
      #expect(input.output.contains("\"schema\": \"fentan.verify/1\""))
      #expect(input.output.contains("\"sha256\": \"\(digest.dropFirst(7))\""))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func `a run that the clock ends is refused`() throws {
    let outcome = try Tool.run(
      "verify", "Scenarios/equal-pool.yaml", "--set", "run.max-time=5 minutes")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("has a max-time, with which a run ends where the clock says"))
  }

  @Test func `a closed pipe leaves whole files and no state`() throws {
    try Tool.withFolder { folder in
      let outcome = try Tool.shell(
        """
        "$FENTAN" run Scenarios/equal-pool.yaml -n 200000 -f csv --out "$1" \
          --checkpoint-every 0.02 | :; ls -A "$1"
        """, [folder])
      #expect(
        outcome.output
          == "datapackage.json\nexceedance.csv\nhistograms.csv\nreport.html\nresults.csv\nresults.json\ntables\ntables.md\n"
      )
    }
  }

  @Test func `a limit on the size of files is a failure of the write, and results are printed`()
    throws
  {
    try Tool.withFolder { folder in
      let outcome = try Tool.shell(
        """
        (ulimit -f 1; exec "$FENTAN" run Scenarios/membership.yaml -n 200 -f csv \
          --checkpoint "$1/run.state") | cat
        """, [folder])
      #expect(outcome.errors.contains("run.state: cannot be written: File too large"))
      #expect(outcome.output.hasPrefix("variant,metric,"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }
}
