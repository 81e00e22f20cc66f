import Wording

/// A flag of the command line, as data: parsing, help and usage all come from it.
struct Flag: Sendable {
  /// The long name without its dashes.
  var name: String

  /// The letter of the short form.
  var letter: Character?

  /// What stands for the value in help; `nil` for a flag without one.
  var placeholder: String?

  /// The words that the value may be; empty for any.
  var choices: [String] = []

  /// Whether it may be given several times.
  var repeats = false

  /// The environment variable that stands in for it.
  var variable: String?

  /// What it does, in a line.
  var meaning: Message
}

extension Flag {
  static let replications = Flag(
    name: "replications", letter: "n", placeholder: "N", variable: "FENTAN_REPLICATIONS",
    meaning: "How many independent runs are made, such as 20000 or 20万.")
  static let seed = Flag(
    name: "seed", letter: "s", placeholder: "S", variable: "FENTAN_SEED",
    meaning: "The seed of all random numbers, 0 to 2^64 - 1.")
  static let threads = Flag(
    name: "threads", letter: "j", placeholder: "N", variable: "FENTAN_THREADS",
    meaning: "How many threads share the work (default: all cores); results do not depend on it.")
  static let repetitions = Flag(
    name: "repetitions", letter: "n", placeholder: "N",
    meaning: "How many samples are drawn of each law and size (default: 4000).")
  static let set = Flag(
    name: "set", placeholder: "PATH=VALUE", repeats: true,
    meaning: "Change a value of the scenario, such as plan.fee=6%.")
  static let over = Flag(
    name: "over", placeholder: "PATH=A,B,...", repeats: true,
    meaning: "Compare values, in place of the scenario's own comparison.")
  static let expect = Flag(
    name: "expect", placeholder: "TEXT", repeats: true,
    meaning: "Add a threshold, such as 'p99(period-share) <= 20元'; see Docs/Expect.md.")
  static let page = Flag(
    name: "page", placeholder: "FILE",
    meaning: "Where the page is written (default: report.html beside the results); - prints it.")
  static let junit = Flag(
    name: "junit", placeholder: "FILE",
    meaning: "Write what became of the thresholds as JUnit XML, a test case for each.")
  static let summary = Flag(
    name: "summary", placeholder: "FILE",
    meaning: "Append the tables as Markdown, for the summary of a CI job.")
  static let format = Flag(
    name: "format", letter: "f", placeholder: "FORMAT",
    choices: ["table", "csv", "json", "markdown"], variable: "FENTAN_FORMAT",
    meaning: "What is printed: table (default), csv, json or markdown.")
  static let json = Flag(name: "json", meaning: "The same as --format json.")
  static let out = Flag(
    name: "out", letter: "o", placeholder: "DIR",
    meaning: "Also write the results into a folder: a page, JSON, Markdown, CSV with a description."
  )
  static let bom = Flag(
    name: "bom", meaning: "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
  static let results = Flag(
    name: "results", meaning: "The schema of results instead, which --json prints.")
  static let shard = Flag(
    name: "shard", placeholder: "I/N", variable: "FENTAN_SHARD",
    meaning: "Run only part I of N and write it to a file for merge; auto asks the scheduler.")
  static let checkpoint = Flag(
    name: "checkpoint", placeholder: "FILE",
    meaning: "Save the run here now and then, and keep it (default with --out: in its folder).")
  static let checkpointEvery = Flag(
    name: "checkpoint-every", placeholder: "SECONDS",
    meaning: "How often the run is saved (default: 10).")
  static let resume = Flag(
    name: "resume", meaning: "Go on with the saved run, or begin where none is.")
  static let restart = Flag(
    name: "restart", meaning: "Begin anew, even if an unfinished run is lost.")
  static let precision = Flag(
    name: "precision", placeholder: "GOAL", repeats: true,
    meaning: "Run until results are this precise, such as 1% or 'annual-share 0.5元'.")
  static let until = Flag(
    name: "until", placeholder: "WHAT", choices: ["decided"],
    meaning: "Run until all thresholds are decided.")
  static let maxReplications = Flag(
    name: "max-replications", placeholder: "N",
    meaning: "At most so many replications (default: 1000万), whatever was reached.")
  static let maxTime = Flag(
    name: "max-time", placeholder: "TIME",
    meaning: "End after this time, such as '10 minutes', whatever was reached.")
  static let convergence = Flag(
    name: "convergence",
    meaning: "Also show what was known after fewer replications, beside the exact values.")
  static let missing = Flag(
    name: "missing",
    meaning: "Print only the numbers of the shards that are missing, such as 3,7-9.")
  static let differences = Flag(
    name: "differences",
    meaning: "Add the differences from the first variant, as fentan compare does.")
  static let groups = Flag(
    name: "groups", placeholder: "WHICH", choices: ["few", "all"],
    meaning: "Show single periods or positions only if they are few (default), or all of them.")
  static let progress = Flag(
    name: "progress", placeholder: "HOW", choices: ["auto", "plain", "none"],
    variable: "FENTAN_PROGRESS",
    meaning: "On stderr: a line that moves on a terminal (auto), plain lines, or none.")
  static let quiet = Flag(
    name: "quiet", letter: "q", meaning: "No progress and no warnings on stderr.")
  static let color = Flag(
    name: "color", placeholder: "WHEN", choices: ["auto", "always", "never"],
    variable: "FENTAN_COLOR",
    meaning: "Colour in messages: on a terminal (auto), always or never. NO_COLOR is honoured.")
  static let lang = Flag(
    name: "lang", placeholder: "LANGUAGE", choices: Language.allCases.map(\.rawValue),
    variable: "FENTAN_LANG",
    meaning: "What people read: en or zh (default: as LC_ALL, LC_MESSAGES or LANG say).")
  static let ascii = Flag(
    name: "ascii", variable: "FENTAN_ASCII",
    meaning: "Draw bars with number signs, as where the locale is not one of UTF-8.")
  static let noPager = Flag(
    name: "no-pager",
    meaning: "Print long texts at once, not through FENTAN_PAGER or PAGER (default: less).")
  static let lines = Flag(
    name: "lines", meaning: "One line for each file: compact JSON, or the error.")
  static let path = Flag(
    name: "path", placeholder: "PATH",
    meaning: "The value of the scenario that is looked for (default: plan.members).")
  static let metric = Flag(
    name: "metric", placeholder: "METRIC", meaning: "The metric, such as period-share.")
  static let group = Flag(
    name: "group", placeholder: "GROUP",
    meaning: "Its group, such as year=2020; all together if left out.")
  static let above = Flag(
    name: "above", placeholder: "LIMIT", meaning: "The limit, such as 20元.")
  static let chance = Flag(
    name: "chance", placeholder: "P",
    meaning: "The chance to exceed it is to be below this (default: 5%).")
  static let from = Flag(
    name: "from", placeholder: "N", meaning: "The smallest number looked at (default: 1000).")
  static let to = Flag(
    name: "to", placeholder: "N", meaning: "The largest number looked at (default: 1亿).")
  static let replication = Flag(
    name: "replication", letter: "r", placeholder: "N",
    meaning: "Which replication is told, from 1, in the numbering of a run.")
  static let variant = Flag(
    name: "variant", placeholder: "NAME",
    meaning: "The variant, by the name that tables call it (default: the first).")
  static let only = Flag(
    name: "only", placeholder: "KIND,...",
    meaning: "Show events of these kinds only; numbers are checked against all events.")
  static let help = Flag(name: "help", letter: "h", meaning: "Explain the command.")
  static let version = Flag(name: "version", letter: "V", meaning: "Print the version.")
}
