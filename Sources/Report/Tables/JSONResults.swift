import Statistics

/// Results as one JSON document of the schema `fentan.results/1`.
public enum JSONResults {
  /// The document, one row a line.
  public static func render(_ document: ResultsDocument) -> String {
    let facts = document.facts.map {
      "    {\"name\": \(text($0.name)), \"value\": \(text($0.value)), \"source\": \(text($0.source))}"
    }
    let reported = document.reported.map(figure)
    let observed = ObservedComparison.all(document.observed, document.rows).map(comparison)
    let history = observed.isEmpty ? "" : "\n  \"observed\": \(list(observed)),"
    let verdicts = document.verdicts.map(verdict)
    let expectations = verdicts.isEmpty ? "" : "\n  \"expectations\": \(list(verdicts)),"
    let rows = (document.rows + document.convergence).map(row)
    let looks = document.looks.map(JSONResults.looks) ?? ""
    return """
      {
        "schema": "fentan.results/1",
        "engine": \(text(document.engine)),
        "scenario": {"title": \(text(document.title)), "model": \(text(document.model)), \
      "sha256": \(text(document.sha256))},
        "command": \(text(document.command)),
        "seed": \(document.seed),
        "replications": \(document.replications),\(looks)
        "metrics": \(list(metrics(document))),
        "variants": \(list(document.variants.map(variant))),
        "facts": \(list(facts)),
        "reported": \(list(reported)),\(history)\(expectations)
        "distributions": \(list(document.distributions.map(distribution))),
        "rows": \(list(rows))
      }

      """
  }

  private static func figure(_ figure: ReportedFigure) -> String {
    let texts = zip(
      ["metric", "group", "basis", "note"],
      [figure.metric, figure.group, figure.basis, figure.note].map(text))
    return "    {" + texts.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      + ", \"value\": \(number(figure.value))}"
  }

  /// A point of a history beside what a variant simulated; without a group it is not compared.
  private static func comparison(_ comparison: ObservedComparison) -> String {
    let point = comparison.point
    let cells: [(String, String)] = [
      ("variant", text(comparison.variant)), ("series", text(point.series)),
      ("metric", text(point.metric)), ("date", text(point.date)),
      ("group", comparison.group.map(text) ?? "null"), ("observed", number(point.value)),
      ("mean", number(comparison.mean)), ("p5", number(comparison.low)),
      ("p95", number(comparison.high)),
      ("inside", comparison.isInside.map { "\($0)" } ?? "null"), ("unit", text(point.unit)),
      ("scope", text(point.scope)), ("confidence", text(point.confidence)),
      ("sources", "[" + point.sources.map(text).joined(separator: ", ") + "]"),
    ]
    return "    {" + cells.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func verdict(_ verdict: Verdict) -> String {
    let cells: [(String, String)] = [
      ("expectation", text(verdict.expectation)), ("variant", text(verdict.variant)),
      ("outcome", text(verdict.outcome.rawValue)), ("value", number(verdict.value)),
      ("low", number(verdict.low)), ("high", number(verdict.high)),
      ("limit", number(verdict.limit)), ("exact", "\(verdict.isExact)"),
      ("unit", text(verdict.unit)),
    ]
    return "    {" + cells.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  static func object(_ cells: [(String, String)]) -> String {
    "{" + cells.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n  ]"
  }

  private static func row(_ row: ResultRow) -> String {
    let texts = [row.variant, row.metric, row.group, row.statistic].map(text)
    let numbers = [row.value, row.standardError, row.low, row.high, row.exact, row.z].map(number)
    let cells =
      zip(CSVTable.columns, texts + numbers + [text(row.unit)])
      + (row.note.map { [("note", text($0))] } ?? [])
    return "    {" + cells.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  static func number(_ number: Double?) -> String {
    let text = NumberText.exact(number)
    return text.isEmpty ? "null" : text
  }

  /// A text as JSON writes it (RFC 8259, section 7).
  static func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0"..."\u{1F}":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
