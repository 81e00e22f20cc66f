public import Wording

/// One thing that is wrong with a scenario: where, what was given, what is allowed, what to do.
public struct Problem: Hashable, Sendable {
  /// Where it stands.
  public var place: Place

  /// What was given.
  public var given: Message

  /// What is allowed there.
  public var allowed: Message

  /// What to do about it.
  public var advice: Message

  /// Reports a problem; `advice` may be empty where `allowed` says all.
  ///
  /// Whatever the parts quote of a scenario, they end up on one line and without control
  /// characters.
  public init(_ place: Place, given: Message, allowed: Message, advice: Message = "") {
    self.place = place
    self.given = given.mapValues(\.visible)
    self.allowed = allowed.mapValues(\.visible)
    self.advice = advice.mapValues(\.visible)
  }

  /// The problem on one line; the place that an editor jumps to is the same in all languages.
  public var message: Message {
    let parts = [given, allowed, advice].filter { !$0.isEmpty }
    return "\(place): \(parts.joined(separator: "; "))"
  }

  /// The problem on one line of a language.
  public func text(in language: Language) -> String { message.text(in: language) }
}

extension Problem: CustomStringConvertible {
  /// The problem on one line, in English.
  public var description: String { text(in: .english) }
}

/// All that is wrong with a scenario, in the order of the text.
public struct ScenarioProblems: Error, Equatable, Sendable {
  /// The problems; never empty.
  public var problems: [Problem]

  /// Collects problems: each once, sorted by source, line and column.
  public init(_ problems: [Problem]) {
    var seen = Set<Problem>()
    self.problems = problems.filter { seen.insert($0).inserted }.enumerated()
      .sorted { left, right in
        let a = left.element.place
        let b = right.element.place
        if a.source != b.source { return a.source < b.source }
        if let p = a.position, let q = b.position, p != q { return p < q }
        return left.offset < right.offset
      }
      .map(\.element)
  }
}
