public import Wording

/// The words of the scenario language that a command line can hold, for shells to complete.
public enum ScenarioWords {
  /// A value of a scenario that can be changed from outside.
  public struct Path: Sendable {
    /// The path from the top, such as `plan.fee`; an item of a list is its first.
    public var path: String

    /// What the value means.
    public var meaning: Message

    /// The words that the value may be; empty for numbers and texts.
    public var words: [String]
  }

  /// All paths, each once, in the order in which the models define them.
  public static let paths: [Path] = {
    var seen = Set<String>()
    return Model.allCases.flatMap { model in
      ScenarioKeys.all(for: model).filter { $0.name == model.section || $0.name == "run" }
        .flatMap { paths(below: $0.shape, $0.name) }
    }.filter { seen.insert($0.path).inserted }
  }()

  /// All metrics, each once.
  public static let metrics: [(name: String, meaning: Message)] = {
    var seen = Set<String>()
    return Model.allCases.flatMap { RunKeys.metricChoices(for: $0) }
      .filter { seen.insert($0.name).inserted }
      .map { (name: $0.name, meaning: Message($0.meaning)) }
  }()

  /// The paths below a mapping, or below the first item of a list of mappings.
  private static func paths(below shape: Shape, _ path: String) -> [Path] {
    switch shape {
    case .table(let keys):
      keys.flatMap { key in
        let own = "\(path).\(key.name)"
        let inner = paths(below: key.shape, own)
        let isSection = if case .table = key.shape { true } else { false }
        let itself = Path(path: own, meaning: Message(key.meaning), words: words(key.shape))
        return isSection ? inner : [itself] + inner
      }
    case .list(let item): paths(below: item, path + ".0")
    case .either(let shapes): shapes.flatMap { paths(below: $0, path) }
    default: []
    }
  }

  private static func words(_ shape: Shape) -> [String] {
    switch shape {
    case .choice(let choices): choices.map(\.word)
    case .flag: ["true", "false"]
    case .either(let shapes): shapes.flatMap(words)
    default: []
    }
  }
}
