import MonteCarlo
import Report
import Scenario
import Wording

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
    text += "\n\(said("Every variant"))\n" + table(shared)
    for variant in scenario.variants where scenario.variants.count > 1 {
      text += "\n\(variant.name)\n" + table(variant.explanation.filter { !shared.contains($0) })
    }
    for fact in scenario.facts {
      text += "\n$\(fact.name) = \(said("\(fact.wording), \(Message(fact.meaning))"))\n"
      if !fact.reading.isEmpty { text += said("  read: \(Message(fact.reading))") + "\n" }
      text += said("  from: \(fact.sources.joined(separator: " "))") + "\n"
    }
    text += "\n" + cost(scenario, threads: threads)
    try context.write(text)
    return .success
  }

  private func said(_ message: Message) -> String { message.text(in: context.language) }

  private func commonValues(_ scenario: Scenario) -> [ExplainedValue] {
    let first = scenario.variants[0].explanation
    return first.filter { value in
      scenario.variants.allSatisfy { $0.explanation.contains(value) }
    }
  }

  private func table(_ values: [ExplainedValue]) -> String {
    let lines = values.map { ($0.path, said($0.value), said($0.origin)) }
    let path = lines.map { DisplayWidth.of($0.0) }.max() ?? 0
    let value = min(40, lines.map { DisplayWidth.of($0.1) }.max() ?? 0)
    return lines.map { line in
      "  \(padded(line.0, path))  \(padded(line.1, value))  \(line.2)\n"
    }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
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
    let measures = NumberText.whole(experiments.reduce(0) { $0 + $1.measures.count })
    let replications = NumberText.whole(scenario.replications)
    let variants: Message =
      experiments.count == 1 ? "1 variant" : "\(NumberText.whole(experiments.count)) variants"
    let runs: Message =
      scenario.stopping.rounds == nil
      ? "\(replications) replications of \(variants)"
      : "at most \(replications) replications of \(variants)"
    let cores: Message = threads == 1 ? "1 thread" : "\(NumberText.whole(threads)) threads"
    let microseconds = NumberText.fixed(each * 1e6, decimals: 1)
    let lines: [Message] = [
      "Cost: \(runs), \(measures) numbers each",
      "  about \(microseconds) microseconds a replication on one thread,",
      "  about \(seconds(total)) on \(cores), and the exact laws.",
    ]
    return lines.map { said($0) + "\n" }.joined()
  }

  private func seconds(_ number: Double) -> Message {
    number < 0.1
      ? "a tenth of a second"
      : "\(NumberText.fixed(number, decimals: number < 10 ? 1 : 0)) seconds"
  }
}
