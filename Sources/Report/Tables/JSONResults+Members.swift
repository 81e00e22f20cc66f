import Statistics

/// A member of the document, which writes and describes itself.
struct ResultsMember: Sendable {
  /// Its name.
  let name: String

  /// What it means.
  let meaning: String

  /// What JSON Schema says of it, besides its meaning.
  let schema: JSONNode

  /// Whether every document has it.
  var isRequired = true

  /// Its value in a document as JSON has it; `nil` where the document has none.
  let json: @Sendable (ResultsDocument) -> String?
}

extension JSONResults {
  /// The members of a document of results, in their order.
  static let members: [ResultsMember] =
    heading
    + [
      .init(
        name: "metrics", meaning: "All metrics of the model, with their meanings.",
        schema: .lines(of: .metric, "A metric.")
      ) { list(MetricLine.all($0).map { "    " + [Field].metric.json($0) }) },
      .init(
        name: "variants", meaning: "The variants, each with the values that make it what it is.",
        schema: .members(("type", .text("array")), ("items", VariantSettings.schema))
      ) { list($0.variants.map(\.json)) },
      .init(
        name: "facts", meaning: "The facts that the scenario names with $.",
        schema: .lines(of: .fact, "A fact with its source.")
      ) { list($0.facts.map { "    " + [Field].fact.json($0) }) },
      .init(
        name: "reported",
        meaning: "Figures from elsewhere; rows have them too, with the statistic reported.",
        schema: .lines(of: .reported, "A figure from elsewhere.")
      ) { list($0.reported.map { "    " + [Field].reported.json($0) }) },
      .init(
        name: "observed",
        meaning: "Points of histories beside what each variant simulated for their days; left out"
          + " where there are none.",
        schema: .lines(of: .observed, "A point beside what one variant simulated."),
        isRequired: false
      ) { document in
        let all = ObservedComparison.all(document.observed, document.rows)
        return all.isEmpty ? nil : list(all.map { "    " + [Field].observed.json($0) })
      },
      .init(
        name: "expectations",
        meaning: "What became of the thresholds; left out where there are none.",
        schema: .lines(of: .verdict, "What became of one threshold in one variant."),
        isRequired: false
      ) { document in
        document.verdicts.isEmpty
          ? nil : list(document.verdicts.map { "    " + [Field].verdict.json($0) })
      },
      .init(
        name: "distributions", meaning: "How the headline metrics are spread.",
        schema: .lines(of: .distribution, "How the numbers of a metric are spread.")
      ) { list($0.distributions.map { "    " + [Field].distribution.json($0) }) },
      .init(
        name: "rows", meaning: "The results: one statistic of one metric a row.",
        schema: .lines(of: .row, "One statistic, with its uncertainty and its exact value.")
      ) { document in
        list((document.rows + document.convergence).map { "    " + [Field].row.json($0) })
      },
    ]

  private static let heading: [ResultsMember] = [
    .init(
      name: "schema", meaning: "What this document is.",
      schema: .members(("const", .text(schemaName)))
    ) { _ in text(schemaName) },
    .init(
      name: "engine", meaning: "The version of fentan.", schema: .members(("type", .text("string")))
    ) { text($0.engine) },
    .init(
      name: "scenario", meaning: "What was run.",
      schema: .members(
        ("type", .text("object")),
        (
          "properties",
          .members(
            ("title", .members(("type", .text("string")), ("description", .text("Its title.")))),
            ("model", .members(("type", .text("string")), ("description", .text("Its model.")))),
            (
              "sha256",
              .members(
                ("type", .text("string")), ("pattern", .text("^([0-9a-f]{64})?$")),
                (
                  "description",
                  .text("The digest of its text with all that it extends and of what flags change.")
                ))
            ))
        ),
        ("required", .texts(["title", "model", "sha256"])), ("additionalProperties", .flag(false)))
    ) { document in
      "{\"title\": \(text(document.title)), \"model\": \(text(document.model)), "
        + "\"sha256\": \(text(document.sha256))}"
    },
    .init(
      name: "command", meaning: "The command that makes the same results; empty for a study.",
      schema: .members(("type", .text("string")))
    ) { text($0.command) },
    .init(
      name: "seed", meaning: "The seed of all random numbers.",
      schema: .members(
        ("type", .text("integer")), ("minimum", .whole(0)), ("maximum", .whole(.max)))
    ) { "\($0.seed)" },
    .init(
      name: "replications",
      meaning: "How many replications were run; 0 where all was computed from exact laws.",
      schema: .members(("type", .text("integer")), ("minimum", .whole(0)))
    ) { "\($0.replications)" },
    .init(
      name: "looks",
      meaning: "How a run stopped by itself; left out for a fixed number of replications.",
      schema: looksSchema, isRequired: false
    ) { $0.looks.map(looks) },
  ]
}

extension JSONNode {
  /// A list of objects with the given members.
  fileprivate static func lines<Item>(of fields: [Field<Item>], _ meaning: String) -> JSONNode {
    .members(("type", .text("array")), ("items", fields.objectSchema(meaning)))
  }
}
