import Seeds
import Wording

extension FactBook {
  /// The facts that come with fentan, from the documents in seeds/.
  ///
  /// - Throws: the problems of the fact files; there are none in a tested build.
  public static func builtIn() throws(ScenarioProblems) -> FactBook {
    var facts: [Fact] = []
    var problems: [Problem] = []
    for file in Seeds.factFiles {
      let node: Node
      do throws(YAMLError) {
        node = try YAML.parse(file.bytes)
      } catch {
        problems.append(Problem(error, source: "seeds/facts/\(file.name)"))
        continue
      }
      let tree = Tree(node, source: "seeds/facts/\(file.name)")
      var decoder = Decoder(facts: FactBook([]))
      let settings = decoder.table(FactKeys.file, tree, path: "")
      problems += decoder.problems
      guard decoder.problems.isEmpty else { continue }
      let source = settings[FactKeys.source]
      for setting in settings[FactKeys.facts] {
        facts.append(Fact(setting, source: source, problems: &problems))
      }
    }
    guard problems.isEmpty else { throw ScenarioProblems(problems) }
    return FactBook(facts)
  }
}

/// The keys of a fact file.
enum FactKeys {
  static let version = Key<String>(
    "fentan-facts", .text, .required, meaning: "The version of the format, 1.")
  static let source = Key<Settings>(
    "source", .table(sourceKeys), .required, meaning: "The document that the facts are from.")
  static let facts = Key<[Settings]>(
    "facts", .list(.table(factKeys)), .required, meaning: "The facts.")
  static var file: [KeyDefinition] { [version.definition, source.definition, facts.definition] }

  static let id = Key<String>("id", .text, .required, meaning: "A short name.")
  static let title = Key<String>("title", .text, .required, meaning: "Title and author.")
  static let sourceDate = Key<String>("date", .text, meaning: "When it was published.")
  static let kind = Key<String>(
    "kind",
    .choice([
      .init(word: "seed", meaning: "The document that the project was asked for from."),
      .init(word: "other", meaning: "Any other source."),
    ]), .required, meaning: "Which kind of source it is.")
  static let url = Key<[String]>("url", .list(.text), meaning: "Where it can be read.")
  static var sourceKeys: [KeyDefinition] {
    [id.definition, title.definition, sourceDate.definition, kind.definition, url.definition]
  }

  static let name = Key<String>("name", .text, .required, meaning: "The name behind the $.")
  static let value = Key<String>("value", .text, meaning: "The figure.")
  static let low = Key<String>("low", .text, meaning: "The lower end of a range.")
  static let high = Key<String>("high", .text, meaning: "The upper end of a range.")
  static let unit = Key<String>("unit", .text, .required, meaning: "The unit in one word.")
  static let date = Key<String>("date", .text, meaning: "The time the figure speaks of.")
  static let place = Key<String>("place", .text, meaning: "Where in the document it stands.")
  static let meaning = Key<String>("meaning", .text, .required, meaning: "What it means.")
  static let reading = Key<String>("reading", .text, meaning: "How a vague word was read.")
  static let confidence = Key<String>(
    "confidence",
    .choice(
      ["high", "medium", "low", "recalled", "derived"].map { .init(word: $0, meaning: "") }),
    meaning: "How far it is to be trusted.")
  static let sources = Key<[String]>("source", .list(.text), meaning: "Where it was found.")
  static var factKeys: [KeyDefinition] {
    [
      name.definition, value.definition, low.definition, high.definition, unit.definition,
      date.definition, place.definition, meaning.definition, reading.definition,
      confidence.definition, sources.definition,
    ]
  }
}

extension Fact {
  /// Takes over a decoded entry of a fact file.
  fileprivate init(_ settings: Settings, source: Settings, problems: inout [Problem]) {
    name = settings[FactKeys.name]
    switch (
      settings[optional: FactKeys.value], settings[optional: FactKeys.low],
      settings[optional: FactKeys.high]
    ) {
    case (let text?, nil, nil): value = .single(text)
    case (nil, let low?, let high?): value = .range(low: low, high: high)
    default:
      value = .single("")
      problems.append(
        Problem(
          settings.place, given: "the fact \(name) has neither a value nor a range",
          allowed: "either value, or low and high"))
    }
    unit = settings[FactKeys.unit]
    meaning = settings[FactKeys.meaning]
    date = settings[optional: FactKeys.date] ?? ""
    place = settings[optional: FactKeys.place] ?? ""
    reading = settings[optional: FactKeys.reading] ?? ""
    confidence = settings[optional: FactKeys.confidence] ?? ""
    sources =
      settings[optional: FactKeys.sources]
      ?? [source[FactKeys.title]] + (source[optional: FactKeys.url] ?? [])
  }
}
