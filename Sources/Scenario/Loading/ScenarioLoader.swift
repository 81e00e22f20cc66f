import MonteCarlo

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
    let text = try tree(path, chain: [])
    let changed = overrides.applied(to: text, problems: &problems)
    var decoder = Decoder(facts: facts)
    decoder.problems = problems
    return try scenario(changed, &decoder)
  }

  /// Reads a file and lays it over the file that it extends, if any.
  private func tree(_ path: String, chain: [String]) throws -> Tree {
    let bytes = try read(path)
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
    guard !(chain + [path]).contains(target), chain.count < ScenarioLoader.deepestExtension else {
      throw ScenarioProblems([
        Problem(
          extended.place, given: "extends \(name.excerpt()) leads back to where it came from",
          allowed: "at most \(ScenarioLoader.deepestExtension) scenarios in a row, each once")
      ])
    }
    return try self.tree(target, chain: chain + [path]).overridden(by: tree.removing("extends"))
  }

  private static func relative(_ name: String, to path: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  private func scenario(_ tree: Tree, _ decoder: inout Decoder) throws(ScenarioProblems) -> Scenario
  {
    let plan = VariantPlan(tree["compare"], decoder: &decoder)
    let base = tree.removing("compare")
    var variants: [Scenario.Variant] = []
    var first: Settings?
    for variant in plan.variants {
      guard let changed = apply(variant, to: base, &decoder),
        let settings = settings(changed, &decoder)
      else { continue }
      if let experiment = ExperimentBuilder.build(settings, problems: &decoder.problems) {
        variants.append(
          Scenario.Variant(
            name: variant.name, experiment: experiment, explanation: settings.explained()))
      }
      first = first ?? settings
    }
    guard decoder.problems.isEmpty, let first,
      let model = Model(rawValue: first[ScenarioKeys.model])
    else { throw ScenarioProblems(decoder.problems) }
    let run = first[ScenarioKeys.run(for: model)]
    return Scenario(
      title: first[ScenarioKeys.title], model: model.rawValue,
      sha256: ScenarioLoader.digest(variants),
      replications: Int(run[RunKeys.replications]), seed: run[RunKeys.seed],
      variants: variants, facts: decoder.factsUsed, metrics: RunKeys.metricChoices(for: model))
  }

  private func apply(
    _ variant: VariantPlan.Variant, to base: Tree, _ decoder: inout Decoder
  ) -> Tree? {
    var result = base
    for change in variant.changes {
      guard change.path.first != "model" else {
        decoder.problems.append(
          Problem(
            change.value.place, given: "variants cannot change the model",
            allowed: "all variants are of one model, so that they are paired",
            advice: "write model at the top, and a scenario for each model"))
        return nil
      }
      guard change.path.first != "run" || change.path.last == "horizon",
        let changed = result.setting(change.path[...], to: change.value)
      else {
        decoder.problems.append(
          Problem(
            change.value.place,
            given: "variants cannot change \(change.path.joined(separator: ".").excerpt())",
            allowed: "paths to values of the model, such as plan.members",
            advice: "the seed and the replications are shared, so that variants are paired"))
        return nil
      }
      result = changed
    }
    return result
  }

  /// Decodes a scenario; the keys depend on its model, so that is read first.
  private func settings(_ tree: Tree, _ decoder: inout Decoder) -> Settings? {
    guard case .mapping = tree.content, let word = tree["model"]?.text,
      let model = Model(rawValue: word)
    else {
      // Without a model only the keys that all models share can be checked.
      let keys = [ScenarioKeys.version.definition, ScenarioKeys.model.definition]
      let known = keys.map(\.name)
      let rest = ["title", "run", "packet", "plan"].reduce(tree) { $0.removing($1) }
      _ = decoder.table(keys, rest, path: "")
      assert(!decoder.problems.isEmpty, "a scenario without one of \(known) is refused")
      return nil
    }
    return decoder.table(ScenarioKeys.all(for: model), tree, path: "")
  }

  private static func digest(_ variants: [Scenario.Variant]) -> String {
    var text = ""
    for variant in variants {
      text += "variant \(variant.name)\n"
      for value in variant.explanation where !value.path.hasPrefix("run.") && value.path != "title"
      {
        text += "\(value.path)=\(value.value)\n"
      }
    }
    return SHA256.hexDigest(of: Array(text.utf8))
  }
}
