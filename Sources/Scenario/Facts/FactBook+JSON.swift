extension FactBook {
  /// Facts as a JSON array, each with all that is known of it.
  public static func json(_ facts: [Fact]) -> String {
    JSONText.array(facts.map(\.json)).rendered() + "\n"
  }
}

extension Fact {
  fileprivate var json: JSONText {
    var entries: [(String, JSONText)] = [("name", .string(name))]
    switch value {
    case .single(let text): entries.append(("value", .string(text)))
    case .range(let low, let high):
      entries += [("low", .string(low)), ("high", .string(high))]
    }
    entries += [
      ("unit", .string(unit)), ("date", .string(date)), ("meaning", .string(meaning)),
      ("reading", .string(reading)), ("place", .string(place)),
      ("confidence", .string(confidence)),
      ("sources", .array(sources.map { .string($0) })),
    ]
    return .object(entries)
  }
}
