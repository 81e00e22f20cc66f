/// One thing that is wrong with a scenario: where, what was given, what is allowed, what to do.
public struct Problem: Hashable, Sendable {
  /// Where it stands.
  public var place: Place

  /// What was given.
  public var given: String

  /// What is allowed there.
  public var allowed: String

  /// What to do about it.
  public var advice: String

  /// Reports a problem; `advice` may be empty where `allowed` says all.
  ///
  /// Whatever the parts quote of a scenario, they end up on one line and without control
  /// characters.
  public init(_ place: Place, given: String, allowed: String, advice: String = "") {
    self.place = place
    self.given = given.visible
    self.allowed = allowed.visible
    self.advice = advice.visible
  }
}

extension Problem: CustomStringConvertible {
  /// The problem on one line.
  public var description: String {
    let parts = [given, allowed, advice].filter { !$0.isEmpty }
    return "\(place): \(parts.joined(separator: "; "))"
  }
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
