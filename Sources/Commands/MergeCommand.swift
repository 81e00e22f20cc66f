import MonteCarlo
import Scenario
import Wording

/// `fentan merge`: the shards of a run, put together to what the whole run would have printed.
struct MergeCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let operands = context.arguments.operands
    guard !operands.isEmpty else {
      throw Arguments.usage("FILE is missing; name the shard files, or the folder that has them")
    }
    let isAsked = context.arguments.has(.missing)
    let shards = try ShardSet(operands, tolerant: isAsked)
    if isAsked {
      try context.write(shards.missing.isEmpty ? "" : ShardSet.list(shards.missing) + "\n")
      return .success
    }
    let files = try ResultFiles(context)
    let first = shards.members[0]
    let scenario = try ScenarioSource.load(first.file.sources)
    let identity = RunIdentity(scenario)
    if let difference = first.file.identity.difference(from: identity) {
      throw Failure(
        code: .inputOutput,
        message: "\(first.path): is of another version: its \(difference); run the shards again")
    }
    var states: [RunState] = []
    for member in shards.members {
      states.append(try member.file.runState(of: scenario, path: member.path))
    }
    let (state, look) = merged(states, scenario)
    return try RunReport(
      context, scenario, first.file.sources, state, look: look,
      comparing: context.arguments.has(.differences)
    ).write(to: files)
  }

  /// The state at which the whole run would have ended, and which look that was.
  private func merged(_ states: [RunState], _ scenario: Scenario) -> (RunState, look: Int) {
    guard let rounds = scenario.stopping.rounds else {
      return (RunState(merging: states, until: scenario.replications), 1)
    }
    let rule = StopRule(scenario)
    var look = 1
    while true {
      let state = RunState(merging: states, until: rounds.end(look))
      let isEnough = state.tallies.map { rule.look($0, look).isEnough } ?? false
      if isEnough || rounds.isLast(look) { return (state, look) }
      look += 1
    }
  }
}
