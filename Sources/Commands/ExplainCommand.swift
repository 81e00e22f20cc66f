import MonteCarlo
import Report
import Scenario

/// `fentan explain`: the resolved scenario, and the cost to expect.
struct ExplainCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let path = try context.operand("FILE")
    let threads = try context.arguments.count(.threads, most: 1024) ?? Processors.count
    let scenario = try ScenarioSource.load(path, context.arguments)
    var text = "\(scenario.title)\nsha256 \(scenario.sha256)\n"
    let shared = commonValues(scenario)
    text += "\nEvery variant\n" + table(shared)
    for variant in scenario.variants where scenario.variants.count > 1 {
      text += "\n\(variant.name)\n" + table(variant.explanation.filter { !shared.contains($0) })
    }
    for fact in scenario.facts {
      text += "\n$\(fact.name) = \(fact.valueText), \(fact.meaning)\n"
      if !fact.reading.isEmpty { text += "  read: \(fact.reading)\n" }
      text += "  from: \(fact.sources.joined(separator: " "))\n"
    }
    text += "\n" + cost(scenario, threads: threads)
    try context.write(text)
    return .success
  }

  private func commonValues(_ scenario: Scenario) -> [ExplainedValue] {
    let first = scenario.variants[0].explanation
    return first.filter { value in
      scenario.variants.allSatisfy { $0.explanation.contains(value) }
    }
  }

  private func table(_ values: [ExplainedValue]) -> String {
    let path = values.map { DisplayWidth.of($0.path) }.max() ?? 0
    let value = min(40, values.map { DisplayWidth.of($0.value) }.max() ?? 0)
    return values.map { entry in
      func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
      }
      return "  \(padded(entry.path, path))  \(padded(entry.value, value))  \(entry.origin)\n"
    }.joined()
  }

  /// Runs one block of each variant and tells what all of them will take.
  private func cost(_ scenario: Scenario, threads: Int) -> String {
    let experiments = scenario.variants.map(\.experiment)
    let trial = min(scenario.replications, 4 * (experiments.first?.blockSize ?? 1))
    let start = Clock.seconds
    let settings = RunSettings(replications: trial, seed: scenario.seed, threads: 1)
    guard (try? Runner.run(experiments, settings: settings)) != nil else { return "" }
    let each = (Clock.seconds - start) / Double(trial)
    let total = each * Double(scenario.replications) / Double(threads)
    let measures = experiments.reduce(0) { $0 + $1.measures.count }
    let variants = counted(experiments.count, "variant")
    let atMost = scenario.stopping.rounds == nil ? "" : "at most "
    return """
      Cost: \(atMost)\(NumberText.whole(scenario.replications)) replications of \(variants), \
      \(NumberText.whole(measures)) numbers each
        about \(NumberText.fixed(each * 1e6, decimals: 1)) microseconds a replication on one \
      thread,
        about \(total < 0.1 ? "a tenth of a second" : seconds(total)) on \
      \(counted(threads, "thread")), and the exact laws.

      """
  }

  private func seconds(_ number: Double) -> String {
    "\(NumberText.fixed(number, decimals: number < 10 ? 1 : 0)) seconds"
  }

  private func counted(_ number: Int, _ thing: String) -> String {
    "\(NumberText.whole(number)) \(thing)\(number == 1 ? "" : "s")"
  }
}
