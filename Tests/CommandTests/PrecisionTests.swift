import Foundation
import Testing

/// Runs that stop by themselves.
@Suite struct PrecisionTests {
  private let pool = "Scenarios/equal-pool.yaml"

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.shell("\"$FENTAN\" run \(pool) \"$@\"", arguments)
  }

  @Test func `a run ends with the round in which it is precise enough`() throws {
    let rough = try run("--precision", "5%", "--json")
    #expect(rough.code == 0)
    #expect(rough.output.contains("\"replications\": 1024,\n"))
    #expect(rough.output.contains("\"looks\": {\"count\": 1, \"confidence\": 0.975,"))
    let fine = try run("--precision", "2%", "--json")
    #expect(fine.output.contains("\"replications\": 8192,\n"))
    #expect(fine.output.contains("\"looks\": {\"count\": 4,"))
    #expect(!fine.output.contains("\"reached\": false"))
  }

  @Test func `a width may be of one metric, one statistic and in its unit`() throws {
    for goal in ["annual-share 10元", "annual-share 6%", "p99(annual-share) 40元"] {
      let outcome = try run("--precision", goal, "--json")
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("\"replications\": 1024,\n"))
    }
  }

  @Test func `threads, shards and interruptions do not move the end`() throws {
    let goal = ["--precision", "2%", "-f", "csv"]
    let whole = try Tool.shell("\"$FENTAN\" run \(pool) \"$@\"", goal)
    for threads in ["1", "2", "7"] {
      #expect(try Tool.shell("\"$FENTAN\" run \(pool) -j \(threads) \"$@\"", goal) == whole)
    }
    for count in [1, 3, 16] {
      try Tool.withFolder { folder in
        for index in (1...count).reversed() {
          _ = try Tool.run(
            "run", pool, "--precision", "2%", "--max-replications", "20000", "--shard",
            "\(index)/\(count)", "--out", folder)
        }
        #expect(try Tool.run("merge", folder, "-f", "csv") == whole)
      }
    }
    try Tool.withFolder { folder in
      let state = "\(folder)/run.state"
      // Stopped by a limit in the middle of the rounds, then given more.
      _ = try run("--precision", "2%", "--max-replications", "2048", "--checkpoint", state)
      let more = try run(
        "--precision", "2%", "--checkpoint", state, "--resume", "-f", "csv")
      #expect(more.output == whole.output)
    }
  }

  @Test func `what is not reached is said, and undecided`() throws {
    let outcome = try run("--precision", "0.1%", "--max-replications", "3000")
    #expect(outcome.code == 98)
    #expect(outcome.output.contains("3,000 replications in 3 rounds"))
    #expect(
      outcome.errors == """
        fentan: undecided: period-share and 1 more not as precise as asked for after 3000 \
        replications; raise run.max-replications or max-time

        """)
  }

  @Test func `a run goes on until its thresholds are decided`() throws {
    let scenario = """
      fentan: 1
      model: mutual-aid
      plan: {members: 1万, incidence: 0.05%, benefit: 30万, fee: 8%, periods-per-year: 1,
        cap-per-case: 10元}
      run: {until: decided, max-replications: 30万}
      expect: [mean(shortfall) < 60万]
      """
    let outcome = try Tool.run("run", "-", "--json", input: scenario)
    #expect([0, 98, 99].contains(outcome.code))
    #expect(outcome.code == 98 || !outcome.output.contains("\"outcome\": \"undecided\""))
  }

  @Test func `time may be what ends a run`() throws {
    let start = Date()
    let outcome = try run("-n", "100000000", "--max-time", "1 second", "--json")
    #expect(outcome.code == 0)
    #expect(Date().timeIntervalSince(start) < 60)
    #expect(!outcome.output.contains("\"replications\": 100000000"))
    let shard = try run("--max-time", "1 second", "--shard", "1/2")
    #expect(shard.code == 2)
    #expect(shard.errors.contains("cannot have a max-time"))
  }

  @Test func `what cannot be is refused, all at once`() throws {
    let outcome = try run(
      "--precision", "90%", "--precision", "x", "--precision", "p99(annual-share 2%",
      "--precision", "anual-share 1%", "--precision", "annual-share 5 people", "--precision",
      "annual-share 0元")
    #expect(outcome.code == 3)
    #expect(
      outcome.errors == """
        --precision: run.precision[0] is 90%; allowed is a width from 0.001% to 50%
        --precision: run.precision[1] is x; allowed is a width such as 1%, or what it is one of \
        before it, such as annual-share 0.5元 or p99(annual-share) 2%
        --precision: run.precision[2] is p99(annual-share 2%; allowed is a width such as 1%, or \
        what it is one of before it, such as annual-share 0.5元 or p99(annual-share) 2%
        --precision: run.precision[3] is about anual-share, which this scenario does not have; it \
        has period-share, annual-share, claims, aid, fee; did you mean annual-share?
        --precision: the limit of run.precision[4] is 5 people, which is a count, in people; \
        annual-share is a sum of money; write, for example, 20元
        --precision: run.precision[5] is annual-share 0元; allowed is a width above 0

        """)
    #expect(try run("--max-replications", "100").errors.contains("has no use here"))
    #expect(try run("--until", "decided").errors.contains("but there are none"))
    let both = try run("-n", "10", "--precision", "1%")
    #expect(both.errors.contains("a number of replications, or what they are to reach"))
  }

  @Test func `a flag beats what the file says of its end`() throws {
    let scenario = """
      fentan: 1
      model: mutual-aid
      run: {precision: 1%, max-replications: 5000}
      plan: {members: 1万, incidence: 0.05%, benefit: 30万, fee: 8%}
      """
    let fixed = try Tool.run("run", "-", "-n", "300", "--json", input: scenario)
    #expect(fixed.code == 0)
    #expect(fixed.output.contains("\"replications\": 300,\n"))
    #expect(!fixed.output.contains("\"looks\""))
  }

  @Test func `convergence shows what was known earlier`() throws {
    let outcome = try run(
      "-n", "4096", "--convergence", "--set", "run.metrics=[annual-share]", "-f", "csv")
    let looks = outcome.output.split(whereSeparator: \.isNewline).filter {
      $0.contains("replications=") && $0.contains(",mean,")
    }
    #expect(looks.count == 5)
    // The last look is the run itself.
    let last = looks.last?.split(separator: ",", omittingEmptySubsequences: false)
    let mean = outcome.output.split(whereSeparator: \.isNewline).first {
      $0.hasPrefix(",annual-share,,mean,")
    }?.split(separator: ",", omittingEmptySubsequences: false)
    #expect(last?.dropFirst(3) == mean?.dropFirst(3))
    #expect(last?[2] == "replications=4096")
    // An earlier look is the shorter run.
    let shorter = try run("-n", "512", "-f", "csv").output.split(whereSeparator: \.isNewline)
      .first { $0.hasPrefix(",annual-share,,mean,") }
    #expect(
      looks.first { $0.contains("replications=512") }?.split(separator: ",mean,").last
        == shorter?.split(separator: ",mean,").last)
  }

  @Test func `other commands know that a run stops by itself`() throws {
    let scenario = """
      fentan: 1
      model: mutual-aid
      run: {precision: [1%, claims 2%], max-replications: 5000}
      plan: {members: 1万, incidence: 0.05%, benefit: 30万, fee: 8%, cap-per-case: 10元}
      """
    let cost = try Tool.run("explain", "-", input: scenario)
    #expect(cost.code == 0)
    #expect(cost.output.contains("Cost: at most 5,000 replications"))
    let seek = try Tool.shell(
      """
      printf '%s' "$1" > "$2" && "$FENTAN" seek "$2" --metric annual-share --above 500元 \
        --from 10000 --to 20000 --quiet
      """, [scenario, "\(NSTemporaryDirectory())fentan-seek-\(UUID().uuidString).yaml"])
    #expect(seek.code == 0)
    #expect(!seek.errors.contains("run.precision"))
  }
}
