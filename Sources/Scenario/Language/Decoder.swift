import Money
import Wording

/// Turns a tree into settings by the definitions of the language, and gathers all problems.
///
/// A value that is refused leaves its key out of the settings, so that decoding goes on to the
/// end and every problem of a scenario is reported at once.
struct Decoder {
  /// The facts that a text may name.
  let facts: FactBook

  /// What was wrong so far.
  var problems: [Problem] = []

  /// The facts that were named, in order of appearance, each once.
  private(set) var factsUsed: [Fact] = []

  init(facts: FactBook) {
    self.facts = facts
  }

  /// Decodes a mapping with known keys.
  ///
  /// - Parameters:
  ///   - keys: the keys that may stand there.
  ///   - tree: the mapping.
  ///   - path: the path of the mapping, for messages; empty at the top.
  ///   - elsewhere: keys that may stand there too, but were dealt with before, for messages.
  /// - Returns: what could be decoded; defaults stand in for absent keys.
  mutating func table(
    _ keys: [KeyDefinition], _ tree: Tree, path: String, elsewhere: [String] = []
  ) -> Settings {
    var settings = Settings(place: tree.place)
    let names = keys.map(\.name) + elsewhere
    guard case .mapping(let entries) = tree.content else {
      refuse(
        tree, path: path, shape: .table(keys),
        allowed: "a mapping with the keys \(names.joined(separator: ", "))")
      return settings
    }
    for entry in entries where !keys.contains(where: { $0.name == entry.key }) {
      refuseUnknown(entry, keys, names, path: path)
    }
    for key in keys {
      let keyPath = path.isEmpty ? key.name : "\(path).\(key.name)"
      if let entry = entries.first(where: { $0.key == key.name }) {
        if !isOfUse(key, in: settings) {
          refuseUseless(key, entry, path: keyPath)
        } else if let setting = value(key.shape, entry.value, path: keyPath) {
          settings.entries.append((key.name, setting))
        } else {
          settings.refused.append(key.name)
        }
        continue
      }
      if let condition = key.condition, !settings.meets(condition) { continue }
      switch key.presence {
      case .required:
        problems.append(
          Problem(
            tree.place, given: "the key \(keyPath) is missing",
            allowed: "it holds \(key.shape.allowed)"
              + (key.condition.map { ", with \($0.key): \(settings.word(at: $0.key))" } ?? ""),
            advice: "write, for example, \(key.name): \(key.shape.example)"))
      case .optional:
        break
      case .implied:
        let empty = Tree(place: tree.place, content: .mapping([]))
        if let setting = value(key.shape, empty, path: keyPath) {
          settings.entries.append((key.name, setting))
        }
      case .standard(let text, let reason):
        assume(key, text, reason, tree.place, path: keyPath, in: &settings)
      }
    }
    return settings
  }

  /// Records a key that is none of the names, with the one that was probably meant.
  private mutating func refuseUnknown(
    _ entry: Tree.Entry, _ keys: [KeyDefinition], _ names: [String], path: String
  ) {
    // A key that was written one level too high.
    let inner = keys.first { key in
      guard case .table(let below) = key.shape else { return false }
      return below.contains { $0.name == entry.key }
    }
    let meant =
      nearestName(to: entry.key, among: names) ?? inner.map { "\($0.name).\(entry.key)" }
    let place: Message = path.isEmpty ? "at the top level" : "in \(path)"
    problems.append(
      Problem(
        entry.place,
        given: "unknown key \(entry.key.isEmpty ? "\"\"" : entry.key.excerpt()) \(place)",
        allowed: "allowed are \(names.joined(separator: ", "))",
        advice: meant.map { "did you mean \($0)?" } ?? ""))
  }

  /// Takes a key's default, as if it stood in the text.
  private mutating func assume(
    _ key: KeyDefinition, _ text: String, _ reason: String, _ place: Place, path: String,
    in settings: inout Settings
  ) {
    let standard = Tree(
      place: place, content: .scalar(Scalar(text: text, style: .plain, value: .string)))
    guard var setting = value(key.shape, standard, path: path) else { return }
    setting.origin = .standard(because: reason)
    settings.entries.append((key.name, setting))
  }

  /// Whether a key that stands in the text has any effect; in doubt it has.
  ///
  /// The key that it depends on must be defined before it. Where that one was refused, nothing
  /// more is said.
  private func isOfUse(_ key: KeyDefinition, in settings: Settings) -> Bool {
    guard let condition = key.condition else { return true }
    return settings.refused.contains(condition.key) || settings.meets(condition)
  }

  private mutating func refuseUseless(_ key: KeyDefinition, _ entry: Tree.Entry, path: String) {
    guard let condition = key.condition else { return }
    problems.append(
      Problem(
        entry.place, given: "\(path) has no use here",
        allowed: "it counts only with \(condition.text)",
        advice: "remove it, or write \(condition.key): \(condition.words[0])"))
  }

  /// Decodes one value; a problem is recorded and `nil` returned if it does not fit its shape.
  mutating func value(_ shape: Shape, _ tree: Tree, path: String) -> Setting? {
    if let text = tree.text, LawText.resembles(text), let quantity = shape.uncertain {
      return law(quantity, text, tree, path: path)
    }
    switch shape {
    case .either(let shapes):
      guard let chosen = shapes.first(where: { $0.resembles(tree) }) else {
        return refuse(tree, path: path, shape: shape)
      }
      guard case .scalar = tree.content else { return value(chosen, tree, path: path) }
      // What is said to be allowed is all of it, not only what the text looks like.
      guard let text = tree.text else { return refuse(tree, path: path, shape: shape) }
      return scalar(chosen, text, tree, "\(path)", allowed: shape.allowed)
    case .list(let item):
      guard case .sequence(let items) = tree.content, !items.isEmpty else {
        return refuse(tree, path: path, shape: shape)
      }
      // A table with a bad key is decoded as far as it goes; in a list all items are good or none.
      let before = problems.count
      var settings: [Setting] = []
      for (i, tree) in items.enumerated() {
        if let setting = value(item, tree, path: "\(path)[\(i)]") { settings.append(setting) }
      }
      guard settings.count == items.count, problems.count == before else { return nil }
      return Setting(value: .list(settings), written: "", place: tree.place, origin: .text)
    case .table(let keys):
      guard case .mapping = tree.content else { return refuse(tree, path: path, shape: shape) }
      let settings = table(keys, tree, path: path)
      return Setting(value: .table(settings), written: "", place: tree.place, origin: .text)
    case .paths(let list):
      return paths(tree, list: list, path: path, shape: shape)
    default:
      guard let text = tree.text else { return refuse(tree, path: path, shape: shape) }
      return scalar(shape, text, tree, "\(path)", allowed: shape.allowed)
    }
  }

  /// Decodes the text of one value; a problem of it begins with a subject: a path, or some words.
  mutating func scalar(
    _ shape: Shape, _ text: String, _ tree: Tree, _ subject: Message, allowed: Message
  ) -> Setting? {
    var setting = Setting(value: .text(text), written: text, place: tree.place, origin: .text)
    var source = text
    // A text is for people; there a dollar is a dollar.
    if text.hasPrefix("$"), !shape.isText {
      guard let (fact, value) = resolve(text, in: text, tree, subject) else { return nil }
      setting.origin = .fact(fact)
      source = value
    }
    switch ScalarReader.read(source, as: shape) {
    case .success(let value):
      setting.value = value
      return setting
    case .failure(let mismatch):
      let given: Message =
        source == text
        ? "\(text.excerpt())" : "\(text.excerpt()), that is \(source.excerpt())"
      problems.append(
        Problem(
          tree.place, given: "\(subject) is \(given)\(mismatch.what)",
          allowed: "allowed is \(allowed)", advice: mismatch.advice))
      return nil
    }
  }

  /// Looks up a fact; a problem is recorded if there is none.
  mutating func resolve(
    _ name: String, in text: String, _ tree: Tree, _ subject: Message
  ) -> (fact: Fact, value: String)? {
    switch facts.resolve(String(name.dropFirst())) {
    case .success(let (fact, value)):
      if !factsUsed.contains(where: { $0.name == fact.name }) { factsUsed.append(fact) }
      return (fact, value)
    case .failure(let failure):
      problems.append(
        Problem(
          tree.place, given: "\(subject) is \(text.excerpt()), but \(failure.found)",
          allowed: failure.allowed, advice: failure.advice))
      return nil
    }
  }

  private mutating func paths(
    _ tree: Tree, list: Bool, path: String, shape: Shape
  ) -> Setting? {
    guard case .mapping(let entries) = tree.content, !entries.isEmpty else {
      return refuse(tree, path: path, shape: shape)
    }
    var changes: [PathChange] = []
    for entry in entries {
      let values: [Tree]
      switch (list, entry.value.content) {
      case (true, .sequence(let items)) where !items.isEmpty: values = items
      case (true, _):
        return refuse(entry.value, path: "\(path).\(entry.key.excerpt())", shape: shape)
      case (false, _): values = [entry.value]
      }
      changes.append(
        PathChange(
          path: entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init),
          place: entry.place, values: values))
    }
    return Setting(value: .paths(changes), written: "", place: tree.place, origin: .text)
  }

  /// Records that a tree does not fit its shape.
  @discardableResult
  private mutating func refuse(
    _ tree: Tree, path: String, shape: Shape, allowed: Message? = nil
  ) -> Setting? {
    let subject: Message = path.isEmpty ? "the scenario" : "\(path)"
    let given: Message =
      switch tree.content {
      case .scalar(let scalar) where scalar.value == .null: "\(subject) is empty"
      case .scalar(let scalar): "\(subject) is \(scalar.text.excerpt())"
      case .sequence(let items) where items.isEmpty: "\(subject) is an empty list"
      case .sequence: "\(subject) is a list"
      case .mapping: "\(subject) is a mapping"
      }
    problems.append(
      Problem(
        tree.place, given: given,
        allowed: "allowed is \(allowed ?? shape.allowed)",
        advice: "write, for example, \(shape.example)"))
    return nil
  }
}
