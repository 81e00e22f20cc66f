import Report
import Scenario
import Wording

extension CommandDefinition {
  static let verify = CommandDefinition(
    name: "verify", operands: "FILE",
    summary: "Prove that a scenario gives the same bytes however it is run.",
    details: """
      Runs the scenario on 1, 2 and 7 threads, with its blocks in other orders, in 1, 3 and 16
      shards merged in shuffled order, stopped and saved on the way, and as processes: one that is
      killed five times at random and resumed, three that are shards, one that prints JSON. Compares
      all that comes out, checks that money adds up and that no exact value is missed by more than
      five standard errors, and ends with one digest. The exit code is 1 where anything differs.
      """,
    examples: [
      "fentan verify Scenarios/membership.yaml",
      "fentan verify Scenarios/lucky-packet.yaml --replications 30万 --json",
    ],
    flags: [.replications, .seed, .threads, .set, .over, .json, .quiet, .lang, .color],
    run: { try VerifyCommand($0).run() })

  static let seek = CommandDefinition(
    name: "seek", operands: "FILE",
    summary: "Find the smallest number at which a limit is seldom exceeded.",
    details: """
      Looks for the smallest membership (or other whole number at --path) at which the chance that
      a metric exceeds a limit is below a level: by bisection, with the exact law where the model
      has one, else by simulation with the scenario's replications. Chances of whole claims go up
      and down a little with size; numbers above the answer are tried as well.
      """,
    examples: [
      "fentan seek Scenarios/equal-pool.yaml --metric annual-share --above 300元 --chance 1%",
      "fentan seek Scenarios/membership-through-time.yaml --metric period-share --above 20元",
    ],
    flags: [
      .path, .metric, .group, .above, .chance, .from, .to, .replications, .seed, .threads, .set,
      .format, .json, .quiet, .lang, .color, .noPager,
    ], run: { try SeekCommand($0).run() })

  static let sharing = CommandDefinition(
    name: "sharing", operands: "FILE",
    summary: "Say which sharing rule has which property for the plan at hand.",
    details: """
      Examines all sharing rules in the classes of a mutual-aid plan, from exact laws and without
      simulation: full allocation, fairness, comonotonicity, no rip-off, normalisation, and whether
      everybody who dislikes risk gains by joining.
      """,
    examples: ["fentan sharing Scenarios/who-subsidises-whom.yaml"],
    flags: [.set, .format, .json, .quiet, .lang, .color, .noPager],
    run: { try SharingCommand($0).run() })

  static let check = CommandDefinition(
    name: "check", operands: "FILE...",
    summary: "Read scenarios and report everything that is wrong.",
    details: """
      Reads each scenario with all its variants and prints every problem as
      file:line:column: what was given; what is allowed; what to do. Nothing is simulated.
      """,
    examples: ["fentan check Scenarios/*.yaml"],
    flags: [.set, .over, .expect, .quiet, .lang, .color], run: { try CheckCommand($0).run() })

  static let explain = CommandDefinition(
    name: "explain", operands: "FILE",
    summary: "Print every value, where it came from, and what the run will cost.",
    details: """
      Prints the scenario as it was understood: each value in one spelling with the place, fact,
      flag or default that it comes from; then the work of a run, from a short trial.
      """,
    examples: ["fentan explain Scenarios/membership.yaml"],
    flags: [.replications, .seed, .threads, .set, .over, .lang, .color],
    run: { try ExplainCommand($0).run() })

  static let facts = CommandDefinition(
    name: "facts", operands: "[NAME]",
    summary: "List the figures that scenarios may name with $.",
    details: """
      Lists the facts with value, unit and date. With NAME, a whole name or its beginning, prints
      those facts with meaning, source, place in the document and how vague words were read.
      """,
    examples: ["fentan facts", "fentan facts didi", "fentan facts didi.riders --json"],
    flags: [.json, .lang, .noPager], run: { try FactsCommand($0).run() })

  static let coverage = CommandDefinition(
    name: "coverage", operands: "[KIND...]",
    summary: "Show how often the intervals hold the true value.",
    details: """
      Draws many samples of laws that are known exactly, makes the 95% interval of each sample with
      the engine's own code, and counts how often it holds the true value. KIND is mean, sd, p50,
      p99, tvar99, probability, gini, ratio or difference; without one all are studied.
      """,
    examples: ["fentan coverage", "fentan coverage mean tvar99 --repetitions 20000"],
    flags: [.repetitions, .seed, .threads, .format, .json, .lang, .color, .noPager],
    run: { try CoverageCommand($0).run() })

  static let yaml = CommandDefinition(
    name: "yaml", operands: "FILE | --lines FILE...",
    summary: "Print a file as fentan reads it, as JSON.",
    details: """
      Prints the document as JSON: what fentan accepts, every YAML reader reads as the same data.
      With --lines each of several files gets one line: compact JSON, or error: LINE:COLUMN: why.
      """,
    examples: ["fentan yaml Scenarios/membership.yaml"],
    flags: [.lines, .lang], run: { try YAMLCommand($0).run() })

  static let schema = CommandDefinition(
    name: "schema", operands: "",
    summary: "Print the JSON Schema of scenarios, for editors.",
    details: """
      Prints a draft-07 JSON Schema that is made from the definitions the reader itself uses; with
      --results that of the results, from the definitions that write them.
      """,
    examples: [
      "fentan schema > scenario.schema.json", "fentan schema --results > results.schema.json",
    ],
    flags: [.results, .lang],
    run: { context in
      try context.write(
        context.arguments.has(.results)
          ? JSONResults.schema : LanguageSchema.text(in: context.language))
      return .success
    })
}
