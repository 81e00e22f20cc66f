/// One CSV file of a data package: its text, and what its columns mean.
struct PackageTable: Sendable {
  /// The name in the package: lower-case letters, digits and hyphens, safe as a file name anywhere.
  let name: String

  /// The folder within the package that the file is in; empty for the package's own.
  let folder: String

  /// The folder of the tables of single metrics.
  static let metricFolder = "tables"

  /// What the table shows, in a few words.
  let title: String

  /// What it is for, in a sentence.
  let description: String

  /// What Table Schema says of each column.
  let columns: [JSONNode]

  /// The columns that together name a row; empty where rows may be alike in all names.
  let key: [String]

  /// The file.
  let text: String

  /// Where the file is, from the package's folder.
  var path: String { folder.isEmpty ? "\(name).csv" : "\(folder)/\(name).csv" }

  /// A table of items; `nil` where there are none, unless it is always there.
  ///
  /// - Parameters:
  ///   - name: the name of the table.
  ///   - title: what it shows.
  ///   - description: what it is for.
  ///   - items: the items, one a line.
  ///   - fields: the columns.
  ///   - key: the columns that name a line; they are left out of the schema if they do not.
  ///   - always: whether there is a file even without items.
  init?<Item>(
    _ name: String, _ title: String, _ description: String, _ items: [Item],
    _ fields: [Field<Item>], key: [String], always: Bool = false
  ) {
    guard always || !items.isEmpty else { return nil }
    self.name = name
    folder = ""
    self.title = title
    self.description = description
    columns = fields.map(\.tableSchema)
    let keys = fields.filter { key.contains($0.name) }
    let names = Set(items.map { item in keys.map { $0.cell(item) } })
    self.key = names.count == items.count ? key : []
    text = CSVTable.render(items, fields)
  }

  /// A table of one metric.
  init(_ table: MetricColumns, title: String) {
    name = table.metric
    folder = PackageTable.metricFolder
    self.title = title
    description =
      "One line for each variant and group; a column for each statistic, with its standard error,"
      + " interval, exact value and z-score behind it where there are any."
    columns = table.schema
    key = ["variant", "group"]
    text = table.text
  }

  /// The file among those of a package.
  ///
  /// - Parameters:
  ///   - byteOrderMark: whether the file begins with one.
  ///   - digest: computes the SHA-256 of bytes, as hexadecimal digits.
  /// - Returns: the resource of datapackage.json, and the text of the file.
  func resource(byteOrderMark: Bool, digest: ([UInt8]) -> String) -> (JSONNode, text: String) {
    let text = (byteOrderMark ? CSVTable.byteOrderMark : "") + self.text
    let bytes = Array(text.utf8)
    var schema = JSONNode.members(
      ("fields", .list(columns)), ("missingValues", .texts([""])))
    if !key.isEmpty { schema = schema.with("primaryKey", .texts(key)) }
    let node = JSONNode.members(
      ("name", .text(name)), ("type", .text("table")), ("path", .text(path)),
      ("title", .text(title)), ("description", .text(description)), ("format", .text("csv")),
      ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("bytes", .whole(UInt64(bytes.count))), ("hash", .text("sha256:\(digest(bytes))")),
      (
        "dialect",
        .members(
          ("delimiter", .text(",")), ("lineTerminator", .text("\r\n")), ("quoteChar", .text("\"")),
          ("doubleQuote", .flag(true)), ("header", .flag(true)))
      ), ("schema", schema))
    return (node, text)
  }
}
