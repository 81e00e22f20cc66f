import Glibc
import Report
import Scenario
import Statistics
import Wording

/// Reads results that were saved: the document `fentan.results/1`, or the folder that holds it.
enum ResultsReader {
  /// A results document has at most so many bytes.
  static let largest = YAML.largest

  /// Reads results.
  ///
  /// - Parameter path: a results.json, the folder of one, or `-` for standard input.
  /// - Returns: the document, and the path of its file.
  /// - Throws: a failure with the place of what is not as it should be.
  static func read(_ path: String) throws(Failure) -> (document: ResultsDocument, path: String) {
    let file = isFolder(path) ? "\(path)/results.json" : path
    let bytes = try InputFile.read(file, most: largest)
    let node: Node
    do throws(YAMLError) {
      node = try YAML.parse(bytes)
    } catch {
      throw Failure(code: .inputOutput, message: "\(Problem(error, source: file))")
    }
    let fields = try ResultFields(node, path: file)
    let schema = fields.text("schema")
    guard schema == "fentan.results/1" else {
      throw ResultFields.failure(
        file, node, "the schema is \(schema.isEmpty ? "none" : schema), not fentan.results/1")
    }
    return (try document(fields), file)
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func document(_ fields: ResultFields) throws(Failure) -> ResultsDocument {
    let scenario = try fields.object("scenario")
    let metrics = try fields.objects("metrics")
    let rows = try all(fields, "rows", row)
    return ResultsDocument(
      engine: fields.text("engine"), title: scenario.text("title"), model: scenario.text("model"),
      sha256: scenario.text("sha256"), seed: try fields.whole("seed"),
      replications: try fields.whole("replications"),
      facts: try all(fields, "facts") { fact in
        .init(
          name: fact.text("name"), value: factValue(fact.text("value")),
          source: fact.text("source"))
      },
      metrics: metrics.map { ($0.text("name"), $0.text("meaning")) },
      headlines: metrics.filter { $0.has("headline") }
        .sorted { ($0.number("headline") ?? 0) < ($1.number("headline") ?? 0) }
        .map { $0.text("name") },
      variants: try all(fields, "variants", variant), command: fields.text("command"),
      distributions: try all(fields, "distributions", distribution),
      reported: try all(fields, "reported") { figure throws(Failure) in
        ReportedFigure(
          metric: figure.text("metric"), group: figure.text("group"),
          value: try figure.needed("value"), basis: figure.text("basis"),
          note: figure.text("note"))
      },
      observed: try observed(fields), verdicts: try all(fields, "expectations", verdict),
      looks: try looks(fields),
      convergence: rows.filter { $0.group.contains("replications=") },
      rows: rows.filter { !$0.group.contains("replications=") })
  }

  /// The value of a fact; a range is said in the language of the page.
  private static func factValue(_ text: String) -> Message {
    guard let place = text.firstRange(of: " to ") else { return Message(verbatim: text) }
    return "\(String(text[..<place.lowerBound])) to \(String(text[place.upperBound...]))"
  }

  private static func all<Item>(
    _ fields: ResultFields, _ name: String, _ read: (ResultFields) throws(Failure) -> Item
  ) throws(Failure) -> [Item] {
    var items: [Item] = []
    for object in try fields.objects(name) { items.append(try read(object)) }
    return items
  }

  private static func row(_ fields: ResultFields) -> ResultRow {
    ResultRow(
      variant: fields.text("variant"), metric: fields.text("metric"), group: fields.text("group"),
      statistic: fields.text("statistic"), value: fields.number("value"),
      standardError: fields.number("se"), low: fields.number("low"), high: fields.number("high"),
      exact: fields.number("exact"), z: fields.number("z"), unit: fields.text("unit"),
      note: fields.has("note") ? fields.text("note") : nil)
  }

  private static func variant(_ fields: ResultFields) throws(Failure) -> VariantSettings {
    VariantSettings(
      name: fields.text("name"),
      settings: try all(fields, "settings") { setting in
        .init(
          path: setting.text("path"), value: setting.text("value"), origin: setting.text("origin"))
      })
  }

  private static func distribution(_ fields: ResultFields) throws(Failure) -> Distribution {
    Distribution(
      variant: fields.text("variant"), metric: fields.text("metric"), group: fields.text("group"),
      unit: fields.text("unit"), count: try fields.whole("count"),
      below: try fields.whole("below"), above: try fields.whole("above"),
      bins: fields.numbers("bins").filter { $0.count == 4 }.map {
        .init(low: $0[0] ?? 0, high: $0[1] ?? 0, count: Int($0[2] ?? 0), exact: $0[3])
      },
      exceedance: fields.numbers("exceedance").filter { $0.count == 3 }.map {
        .init(value: $0[0] ?? 0, chance: $0[1] ?? 0, exact: $0[2])
      },
      lorenz: fields.numbers("lorenz").filter { $0.count == 2 }.map {
        .init(people: $0[0] ?? 0, money: $0[1] ?? 0)
      })
  }

  /// The points of histories, each once, with the groups of all variants.
  private static func observed(_ fields: ResultFields) throws(Failure) -> [ObservedPoint] {
    var order: [[String]] = []
    var points: [[String]: ObservedPoint] = [:]
    for object in try fields.objects("observed") {
      let key = ["series", "metric", "date", "observed"].map(object.text)
      if points[key] == nil {
        order.append(key)
        points[key] = ObservedPoint(
          series: object.text("series"), metric: object.text("metric"), date: object.text("date"),
          value: try object.needed("observed"), unit: object.text("unit"),
          scope: object.text("scope"), confidence: object.text("confidence"),
          sources: object.list("sources").compactMap { node in
            if case .scalar(let scalar) = node.content { scalar.text } else { nil }
          }, groups: [:])
      }
      if object.has("group") { points[key]?.groups[object.text("variant")] = object.text("group") }
    }
    return order.compactMap { points[$0] }
  }

  private static func verdict(_ fields: ResultFields) throws(Failure) -> Verdict {
    Verdict(
      expectation: fields.text("expectation"), variant: fields.text("variant"),
      outcome: Verdict.Outcome(rawValue: fields.text("outcome")) ?? .undecided,
      value: fields.number("value"), low: fields.number("low"), high: fields.number("high"),
      limit: try fields.needed("limit"), isExact: fields.isTrue("exact"), unit: fields.text("unit"))
  }

  private static func looks(_ fields: ResultFields) throws(Failure) -> LooksTaken? {
    guard fields.has("looks") else { return nil }
    let looks = try fields.object("looks")
    return LooksTaken(
      looks: try looks.whole("count"), confidence: try looks.needed("confidence"),
      precision: try all(looks, "precision") { line throws(Failure) in
        PrecisionLine(
          variant: line.text("variant"), metric: line.text("metric"), group: line.text("group"),
          value: line.number("value"), halfWidth: line.number("half_width"),
          goal: try line.needed("goal"), isReached: line.isTrue("reached"))
      })
  }
}
