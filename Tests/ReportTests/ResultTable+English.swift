import Report
import Wording

/// A table as its English readers see it.
extension ResultTable {
  var words: String { title.description }
  var headings: [String] { columns.map(\.heading.description) }
  var cells: [[String]] { rows.map { $0.map(\.description) } }
  var lines: [String] { notes.map(\.description) }
}
