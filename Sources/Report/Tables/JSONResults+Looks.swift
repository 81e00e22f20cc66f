extension JSONResults {
  /// How a run stopped by itself, as a member of the document.
  static func looks(_ looks: LooksTaken) -> String {
    let lines = looks.precision.map { "    " + [Field].precision.json($0) }
    return "{\"count\": \(looks.looks), \"confidence\": \(number(looks.confidence)), "
      + "\"precision\": \(list(lines))}"
  }

  /// What JSON Schema says of it.
  static let looksSchema = JSONNode.members(
    ("type", .text("object")),
    (
      "properties",
      .members(
        (
          "count",
          .members(
            ("type", .text("integer")), ("minimum", .whole(1)),
            ("description", .text("How often the run has looked at its results.")))
        ),
        (
          "confidence",
          .members(
            ("type", .text("number")), ("exclusiveMinimum", .whole(0)), ("maximum", .whole(1)),
            (
              "description",
              .text("The confidence of each interval, so that those of all looks hold with 95%.")
            ))
        ),
        (
          "precision",
          .members(
            ("type", .text("array")),
            ("items", [Field].precision.objectSchema("What was to be known, and how precisely.")))
        ))
    ),
    ("required", .texts(["count", "confidence", "precision"])),
    ("additionalProperties", .flag(false)))
}
