import MonteCarlo
import Statistics
import Wording

/// Reads scenarios: text to tree, `extends`, overrides, variants, settings, experiments.
public struct ScenarioLoader {
  /// Reads a file by the name that a scenario or the command line gives it.
  public typealias FileReader = (String) throws -> [UInt8]

  private let facts: FactBook
  private let read: FileReader

  /// How many scenarios may extend each other in a row.
  private static let deepestExtension = 16

  /// Creates a loader.
  ///
  /// - Parameters:
  ///   - facts: the facts that scenarios may name.
  ///   - read: how files are read.
  public init(facts: FactBook, read: @escaping FileReader) {
    self.facts = facts
    self.read = read
  }

  /// Reads a scenario with everything it extends.
  ///
  /// - Parameters:
  ///   - path: the file, as `FileReader` understands it.
  ///   - overrides: what the command line changes.
  /// - Returns: the scenario, ready to run.
  /// - Throws: `ScenarioProblems` with all problems at once, or what `FileReader` throws.
  public func load(_ path: String, overrides: Overrides = Overrides()) throws -> Scenario {
    var problems: [Problem] = []
    let text = try tree(path, bytes: try read(path), chain: [path])
    let changed = overrides.applied(to: text, problems: &problems)
    var decoder = Decoder(facts: facts)
    decoder.problems = problems
    return try scenario(changed, &decoder)
  }

  /// Reads a file and lays it over the file that it extends, if any.
  ///
  /// `chain` holds the files on the way here, this one last.
  private func tree(
    _ path: String, bytes: [UInt8], chain: [String]
  ) throws(ScenarioProblems) -> Tree {
    let node: Node
    do throws(YAMLError) {
      node = try YAML.parse(bytes)
    } catch {
      throw ScenarioProblems([Problem(error, source: path)])
    }
    let tree = Tree(node, source: path)
    guard let extended = tree["extends"] else { return tree }
    guard let name = extended.text, !name.isEmpty else {
      throw ScenarioProblems([
        Problem(
          extended.place, given: "extends is not the name of a file",
          allowed: "the path of another scenario, relative to this one")
      ])
    }
    let target = ScenarioLoader.relative(name, to: path)
    func refuse(_ what: Message, _ allowed: Message) -> ScenarioProblems {
      ScenarioProblems([
        Problem(extended.place, given: "extends \(name.excerpt()) \(what)", allowed: allowed)
      ])
    }
    let most = ScenarioLoader.deepestExtension
    guard !chain.contains(target) else {
      throw refuse("leads back to where it came from", "a scenario extends another one")
    }
    guard chain.count < most else {
      throw refuse("makes more than \(most) scenarios in a row", "at most \(most)")
    }
    let below: [UInt8]
    do {
      below = try read(target)
    } catch {
      throw refuse(
        "cannot be read: \("\(error)")", "the path of another scenario, relative to this one")
    }
    let base = try self.tree(target, bytes: below, chain: chain + [target])
    guard case .mapping = base.content else {
      throw refuse("is a file without keys", "a scenario that this one changes")
    }
    // A comparison is taken as a whole: half of one and half of another is neither.
    let inherited = tree["compare"] == nil ? base : base.removing("compare")
    return inherited.overridden(by: tree.removing("extends"))
  }

  static func relative(_ name: String, to path: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  private func scenario(_ tree: Tree, _ decoder: inout Decoder) throws(ScenarioProblems) -> Scenario
  {
    let plan = VariantPlan(tree["compare"], decoder: &decoder)
    let base = tree.removing("compare")
    var variants: [Scenario.Variant] = []
    var read: [Settings] = []
    for variant in plan.variants {
      guard let changed = apply(variant, to: base, &decoder),
        let settings = settings(changed, &decoder)
      else { continue }
      if let experiment = ExperimentBuilder.build(
        settings, read: self.read, problems: &decoder.problems)
      {
        variants.append(
          Scenario.Variant(
            name: variant.name, experiment: experiment,
            explanation: settings.explained()
              + OwnIncidence.digests(settings, read: self.read)))
      }
      read.append(settings)
    }
    let first = read.first
    if decoder.problems.isEmpty {
      if let problem = VariantKinds.problem(read, variants) { decoder.problems.append(problem) }
      variants = uncertain(variants, read, &decoder)
      decoder.problems += absentMetrics(read, variants)
    }
    let reported = reported(first, variants, &decoder)
    let observed = observed(first, variants, &decoder)
    let thresholds = thresholds(read, variants, &decoder)
    let (stopping, replications) = stopping(read, variants, &decoder)
    guard decoder.problems.isEmpty, let first,
      let model = Model(rawValue: first[ScenarioKeys.model])
    else { throw ScenarioProblems(decoder.problems) }
    let run = first[ScenarioKeys.run(for: model)]
    return Scenario(
      title: first[ScenarioKeys.title], model: model.rawValue,
      sha256: ScenarioLoader.digest(variants),
      replications: replications, stopping: stopping, seed: run[RunKeys.seed],
      variants: variants, facts: decoder.factsUsed, metrics: RunKeys.metricChoices(for: model),
      headlines: run[optional: RunKeys.metrics(for: model)] ?? RunKeys.headlines(for: model),
      reported: reported, observed: observed, thresholds: thresholds)
  }

  /// The variants, with what is given as a law drawn in each replication.
  private func uncertain(
    _ variants: [Scenario.Variant], _ read: [Settings], _ decoder: inout Decoder
  ) -> [Scenario.Variant] {
    guard let request = ReductionRequest(read.first) else { return variants }
    let builder = UncertaintyBuilder(read, sampling: request.sampling, files: self.read)
    decoder.problems += request.problems(hasLaws: !builder.isNeedless)
    return request.controlled(
      builder.isNeedless ? variants : builder.variants(variants, &decoder.problems))
  }

  /// The metrics that are asked for and that no variant has.
  private func absentMetrics(_ read: [Settings], _ variants: [Scenario.Variant]) -> [Problem] {
    guard let word = read.first?[optional: ScenarioKeys.model], let model = Model(rawValue: word),
      let run = read.first?[optional: ScenarioKeys.run(for: model)],
      let request = MetricRequest(run, model)
    else { return [] }
    return request.problems(variants.map(\.experiment)) { withAllMetrics(read) }
  }

  /// The experiments of the variants with all their metrics, whatever `run.metrics` asks for.
  func withAllMetrics(_ settings: [Settings]) -> [any Experiment] {
    var problems: [Problem] = []
    return settings.compactMap {
      ExperimentBuilder.build($0, allMetrics: true, read: self.read, problems: &problems)
    }
  }

  /// The points of histories that results stand beside.
  private func observed(
    _ settings: Settings?, _ variants: [Scenario.Variant], _ decoder: inout Decoder
  ) -> [ObservedPoint] {
    guard let settings, let list = settings[optional: ScenarioKeys.observed],
      let model = Model(rawValue: settings[ScenarioKeys.model])
    else { return [] }
    var reader = ObservedReader(
      read: read, variants: variants, metrics: RunKeys.metricChoices(for: model).map(\.name))
    let points = reader.points(list)
    decoder.problems += reader.problems
    return points
  }

  private func apply(
    _ variant: VariantPlan.Variant, to base: Tree, _ decoder: inout Decoder
  ) -> Tree? {
    var result = base
    for change in variant.changes {
      let path = change.path.joined(separator: ".")
      guard !ScenarioLoader.isShared(change.path) else {
        decoder.problems.append(
          Problem(
            change.place, given: "variants cannot change \(path)",
            allowed: "paths to values of the model, such as plan.members",
            advice:
              "the model, the seed and the replications are shared, so that variants are paired"
          ))
        return nil
      }
      guard let changed = result.setting(change.path[...], to: change.value, at: change.place)
      else {
        decoder.problems.append(.leadsNowhere(path, change.place))
        return nil
      }
      result = changed
    }
    return result
  }

  /// Whether all variants have a value in common.
  static func isShared(_ path: [String]) -> Bool {
    switch path[0] {
    case ScenarioKeys.version.name, ScenarioKeys.title.name, ScenarioKeys.model.name,
      ScenarioKeys.extends.name, ScenarioKeys.compare, ScenarioKeys.expect.name:
      true
    case "run": path != ["run", RunKeys.horizon.name]
    default: false
    }
  }

  /// Decodes a scenario; the keys depend on its model, so that is read first.
  private func settings(_ tree: Tree, _ decoder: inout Decoder) -> Settings? {
    guard case .mapping = tree.content, let word = tree["model"]?.text,
      let model = Model(rawValue: word)
    else {
      // Without a model only the keys that all models share can be checked.
      let keys = [ScenarioKeys.version.definition, ScenarioKeys.model.definition]
      let others = [
        ScenarioKeys.title.name, "run", ScenarioKeys.packet.name, ScenarioKeys.campaign.name,
        ScenarioKeys.plan.name, ScenarioKeys.reported.name, ScenarioKeys.observed.name,
        ScenarioKeys.expect.name,
      ]
      let rest = others.reduce(tree) { $0.removing($1) }
      _ = decoder.table(keys, rest, path: "", elsewhere: others + ScenarioKeys.elsewhere)
      assert(!decoder.problems.isEmpty, "a scenario without a model is refused")
      return nil
    }
    return decoder.table(
      ScenarioKeys.all(for: model), tree, path: "", elsewhere: ScenarioKeys.elsewhere)
  }

  /// The digest of what the variants are, whatever they are called and however they were written.
  private static func digest(_ variants: [Scenario.Variant]) -> String {
    let horizon = "run.\(RunKeys.horizon.name)"
    var text = ""
    for (i, variant) in variants.enumerated() {
      text += "variant \(i)\n"
      for value in variant.explanation where value.path != ScenarioKeys.title.name {
        guard
          !value.path.hasPrefix("run.") || value.path == horizon
            || ReductionRequest.counts(value),
          !value.path.hasPrefix(ScenarioKeys.expect.name + "[")
        else { continue }
        text += "\(value.path)=\(value.value)\n"
      }
    }
    return SHA256.hexDigest(of: Array(text.utf8))
  }
}
