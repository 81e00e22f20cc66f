import MonteCarlo
import Report
import Scenario
import Statistics
import Wording

/// `fentan replay`: one replication, told and added up.
struct ReplayCommand {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func run() throws -> ExitCode {
    let path = try context.operand("FILE")
    guard
      let number = try context.arguments.count(
        .replication, most: RunSettings.maximumReplications)
    else {
      throw Arguments.usage(
        "--replication is missing; write --replication N, from 1, for the one to be told")
    }
    let scenario = try ScenarioSource.load(path, context.arguments)
    let variant = try variant(scenario)
    guard let experiment = variant.experiment as? any Chronicled else {
      throw Failure(
        code: .scenario,
        message: "\(path): the scenario has quantities that are drawn from laws, and fentan replay "
          + "tells scenarios without; give these quantities as numbers, such as "
          + "--set plan.incidence=1‰")
    }
    let chronicle = try chronicle(experiment, number: number, seed: scenario.seed)
    var document = StoryDocument(
      engine: Version.text, title: scenario.title, sha256: scenario.sha256, seed: scenario.seed,
      variant: variant.name, replication: number, events: chronicle.events,
      numbers: numbers(experiment, chronicle))
    document.events = try wanted(document.events)
    try ResultText.show(text(document), on: context)
    return report(document)
  }

  private func variant(_ scenario: Scenario) throws(Failure) -> Scenario.Variant {
    guard let given = context.arguments.value(.variant) else { return scenario.variants[0] }
    if let variant = scenario.variants.first(where: { $0.name == given.value }) { return variant }
    let names = scenario.variants.map(\.name).filter { !$0.isEmpty }
    guard !names.isEmpty else {
      throw Arguments.usage(
        "\(given.source) is \(given.value), but the scenario compares nothing; leave it out")
    }
    throw Arguments.usage(
      "\(given.source) is \(given.value); allowed is one of \(names.joined(separator: ", "))"
        + "\(Words.nearest(to: given.value, among: names))")
  }

  private func chronicle(
    _ experiment: any Chronicled, number: Int, seed: UInt64
  ) throws(Failure) -> Chronicle {
    do throws(LedgerError) {
      return try experiment.chronicle(number: number, seed: seed)
    } catch {
      throw Failure(
        code: .unexpected,
        message:
          "money does not add up: \(Message(error.identity)) is off by \(error.difference) fen in "
          + "replication \(error.replication) of block \(error.block); please report this")
    }
  }

  private func numbers(
    _ experiment: any Chronicled, _ chronicle: Chronicle
  ) -> [StoryDocument.Number] {
    let checks = Dictionary(uniqueKeysWithValues: chronicle.checks.map { ($0.measure, $0) })
    return experiment.measures.enumerated().map { i, measure in
      func quantity(_ stored: Int64) -> Double {
        measure.scale * (Double(stored) - measure.zero)
      }
      // A category is stored as a position, and its unit is that of its chances.
      var unit = measure.unit
      if case .category(let dimension, _) = measure.kind { unit = dimension }
      return StoryDocument.Number(
        metric: measure.metric, group: measure.group, value: quantity(chronicle.stored[i]),
        told: checks[i].map { quantity($0.told) }, agrees: checks[i]?.agrees ?? true, unit: unit)
    }
  }

  /// The events of the kinds that are asked for.
  private func wanted(_ events: [StoryEvent]) throws(Failure) -> [StoryEvent] {
    guard let given = context.arguments.value(.only) else { return events }
    let asked = given.value.split(separator: ",").map(String.init)
    let kinds = events.reduce(into: [String]()) { kinds, event in
      if !kinds.contains(event.kind) { kinds.append(event.kind) }
    }
    for kind in asked where !kinds.contains(kind) {
      throw Arguments.usage(
        "\(given.source) is \(given.value), but nothing of the kind \(kind) happens in this "
          + "replication; what happens is \(kinds.joined(separator: ", "))"
          + "\(Words.nearest(to: kind, among: kinds))")
    }
    return events.filter { asked.contains($0.kind) }
  }

  private func text(_ document: StoryDocument) -> String {
    let arguments = context.arguments
    let story = StoryText(
      document, allGroups: arguments.value(.groups)?.value == "all", language: context.language)
    switch arguments.has(.json) ? "json" : arguments.value(.format)?.value {
    case "csv": return StoryCSV.render(document)
    case "json": return StoryJSON.render(document)
    case "markdown": return story.markdown
    default: return story.terminal(width: context.terminal.width)
    }
  }

  /// Names the numbers that the events do not add up to, and lets the exit code say so.
  private func report(_ document: StoryDocument) -> ExitCode {
    let wrong = document.numbers.filter { !$0.agrees }
    for number in wrong.prefix(5) {
      let name = [number.metric, number.group].filter { !$0.isEmpty }.joined(separator: " ")
      let told = number.told ?? .nan
      context.terminal.report(
        "error",
        "\(name): the events add up to \(told), the run stores \(number.value), the difference "
          + "is \(told - number.value); please report this")
    }
    return wrong.isEmpty ? .success : .unexpected
  }
}
