import Statistics

/// Results as a Frictionless data package: CSV files, and datapackage.json that describes them.
///
/// Nothing in it depends on when or where it was made. Source: https://datapackage.org, version 2.
public struct DataPackage: Sendable {
  /// A file of a package.
  public struct File: Equatable, Sendable {
    /// Where it is, from the package's folder.
    public var path: String

    /// What is in it.
    public var text: String
  }

  /// The file that describes the others.
  public static let descriptor = "datapackage.json"

  /// The tables besides those of metrics, whether a run has them or not.
  static let names = [
    "results", "expectations", "reported", "observed", "histograms", "exceedance", "lorenz",
    "convergence", "facts",
  ]

  /// Where CSV files of any package may be.
  ///
  /// - Parameter metrics: the names of all metrics that there are.
  /// - Returns: the paths, from the package's folder.
  public static func paths(metrics: [String]) -> [String] {
    names.map { "\($0).csv" } + metrics.map { "\(PackageTable.metricFolder)/\($0).csv" }
  }

  /// All files, the description last: where it stands, all that it describes does too.
  public let files: [File]

  /// Makes the files of a package.
  ///
  /// - Parameters:
  ///   - document: the results.
  ///   - byteOrderMark: whether CSV files begin with one.
  ///   - digest: computes the SHA-256 of bytes, as hexadecimal digits.
  public init(
    _ document: ResultsDocument, byteOrderMark: Bool = false, digest: ([UInt8]) -> String
  ) {
    let tables = DataPackage.tables(document)
    let resources = tables.map { $0.resource(byteOrderMark: byteOrderMark, digest: digest) }
    let descriptor = DataPackage.description(document, resources.map(\.0)).rendered() + "\n"
    files =
      zip(tables, resources).map { File(path: $0.path, text: $1.text) } + [
        File(path: DataPackage.descriptor, text: descriptor)
      ]
  }

  /// The tables of a document.
  private static func tables(_ document: ResultsDocument) -> [PackageTable] {
    let tidy = ["variant", "metric", "group", "statistic"]
    let own = [
      PackageTable(
        "results", "All results",
        "Every number of the run: one statistic of one metric a row.",
        document.rows + document.convergence, CSVTable.fields, key: tidy, always: true),
      PackageTable(
        "expectations", "Thresholds", "What became of each threshold in each variant.",
        document.verdicts, .verdict, key: ["expectation", "variant"]),
      PackageTable(
        "reported", "Reported beside simulated",
        "Figures from elsewhere beside what each variant"
          + " simulated.", ReportedComparison.all(document.reported, document.rows), .comparison,
        key: ["variant", "metric", "group"]),
      PackageTable(
        "observed", "Observed beside simulated",
        "Points of histories beside what each variant simulated for their days.",
        ObservedComparison.all(document.observed, document.rows), .observed,
        key: ["variant", "series", "metric", "date", "scope"]),
      PackageTable(
        "histograms", "Histograms", "How the headline metrics are spread: a bin a line.",
        DistributionPoint.all(document.distributions, \.bins), DistributionPoint.columns(.bin),
        key: ["variant", "metric", "group", "low"]),
      PackageTable(
        "exceedance", "Chances to exceed", "How often the headline metrics are above a number.",
        DistributionPoint.all(document.distributions, \.exceedance),
        DistributionPoint.columns(.exceedance), key: ["variant", "metric", "group", "value"]),
      PackageTable(
        "lorenz", "Lorenz curves",
        "What part of the money the part of the people who get least has together.",
        DistributionPoint.all(document.distributions, \.lorenz),
        DistributionPoint.columns(.lorenz), key: ["variant", "metric", "group", "people"]),
      PackageTable(
        "convergence", "Convergence", "What was known after more and more replications.",
        document.convergence, CSVTable.fields, key: tidy),
      PackageTable(
        "facts", "Facts", "The facts that the scenario names with $.", document.facts, .fact,
        key: ["name"]),
    ]
    return own.compactMap { $0 }
      + MetricColumns.all(document.rows).map { table in
        let meaning = document.metrics.first { $0.name == table.metric }?.meaning
        return PackageTable(table, title: meaning ?? table.metric)
      }
  }

  private static func description(
    _ document: ResultsDocument, _ resources: [JSONNode]
  ) -> JSONNode {
    let runs =
      document.replications > 0
      ? "\(document.replications) replications with seed \(document.seed)"
      : "Computed from exact laws, without simulation"
    let package = JSONNode.members(
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text("fentan-results-\(document.sha256.prefix(12))")),
      ("title", .text(document.title)),
      ("description", .text("\(runs), by fentan \(document.engine).")),
      (
        "fentan",
        .members(
          ("engine", .text(document.engine)), ("command", .text(document.command)),
          ("scenario-sha256", .text(document.sha256)),
          ("seed", .text("\(document.seed)")),
          ("replications", .whole(UInt64(document.replications))))
      ))
    let sources = document.facts.map(source)
    return (sources.isEmpty ? package : package.with("sources", .list(sources)))
      .with("resources", .list(resources))
  }

  /// The source of a fact; with a path where that is an address.
  private static func source(_ fact: ResultsDocument.FactLine) -> JSONNode {
    let words = fact.source.split(separator: " ")
    let addresses = words.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    let rest = words.filter { !addresses.contains($0) }.joined(separator: " ")
    let title = "$\(fact.name) = \(fact.value)" + (rest.isEmpty ? "" : ": \(rest)")
    let node = JSONNode.members(("title", .text(title)))
    return addresses.first.map { node.with("path", .text(String($0))) } ?? node
  }
}
