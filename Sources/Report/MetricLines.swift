import Statistics
import Wording

/// The lines of a table: one for each pair of variant and group.
struct MetricLines {
  /// A variant with a group.
  struct Key: Hashable {
    var variant: String
    var group: String
  }

  private(set) var keys: [Key] = []
  private var rows: [Key: [String: ResultRow]] = [:]

  init(_ rows: [ResultRow]) {
    for row in rows {
      let key = Key(variant: row.variant, group: row.group)
      if self.rows[key] == nil { keys.append(key) }
      self.rows[key, default: [:]][row.statistic] = row
    }
  }

  func row(_ key: Key, _ statistic: String) -> ResultRow? {
    rows[key]?[statistic]
  }

  /// Columns for variant and group, where there are any.
  var labelColumns: [ResultTable.Column] {
    var columns: [ResultTable.Column] = []
    if hasVariants { columns.append(.init("variant", isNumeric: false)) }
    if hasGroups { columns.append(.init("group", isNumeric: false)) }
    return columns
  }

  func labels(_ key: Key) -> [Message] {
    let group = key.group.isEmpty ? "all" : Message(verbatim: key.group)
    return (hasVariants ? [Message(verbatim: key.variant)] : []) + (hasGroups ? [group] : [])
  }

  private var hasVariants: Bool { keys.contains { !$0.variant.isEmpty } }
  private var hasGroups: Bool { keys.contains { !$0.group.isEmpty } }
}
