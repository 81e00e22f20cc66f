import Glibc
import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// `fentan verify`: the same scenario, run in many ways, gives the same bytes.
struct VerifyCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let path = try context.operand("FILE")
    let threads = try context.arguments.count(.threads, most: 1024) ?? Processors.count
    var (scenario, sources) = try ScenarioSource.loadWithSources(path, context.arguments)
    guard scenario.stopping.longest == nil else {
      throw Failure(
        code: .scenario,
        message: "\(path): has a max-time, with which a run ends where the clock says; take it out "
          + "to verify the run")
    }
    // Every way has the same number of replications, also where a run would look and stop earlier.
    scenario.stopping = .never
    let size = try VerifySize(scenario, isGiven: context.arguments.has(.replications))
    scenario.replications = size.replications
    // Other processes are told number and seed by flags, and results say where values come from.
    sources = sources.repeated(scenario)
    scenario = try ScenarioSource.load(sources)
    scenario.stopping = .never
    let folder = try PrivateFolder()
    defer { folder.remove() }
    var comparison = WayComparison()
    let report = try engine(
      &comparison, scenario, sources, threads: threads)
    let saved = try program(
      &comparison, scenario, sources, folder, report.document, threads: threads)
    try oneMetric(&comparison, scenario, sources, report.document.rows, threads: threads)
    let exact = report.summary.rows.filter { $0.z != nil }
    let blockSize = scenario.variants[0].experiment.blockSize
    return try conclude(
      VerificationDocument(
        engine: Version.text, title: scenario.title, sha256: scenario.sha256, seed: scenario.seed,
        replications: size.replications, blocks: (size.replications + blockSize - 1) / blockSize,
        reason: size.reason, ways: comparison.ways, savedAtKills: saved, exactRows: exact.count,
        worst: exact.max { ($0.z ?? 0).magnitude < ($1.z ?? 0).magnitude }))
  }

  /// Runs in this process, and says what the run of the first way has found.
  private func engine(
    _ comparison: inout WayComparison, _ scenario: Scenario, _ sources: SourceBundle,
    threads: Int
  ) throws -> RunReport {
    let ways = EngineWays(
      experiments: scenario.variants.map(\.experiment), replications: scenario.replications,
      seed: scenario.seed, threads: threads)
    var reference = RunState(ways.experiments)
    for (i, way) in EngineWays.all.enumerated() {
      try comparison.run(way.name) {
        let state = try way.run(ways)
        if i == 0 { reference = state }
        return .init(tallies: state.encoded())
      }
    }
    return RunReport(context, scenario, sources, reference, look: 1, comparing: false)
  }

  /// Runs in processes of their own, and says how much one had saved when it was killed.
  private func program(
    _ comparison: inout WayComparison, _ scenario: Scenario, _ sources: SourceBundle,
    _ folder: PrivateFolder, _ document: ResultsDocument, threads: Int
  ) throws -> [Int] {
    comparison.printed = [
      "csv": Array(CSVTable.render(document).utf8),
      "json": Array(JSONResults.render(document).utf8),
    ]
    var input = "/dev/null"
    if let text = sources.files["-"] {
      input = folder.file("input.yaml")
      try WholeFile(input).write(bytes: text)
    }
    let given = context.arguments
    let flags =
      ["--replications", "\(scenario.replications)", "--seed", "\(scenario.seed)"]
      + given.values(.set).flatMap { ["--set", $0.value] }
      + given.values(.over).flatMap { ["--over", $0.value] } + ["--threads", "\(threads)"]
    let ways = ProgramWays(
      scenario: scenario, file: sources.path, input: input, flags: flags, folder: folder)
    let whole = try comparison.run("a process") { try ways.plain(format: "csv") }
    var saved: [Int] = []
    try comparison.run("a process killed 5 times at random, and resumed") {
      try ways.killed(times: 5, whole: whole, saved: &saved)
    }
    try comparison.run("3 shards as processes, merged") { try ways.shards(3) }
    try comparison.run("a process that prints JSON", format: "json") {
      try ways.plain(format: "json")
    }
    return saved
  }

  /// Runs with all metrics but one left out: its rows are to stay as they were.
  private func oneMetric(
    _ comparison: inout WayComparison, _ scenario: Scenario, _ sources: SourceBundle,
    _ rows: [ResultRow], threads: Int
  ) throws {
    let measures = scenario.variants.flatMap(\.experiment.measures)
    guard let metric = measures.last?.metric, measures.contains(where: { $0.metric != metric })
    else { return }
    let start = Clock.seconds
    var asked = sources
    asked.overrides.assignments.append(
      .init(path: "run.metrics", value: "[\(metric)]", source: "fentan verify"))
    asked.overrides.dropsExpectations = true
    var alone = try ScenarioSource.load(asked)
    alone.replications = scenario.replications
    let experiments = alone.variants.map(\.experiment)
    let settings = RunSettings(
      replications: alone.replications, seed: alone.seed, threads: threads)
    let tallies: [ExperimentTally]
    do throws(RunError) {
      tallies = try Runner.run(
        experiments, settings: settings,
        monitor: RunMonitor(shouldStop: { Interruption.isRequested }))
    } catch {
      throw error.failure
    }
    let summary = Summary(
      variants: alone.variants.map { ($0.name, $0.experiment) }, tallies: tallies,
      replications: alone.replications)
    func text(_ rows: [ResultRow]) -> [UInt8] {
      Array(CSVTable.render(rows.filter { $0.metric == metric }).utf8)
    }
    let simulated = rows.filter { $0.statistic != "reported" && $0.statistic != "observed" }
    comparison.compare(
      "\(metric) alone: its rows", text(summary.rows), with: text(simulated),
      seconds: Clock.seconds - start)
  }

  private func conclude(_ document: VerificationDocument) throws -> ExitCode {
    try context.write(
      context.arguments.has(.json)
        ? VerificationJSON.render(document)
        : VerificationText.terminal(
          document, width: context.terminal.width, language: context.language))
    if let worst = document.worst, let z = worst.z, z.magnitude > Summary.largestScore {
      let name = [worst.variant, worst.metric, worst.group, worst.statistic]
      context.terminal.report(
        "error",
        "\(name.filter { !$0.isEmpty }.joined(separator: " ")): z is "
          + "\(NumberText.fixed(z, decimals: 1)), which chance cannot explain; please report this")
      return .unexpected
    }
    guard document.different.isEmpty else {
      let names = Words.list(document.different.map(\.name))
      context.terminal.report(
        "error", "something else came out of: \(names); please report this")
      return .unexpected
    }
    return .success
  }
}
