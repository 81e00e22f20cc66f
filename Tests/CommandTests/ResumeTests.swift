import Foundation
import Testing

/// Saving, interrupting and going on.
@Suite struct ResumeTests {
  private let scenario = "Scenarios/equal-pool.yaml"

  /// So many replications take about a second, so that a run can be met midway.
  private let many = "200000"

  private func whole(_ replications: String) throws -> String {
    try Tool.run("run", scenario, "-n", replications, "-f", "csv").output
  }

  /// Starts a run, sends it a signal once it has saved something, and waits for its end.
  private func interrupt(_ signal: String, _ arguments: [String]) throws -> Tool.Outcome {
    try Tool.shell(
      """
      state=$1; shift
      "$FENTAN" run "$@" & pid=$!
      while [ ! -s "$state" ]; do kill -0 $pid 2>/dev/null || break; sleep 0.01; done
      kill -\(signal) $pid; wait $pid
      """, arguments)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func `a run that is interrupted prints what is there and goes on from it`(
    signal: String, code: Int32
  ) throws {
    try Tool.withFolder { folder in
      let state = "\(folder)/checkpoint.state"
      let stopped = try interrupt(
        signal,
        [
          state, scenario, "-n", "100000000", "-f", "csv", "--out", folder, "--checkpoint-every",
          "0.02",
        ])
      #expect(stopped.code == code)
      #expect(stopped.errors.contains("of 100000000 replications; the results are those of what"))
      #expect(stopped.output.hasPrefix("variant,metric,group,"))
      #expect(FileManager.default.fileExists(atPath: state))
    }
  }

  /// A scheduler and the script that it runs each tell the program that its time is up.
  @Test func `a signal that is heard three times at once is one request`() throws {
    try Tool.withFolder { folder in
      let state = "\(folder)/checkpoint.state"
      let stopped = try interrupt(
        "TERM $pid; sleep 0.001; kill -TERM $pid; sleep 0.001; kill -TERM",
        [
          state, scenario, "-n", "100000000", "-f", "csv", "--out", folder, "--checkpoint-every",
          "0.02",
        ])
      #expect(stopped.code == 143)
      #expect(stopped.errors.contains("saved in \(state); add --resume to go on"))
      #expect(stopped.output.hasPrefix("variant,metric,group,"))
    }
  }

  @Test func `what was saved is not lost by mistake, and gone on with on demand`() throws {
    try Tool.withFolder { folder in
      let state = "\(folder)/run.state"
      _ = try interrupt(
        "INT",
        [state, scenario, "-n", many, "--checkpoint", state, "--checkpoint-every", "0.02"])
      let again = try Tool.run("run", scenario, "-n", many, "--checkpoint", state)
      #expect(again.code == 4)
      #expect(again.errors.contains("add --resume to go on with it, or --restart to begin anew"))
      let other = try Tool.run(
        "run", scenario, "-n", many, "--seed", "5", "--checkpoint", state, "--resume")
      #expect(other.code == 4)
      #expect(other.errors.contains("is of another run: its seed is 20190212, not 5"))
      let resumed = try Tool.run(
        "run", scenario, "-n", many, "--checkpoint", state, "--resume", "-f", "csv")
      #expect(resumed.output == (try whole(many)))
      // The finished state stays; going on with it finds nothing left to do.
      let finished = try Tool.run(
        "run", scenario, "-n", many, "--checkpoint", state, "--resume", "-f", "csv")
      #expect(finished.output == resumed.output)
    }
  }

  @Test func `a run may be given more replications`() throws {
    try Tool.withFolder { folder in
      let state = "\(folder)/run.state"
      _ = try Tool.run("run", scenario, "-n", "512", "--checkpoint", state)
      let more = try Tool.run(
        "run", scenario, "-n", "700", "--checkpoint", state, "--resume", "-f", "csv")
      #expect(more.output == (try whole("700")))
      let fewer = try Tool.run("run", scenario, "-n", "100", "--checkpoint", state, "--resume")
      #expect(fewer.code == 4)
      #expect(fewer.errors.contains("has 700 replications already"))
    }
  }

  @Test func `killed at any moment, a run leaves whole files and goes on`() throws {
    let expected = try whole(many)
    try Tool.withFolder { folder in
      for delay in ["0.11", "0.23", "0.31", "0.47", "0.61"] {
        let killed = try Tool.shell(
          """
          "$FENTAN" run \(scenario) -n \(many) --out "$1" --resume -f csv \
            --checkpoint-every 0.02 > /dev/null 2>&1 & pid=$!
          sleep \(delay); kill -KILL $pid 2>/dev/null; wait $pid; ls -A "$1"
          """, [folder])
        for name in killed.output.split(separator: "\n") {
          #expect(
            [
              "checkpoint.state", ".checkpoint.state.tmp", "results.json", "results.csv",
              "tables.md", "report.html", "tables", "histograms.csv", "exceedance.csv",
              "datapackage.json",
            ].contains(String(name)))
        }
      }
      let last = try Tool.run(
        "run", scenario, "-n", many, "--out", folder, "--resume", "-f", "csv")
      #expect(last.code == 0)
      #expect(last.output == expected)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(!left.contains("checkpoint.state"))
    }
  }

  @Test func `flags that need a place or exclude each other are usage errors`() throws {
    #expect(try Tool.run("run", scenario, "--resume").code == 2)
    #expect(
      try Tool.run("run", scenario, "--resume", "--restart", "--checkpoint", "x.state").code == 2)
  }

  @Test func `a folder that is read-only is found before the work`() throws {
    let outcome = try Tool.run(
      "run", scenario, "-n", "1000000000", "--checkpoint", "/proc/no/run.state")
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("/proc/no/run.state: cannot be written"))
  }
}
