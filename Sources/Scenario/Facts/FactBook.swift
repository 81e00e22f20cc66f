import Wording

/// The facts that scenarios may name with `$`.
public struct FactBook: Sendable {
  /// All facts, sorted by name.
  public let facts: [Fact]

  /// Collects facts; of two with one name the first counts.
  public init(_ facts: [Fact]) {
    self.facts = facts.sorted { $0.name < $1.name }
  }

  /// Why a name gives no single value.
  struct Failure: Error, Equatable {
    var found: Message
    var allowed: Message
    var advice: Message
  }

  /// Finds the value that a name stands for.
  ///
  /// A range has no single value: `.low`, `.high` and `.middle` behind its name choose one.
  ///
  /// - Parameter name: the name without its dollar sign.
  /// - Returns: the fact and the text of its value.
  func resolve(_ name: String) -> Result<(Fact, String), Failure> {
    if let fact = fact(named: name) {
      switch fact.value {
      case .single(let text): return .success((fact, text))
      case .range(let low, let high):
        return .failure(
          Failure(
            found: "this fact is a range from \(low) to \(high)",
            allowed: "one value is needed here",
            advice: "write $\(name).low, $\(name).middle or $\(name).high"))
      }
    }
    if let dot = name.lastIndex(of: "."), let fact = fact(named: String(name[..<dot])),
      case .range(let low, let high) = fact.value
    {
      switch name[name.index(after: dot)...] {
      case "low": return .success((fact, low))
      case "high": return .success((fact, high))
      case "middle":
        if let middle = FactBook.middle(low, high) { return .success((fact, middle)) }
        return .failure(
          Failure(
            found: "the range from \(low) to \(high) has no middle",
            allowed: "only a range of quantities with one unit has one",
            advice: "write $\(fact.name).low or $\(fact.name).high"))
      default:
        return .failure(
          Failure(
            found: "this fact is a range from \(low) to \(high)",
            allowed: "one value is needed here",
            advice: "write $\(fact.name).low, $\(fact.name).middle or $\(fact.name).high"))
      }
    }
    let nearest = nearestName(to: name, among: facts.map(\.name))
    return .failure(
      Failure(
        found: "there is no fact of that name",
        allowed: "`fentan facts` lists them all",
        advice: nearest.map { "did you mean $\($0)?" } ?? ""))
  }

  /// The fact with exactly this name.
  public func fact(named name: String) -> Fact? {
    facts.first { $0.name == name }
  }

  private static func middle(_ low: String, _ high: String) -> String? {
    guard let a = try? Quantity(low), let b = try? Quantity(high), a.unit == b.unit,
      let middle = ExactDecimal.middle(a.number, b.number)?.text
    else { return nil }
    return switch a.unit {
    case .none, .fraction: middle
    case .money: "\(middle) 分"
    case .years: "\(middle) 年"
    case .perSecond: "\(middle)/s"
    case .things(let word), .time(let word): "\(middle) \(word)"
    }
  }
}
