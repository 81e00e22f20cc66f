import MonteCarlo
import Scenario
import Statistics
import Wording

/// `fentan run` and `fentan compare`: load, simulate, summarise, print.
struct RunCommand {
  private let context: Context
  private let comparing: Bool

  init(_ context: Context, comparing: Bool) {
    self.context = context
    self.comparing = comparing
  }

  func run() throws -> ExitCode {
    let path = try context.operand("FILE")
    let threads = try context.arguments.count(.threads, most: 1024) ?? Processors.count
    let shard = try ShardFlag(context).shard
    let (scenario, sources) = try ScenarioSource.loadWithSources(path, context.arguments)
    if shard != nil, scenario.stopping.longest != nil {
      throw Arguments.usage(
        "a run that is cut into shards cannot have a max-time, because its end would depend on "
          + "the machine; leave one of the two out")
    }
    if shard != nil, context.arguments.has(.convergence) {
      throw Arguments.usage(
        "--convergence and --shard exclude each other, because a shard sees only its own part")
    }
    let files = try ResultFiles(context)
    let identity = RunIdentity(scenario)
    let checkpoint = try CheckpointFlags(context).checkpoint(
      files.folder, shard: shard, identity: identity, sources: sources)
    var state =
      try checkpoint?.begin(scenario, shard: shard ?? .whole, CheckpointFlags(context).manner)
      ?? RunState(scenario.variants.map(\.experiment), shard: shard ?? .whole)
    let progress = Progress(progressStyle, on: context.terminal)
    var log = ConvergenceLog(context, scenario)
    let loop = RunLoop(
      scenario: scenario, rounds: scenario.stopping.rounds ?? log?.rounds, threads: threads,
      checkpoint: checkpoint, progress: progress,
      warn: { context.terminal.report("warning", "\($0.message); the run goes on") })
    let rule = StopRule(scenario)
    let end = try loop.run(&state) { tallies, look in
      log?.add(tallies, look: look)
      guard scenario.stopping.rounds != nil else { return false }
      let finding = rule.look(tallies, look)
      progress.note(finding.summary)
      return finding.isEnough
    }
    progress.finish()
    if shard == nil {
      return try report(
        (scenario, sources), state, end, log?.rows ?? [], checkpoint, to: files)
    }
    return try finish(state, end.ending, checkpoint, of: scenario)
  }

  /// Prints what a whole run, or what there is of it, has found.
  private func report(
    _ loaded: (scenario: Scenario, sources: SourceBundle), _ state: RunState,
    _ end: RunLoop.End, _ convergence: [ResultRow],
    _ checkpoint: Checkpoint?, to files: ResultFiles
  ) throws -> ExitCode {
    guard state.replications > 0 else {
      throw Failure(
        code: Interruption.exitCode,
        message: "stopped before the first replication")
    }
    let isOver = end.ending != .interrupted && end.ending != .outOfTime
    // What was found is printed and written even where it cannot be saved.
    var failed: Failure?
    if end.ending != .interrupted, let checkpoint, checkpoint.isKept {
      do throws(Failure) { try checkpoint.save(state) } catch { failed = error }
    }
    let code = try RunReport(
      context, loaded.scenario, loaded.sources, state, look: end.look, convergence: convergence,
      comparing: comparing
    ).write(to: files) { if isOver { checkpoint?.finish() } }
    if let failed { throw failed }
    guard !isOver else { return code }
    let saved: Message =
      checkpoint.map { "saved in \($0.path); add --resume to go on" }
      ?? "not saved, because neither --out nor --checkpoint names a place"
    let message: Message =
      "stopped after \(state.replications) of \(loaded.scenario.replications) replications; "
      + "the results are those of what was run; \(saved)"
    guard end.ending == .interrupted else {
      if !context.arguments.has(.quiet) { context.terminal.report("max-time", message) }
      return code
    }
    throw Failure(code: Interruption.exitCode, message: message)
  }

  /// Says what a shard has done.
  private func finish(
    _ state: RunState, _ ending: RunLoop.Ending, _ checkpoint: Checkpoint?, of scenario: Scenario
  ) throws -> ExitCode {
    guard let checkpoint else { preconditionFailure("a shard has a file") }
    let total = state.share(of: scenario.replications)
    let name: Message = "shard \(state.shard.index)/\(state.shard.count)"
    if ending == .interrupted {
      throw Failure(
        code: Interruption.exitCode,
        message: "\(name) stopped after \(state.replications) of \(total) replications, saved in "
          + "\(checkpoint.path); add --resume to go on")
    }
    try checkpoint.save(state)
    let done: Message = "\(name): \(state.replications) replications, in \(checkpoint.path)"
    try context.write(done.text(in: context.language) + "\n")
    return .success
  }

  private var progressStyle: Progress.Style {
    guard !context.arguments.has(.quiet) else { return .none }
    return switch context.arguments.value(.progress)?.value {
    case "plain": .plain
    case "none": .none
    default: context.terminal.canMove ? .moving : .none
    }
  }
}
