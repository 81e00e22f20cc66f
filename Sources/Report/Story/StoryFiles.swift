import Statistics

/// The events of a story as comma-separated values (RFC 4180), one quantity a line.
public enum StoryCSV {
  /// The columns, in order; `event` numbers the events from 1.
  public static let columns = ["event", "time", "kind", "who", "quantity", "value", "unit"]

  /// The events with a header, every line ended by CR LF.
  public static func render(_ document: StoryDocument) -> String {
    var text = columns.joined(separator: ",") + "\r\n"
    for (i, event) in document.events.enumerated() {
      for quantity in event.quantities {
        let cells =
          ["\(i + 1)"] + [event.time, event.kind, event.who, quantity.name].map(CSVTable.quoted)
          + [NumberText.exact(quantity.number, decimals: quantity.decimals)]
          + [CSVTable.quoted(quantity.unit)]
        text += cells.joined(separator: ",") + "\r\n"
      }
    }
    return text
  }
}

/// A story as one JSON document of the schema `fentan.replay/1`.
public enum StoryJSON {
  /// The document, one event or number a line.
  public static func render(_ document: StoryDocument) -> String {
    let told = document.numbers.filter { $0.told != nil }
    return """
      {
        "schema": "fentan.replay/1",
        "engine": \(text(document.engine)),
        "scenario": {"title": \(text(document.title)), "sha256": \(text(document.sha256))},
        "seed": \(document.seed),
        "variant": \(text(document.variant)),
        "replication": \(document.replication),
        "events": \(JSONResults.list(document.events.map(event))),
        "measures": \(JSONResults.list(document.numbers.map(measure))),
        "checks": \(JSONResults.list(told.map(check)))
      }

      """
  }

  private static func event(_ event: StoryEvent) -> String {
    let quantities = event.quantities.map {
      object([
        ("name", text($0.name)),
        ("value", NumberText.exact($0.number, decimals: $0.decimals)), ("unit", text($0.unit)),
      ])
    }
    return "    "
      + object([
        ("time", text(event.time)), ("kind", text(event.kind)), ("who", text(event.who)),
        ("groups", "[\(event.groups.map(text).joined(separator: ", "))]"),
        ("quantities", "[\(quantities.joined(separator: ", "))]"),
      ])
  }

  private static func measure(_ number: StoryDocument.Number) -> String {
    "    "
      + object([
        ("metric", text(number.metric)), ("group", text(number.group)),
        ("value", JSONResults.number(number.value)), ("unit", text(number.unit)),
      ])
  }

  private static func check(_ number: StoryDocument.Number) -> String {
    "    "
      + object([
        ("metric", text(number.metric)), ("group", text(number.group)),
        ("told", JSONResults.number(number.told)),
        ("stored", JSONResults.number(number.value)), ("agrees", "\(number.agrees)"),
      ])
  }

  private static func object(_ entries: [(String, String)]) -> String {
    "{" + entries.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func text(_ text: String) -> String { JSONResults.text(text) }
}
