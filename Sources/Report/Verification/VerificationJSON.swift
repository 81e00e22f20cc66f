import Statistics
import Wording

/// What came of running one scenario in many ways, as JSON of the schema `fentan.verify/1`.
public enum VerificationJSON {
  /// The document, one way a line.
  public static func render(_ document: VerificationDocument) -> String {
    let ways = document.ways.map { way in
      "    {\"way\": \(english(way.name)), \"sha256\": \(JSONResults.text(way.digest)), "
        + "\"same\": \(way.isSame), \"seconds\": \(NumberText.fixed(way.seconds, decimals: 3)), "
        + "\"difference\": \(english(way.difference))}"
    }
    return """
      {
        "schema": "fentan.verify/1",
        "engine": \(JSONResults.text(document.engine)),
        "scenario": {"title": \(JSONResults.text(document.title)), "sha256": \
      \(JSONResults.text(document.sha256))},
        "seed": \(document.seed),
        "replications": \(document.replications),
        "blocks": \(document.blocks),
        "same": \(document.digest != nil),
        "sha256": \(document.digest.map(JSONResults.text) ?? "null"),
        "saved-at-kills": [\(document.savedAtKills.map(String.init).joined(separator: ", "))],
        "exact": {"rows": \(document.exactRows), "worst": \(worst(document.worst))},
        "ways": [
      \(ways.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// JSON is the same in all languages.
  private static func english(_ message: Message) -> String {
    JSONResults.text(message.text(in: .english))
  }

  private static func worst(_ row: ResultRow?) -> String {
    guard let row else { return "null" }
    let texts = zip(
      ["variant", "metric", "group", "statistic"],
      [row.variant, row.metric, row.group, row.statistic])
    let cells = texts.map { "\"\($0)\": \(JSONResults.text($1))" }
    return "{" + (cells + ["\"z\": \(JSONResults.number(row.z))"]).joined(separator: ", ") + "}"
  }
}
