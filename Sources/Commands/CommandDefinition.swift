import Scenario
import Wording

/// A command as data: dispatch and help come from it.
struct CommandDefinition: Sendable {
  /// The word on the command line.
  var name: String

  /// The operands, as usage shows them.
  var operands: String

  /// What it does, in a line.
  var summary: Message

  /// What it does, for its own help.
  var details: Message

  /// Lines that show how it is used.
  var examples: [String]

  /// The flags that it takes, besides --help.
  var flags: [Flag]

  /// Runs it.
  var run: @Sendable (Context) throws -> ExitCode

  /// All commands, in the order of help.
  static let all = [
    run, compare, exact, merge, report, verify, replay, seek, sharing, check, explain, facts,
    coverage, yaml, schema, start, completions, manual,
  ]
}

extension CommandDefinition {
  private static let running: [Flag] = [
    .replications, .precision, .convergence, .until, .maxReplications, .maxTime, .seed, .threads,
    .set, .over,
    .expect, .format, .json, .bom, .out, .junit, .summary,
    .groups, .shard, .checkpoint, .checkpointEvery, .resume, .restart, .progress, .quiet, .lang,
    .color, .ascii, .noPager,
  ]

  static let run = CommandDefinition(
    name: "run", operands: "FILE",
    summary: "Simulate a scenario and print its tables.",
    details: """
      Simulates every variant of the scenario, computes the exact law where there is one, and
      prints a table for each metric: mean with its 95% interval, spread, quantiles, the exact
      values and the z-score between them. Thresholds, from expect in the scenario or --expect, come
      first; the exit code is 99 if one fails, 98 if one is undecided. FILE may be - for standard
      input.
      """,
    examples: [
      "fentan run Scenarios/membership.yaml",
      "fentan run Scenarios/lucky-packet.yaml --replications 100万 --format csv",
      "fentan run Scenarios/equal-pool.yaml --set plan.fee=6% --out results",
    ],
    flags: running, run: { try RunCommand($0, comparing: false).run() })

  static let compare = CommandDefinition(
    name: "compare", operands: "FILE | RESULTS RESULTS",
    summary: "The same, with the differences from the first variant.",
    details: """
      Simulates like run, and adds the differences between the means of each variant and of the
      first. All variants share their random numbers, so a difference is taken replication by
      replication; its standard error stands beside the one that two independent runs would have.
      Two saved results (folders of run --out, or their results.json) are put beside each other
      without a simulation: what differs in the scenarios, and every mean less that of the first.
      """,
    examples: [
      "fentan compare Scenarios/membership.yaml",
      "fentan compare Scenarios/equal-pool.yaml --over plan.members=5万,2000万",
      "fentan compare results-2019 results-2020",
    ],
    flags: running,
    run: { context in
      try context.arguments.operands.count == 2
        ? CompareSaved(context).run() : RunCommand(context, comparing: true).run()
    })

  static let exact = CommandDefinition(
    name: "exact", operands: "FILE",
    summary: "Print what is known exactly, without a simulation.",
    details: """
      Computes mean, spread, quantiles and tail of every metric whose law is known, for every
      variant, and says which metrics have none. Thresholds are judged by exact laws alone; those
      of other metrics are undecided.
      """,
    examples: [
      "fentan exact Scenarios/equal-pool.yaml",
      "fentan exact Scenarios/membership.yaml --expect 'p99(period-share) <= 20元'",
    ],
    flags: [
      .set, .over, .expect, .format, .json, .bom, .out, .junit, .summary, .groups, .quiet, .lang,
      .color, .noPager,
    ], run: { try ExactCommand($0).run() })

  static let merge = CommandDefinition(
    name: "merge", operands: "FILE...",
    summary: "Put the shards of a run together.",
    details: """
      Reads the files that run --shard wrote, in any order, and prints what the whole run would have
      printed, byte for byte. Each FILE is a shard or a folder of shards. Shards that are missing,
      twice there, unfinished, damaged or of another run are refused by name.
      """,
    examples: [
      "fentan merge results",
      "fentan merge results/shard-*.state --format csv",
      "fentan merge --missing results",
    ],
    flags: [
      .missing, .differences, .format, .json, .bom, .out, .junit, .summary, .groups, .quiet, .lang,
      .color, .ascii, .noPager,
    ],
    run: { try MergeCommand($0).run() })

  static let replay = CommandDefinition(
    name: "replay", operands: "FILE",
    summary: "Tell one replication as a log of what happened in it.",
    details: """
      Runs one replication of a run again, alone and with the same random numbers, and tells it as
      a log of events: who opened the packet, whose claims were shared and what they cost, who came
      and went. Its own numbers follow, and the events are added up to see that they give these
      numbers exactly; if not, the exit code is 1.
      """,
    examples: [
      "fentan replay Scenarios/lucky-packet.yaml --replication 17",
      "fentan replay Scenarios/membership.yaml --replication 1 --variant 宁互宝 --only shared",
    ],
    flags: [
      .replication, .variant, .only, .seed, .set, .over, .format, .json, .groups, .quiet, .lang,
      .color, .noPager,
    ], run: { try ReplayCommand($0).run() })
}
