import Glibc
import MonteCarlo
import Randomness
import Scenario
import Wording

/// Ways of running the same replications in processes of their own.
struct ProgramWays {
  /// What is run.
  let scenario: Scenario

  /// The scenario file, its standard input and the flags that say how it is read and run.
  let file: String
  let input: String
  let flags: [String]

  /// Where files go.
  let folder: PrivateFolder

  /// Runs the program from beginning to end.
  func plain(format: String) throws -> WayComparison.Outcome {
    try finished("plain-\(format)", format: format)
  }

  /// Kills the program again and again, and then lets it come to its end.
  ///
  /// - Parameters:
  ///   - times: how often.
  ///   - whole: how many seconds a run takes that is left alone; the moments are drawn by lot, in
  ///     the first half of what is left to do.
  ///   - saved: afterwards, how many replications had been saved each time.
  /// - Returns: what came out in the end.
  /// - Throws: a failure of the way, or of this process.
  func killed(
    times: Int, whole: Double, saved: inout [Int]
  ) throws -> WayComparison.Outcome {
    var lots = EngineWays.lots()
    var longest = whole / 2
    saved = []
    for _ in 0..<10 * times where saved.count < times {
      let left = 1 - Double(saved.last ?? 0) / Double(scenario.replications)
      let life = longest * left * (0.05 + 0.95 * lots.unitInterval())
      switch try run("killed", format: "csv", life: life) {
      case .killed: saved.append(try savedByKilled())
      case .exited:
        // It was faster than the run before: once more from the beginning, and killed sooner.
        unlink(folder.file("killed.state"))
        saved = []
        longest /= 2
      }
    }
    guard saved.count == times else {
      throw WayFailure(message: "the run is too short to be killed \(times) times; run more of it")
    }
    return try finished("killed", format: "csv")
  }

  /// How many replications the killed process has saved; what it has saved must be whole.
  private func savedByKilled() throws -> Int {
    guard access(folder.file("killed.state"), F_OK) == 0 else { return 0 }
    return try state("killed").replications
  }

  /// Runs shards as processes and merges them by another.
  func shards(_ count: Int) throws -> WayComparison.Outcome {
    var names = (1...count).map { "shard-\($0)" }
    var states: [RunState] = []
    for (i, name) in names.enumerated() {
      let ending = try run(name, format: "csv", more: ["--shard", "\(i + 1)/\(count)"])
      try accept(ending, name)
      states.append(try state(name))
    }
    var lots = EngineWays.lots()
    lots.shuffle(&names)
    let merge = ["merge"] + names.map { folder.file("\($0).state") } + ["--quiet", "-f", "csv"]
    try accept(
      try ChildProcess.run(
        merge, input: input, output: folder.file("merged"), errors: folder.file("merged.log")),
      "merged")
    return .init(
      tallies: RunState(merging: states, until: scenario.replications).encoded(),
      printed: try InputFile.read(folder.file("merged"), most: StateFile.largest))
  }

  /// Runs to the end and reads what was printed and saved.
  private func finished(_ name: String, format: String) throws -> WayComparison.Outcome {
    try accept(try run(name, format: format), name)
    return .init(
      tallies: try state(name).encoded(),
      printed: try InputFile.read(folder.file(name), most: StateFile.largest))
  }

  private func run(
    _ name: String, format: String, more: [String] = [], life: Double? = nil
  ) throws(Failure) -> ChildProcess.Ending {
    let saving = [
      "--checkpoint", folder.file("\(name).state"), "--checkpoint-every", "0.02", "--resume",
    ]
    return try ChildProcess.run(
      ["run", file, "--format", format, "--quiet"] + flags + saving + more, input: input,
      output: folder.file(name), errors: folder.file("\(name).log"), life: life)
  }

  /// The state that a process has saved.
  private func state(_ name: String) throws -> RunState {
    let path = folder.file("\(name).state")
    do throws(Failure) {
      let file = try StateFile(try InputFile.read(path, most: StateFile.largest), path: path)
      return try file.runState(of: scenario, path: path)
    } catch {
      throw WayFailure(message: error.message)
    }
  }

  /// Whether a process has done its work: thresholds that do not hold and large z-scores are
  /// results as good as any.
  private func accept(_ ending: ChildProcess.Ending, _ name: String) throws {
    let codes: [ExitCode] = [.success, .undecided, .failed, .unexpected]
    guard !codes.map({ .exited($0.rawValue) }).contains(ending) else { return }
    let log = try InputFile.read(folder.file("\(name).log"), most: 1 << 20)
    let message = String(decoding: log.prefix { $0 != 10 }, as: UTF8.self)
    switch ending {
    case .exited(let code): throw WayFailure(message: "exit code \(code): \(message)")
    case .killed(let signal): throw WayFailure(message: "ended by signal \(signal): \(message)")
    }
  }
}
